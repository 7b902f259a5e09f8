import type { SourceFile } from '../sourceFile';
import { basesOf, lastName } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { inheritsFrom } from './exceptionTree';

/** Those that do not derive from Exception, of libraries as well. */
const BEYOND_EXCEPTION =
  /^(BaseException|KeyboardInterrupt|SystemExit|GeneratorExit|BaseExceptionGroup|CancelledError|Cancelled)$/;

/** The same, by their whole names: theirs are told to be no errors, so that no handler swallows them. */
const BEYOND_OF_LIBRARIES = /^(?:_?pytest\.|(?:gevent|eventlet)\.(?:\w+\.)*Timeout$|(?:\w+\.)*GreenletExit$)/;

/** True when `except broad` surely catches what `narrow` names. Of an imported class, that it is an Exception is assumed. */
export function catches(broad: SyntaxNode, narrow: SyntaxNode, file: SourceFile): boolean {
  const broadName = builtinName(broad, file);
  if (broadName === 'BaseException') return isClassName(narrow, file);
  if (broadName === 'Exception') return isException(narrow, file);
  return lineage(narrow, file).some(ancestor => {
    const name = builtinName(ancestor, file);
    if (name !== null && broadName !== null) return inheritsFrom(name, broadName);
    return name === null && broadName === null && isSame(ancestor, broad, file);
  });
}

/** A class and all that it derives from, as far as they are in the file, or named there. */
function lineage(node: SyntaxNode, file: SourceFile): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const seen = new Set<SyntaxNode>();
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const definition = classOf(next, file);
    if (!definition || seen.has(definition)) continue;
    seen.add(definition);
    waiting.push(...basesOf(definition));
  }
  return found;
}

function isException(node: SyntaxNode, file: SourceFile): boolean {
  const all = lineage(node, file);
  // The classes of the file themselves say nothing: what they derive from does.
  const named = all.filter(ancestor => classOf(ancestor, file) === null);
  if (named.some(ancestor => isBeyond(ancestor, file))) return false;
  return named.some(ancestor => isClassName(ancestor, file));
}

function isBeyond(node: SyntaxNode, file: SourceFile): boolean {
  return BEYOND_EXCEPTION.test(lastName(node)) || BEYOND_OF_LIBRARIES.test(file.names.qualified(node) ?? '');
}

/** A built-in, an import or a class of the file; what a variable holds may be anything. */
function isClassName(node: SyntaxNode, file: SourceFile): boolean {
  if (node.type !== 'identifier') return file.names.qualified(node) !== null;
  return file.names.bindings(node).every(({ kind }) => kind === 'import' || kind === 'class');
}

function classOf(node: SyntaxNode, file: SourceFile): SyntaxNode | null {
  const by = node.type === 'identifier' ? file.names.only(node)?.by : null;
  return by?.type === 'class_definition' ? by : null;
}

function builtinName(node: SyntaxNode, file: SourceFile): string | null {
  return file.names.isBuiltin(node) ? node.text : null;
}

function isSame(a: SyntaxNode, b: SyntaxNode, file: SourceFile): boolean {
  const [definition, other] = [classOf(a, file), classOf(b, file)];
  if (definition || other) return definition === other;
  const name = file.names.qualified(a);
  return name !== null && name === file.names.qualified(b);
}
