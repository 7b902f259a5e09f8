import { importOf, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { bare, excerpt, keywordArgument, positionalArguments } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local } from './detector';

const STANDARD = new Set(
  (
    'abc argparse array ast asyncio base64 bisect calendar cmath code codecs collections colorsys concurrent configparser contextlib ' +
    'contextvars copy csv ctypes dataclasses datetime decimal difflib dis email enum errno fractions ftplib functools gc getpass glob ' +
    'graphlib gzip hashlib heapq hmac html http imaplib inspect io ipaddress itertools json keyword locale logging math mimetypes ' +
    'multiprocessing numbers operator os parser pathlib pickle platform pprint profile queue random re secrets select selectors shelve ' +
    'shutil signal site socket sqlite3 ssl stat statistics string struct subprocess symtable sys tempfile test textwrap threading time ' +
    'timeit token tokenize trace traceback turtle types typing unicodedata unittest urllib uuid warnings weakref zipfile zlib'
  ).split(' '),
);

export const shadowedModule = local(
  'shadowed-module',
  ['import_statement', 'import_from_statement'],
  (node, file) => {
    const { stem } = file;
    if (!STANDARD.has(stem) || /[\\/]lib[\\/]python\d/.test(file.path)) return null;
    const names =
      node.type === 'import_from_statement' ? [node.child('module_name')] : node.childrenIn('name');
    const own = names.find(name => (name?.child('name') ?? name)?.text.split('.')[0] === stem);
    // In a package the file is called `package.random`, and the standard module is imported.
    if (!own || file.isInPackage) return null;
    return {
      at: own,
      message: `This file is itself called ${stem}.py, so Python imports it instead of the standard \`${stem}\`. Give the file another name, and remove its __pycache__.`,
    };
  },
);

const FROM_OUTSIDE =
  /\b(input\s*\(|sys\.argv|sys\.stdin|os\.environ|request\.(args|form|values|json|data|GET|POST))/;

/** What a program was given by someone else, directly or through a variable. */
function fromOutside(node: SyntaxNode, file: SourceFile): boolean {
  if (FROM_OUTSIDE.test(node.text)) return true;
  for (const part of node.walk()) {
    if (part.type !== 'identifier' || (part.parent?.type === 'attribute' && part.field === 'attribute'))
      continue;
    const value = file.names.bindings(part).find(binding => binding.value)?.value;
    if (value && value !== node && FROM_OUTSIDE.test(value.text)) return true;
  }
  return false;
}

export const evalInput = local('eval-input', ['call'], (node, file) => {
  const callee = node.child('function');
  if (!callee || !/^(eval|exec)$/.test(callee.text) || !file.names.isBuiltin(callee)) return null;
  const [argument, ...more] = positionalArguments(node);
  if (!argument || !fromOutside(argument, file)) return null;
  const imported = callee.text === 'eval' && more.length === 0 ? importOf(file, 'ast', 'literal_eval') : null;
  return {
    at: node,
    message: `Whoever supplies \`${excerpt(argument, 30)}\` runs any code they like here: it may as well delete files.`,
    fix: imported
      ? {
          title: 'Use ast.literal_eval',
          safe: false,
          edits: [...imported.edits, replace(callee, imported.name)],
        }
      : null,
  };
});

const SHELLS =
  /^(subprocess\.(run|call|check_call|check_output|Popen)|os\.(system|popen)|asyncio\.create_subprocess_shell)$/;

/** Text that is put together at run time: f-strings, `%`, `+`, `.format()`. */
function isBuilt(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type === 'string') return inner.children.some(child => child.type === 'interpolation');
  if (inner.type === 'concatenated_string') return inner.parts.some(isBuilt);
  if (inner.type === 'binary_operator') {
    const operator = inner.child('operator')?.text;
    const sides = [inner.child('left'), inner.child('right')];
    const texts = sides.some(side => side !== null && /string$/.test(side.type));
    if (operator === '%') return /string$/.test(inner.child('left')?.type ?? '');
    return (
      operator === '+' &&
      (sides.some(side => side !== null && isBuilt(side)) ||
        (texts && sides.some(side => side !== null && !/string$/.test(side.type))))
    );
  }
  const format = inner.type === 'call' ? inner.child('function') : null;
  return format?.child('attribute')?.text === 'format' && /string$/.test(format.child('object')?.type ?? '');
}

export const shellBuiltText = local('shell-built-text', ['call'], (node, file) => {
  const callee = node.child('function');
  const name = callee ? (file.names.qualified(callee) ?? '') : '';
  if (!callee || !SHELLS.test(name)) return null;
  const [command] = positionalArguments(node);
  const viaShell = !name.startsWith('subprocess.') || keywordArgument(node, 'shell')?.type === 'true';
  if (!command || !viaShell) return null;
  const text = file.names.value(command);
  if (onlyNumbers(text) || !isBuilt(text)) return null;
  const inserted = insertedParts(text);
  const part = inserted.find(one => !isHarmless(one, file));
  if (inserted.length > 0 && !part) return null;
  return {
    at: node,
    message: `The shell reads what is put in${part ? ` for \`${excerpt(part, 24)}\`` : ''} as commands: a value such as \`; rm -rf ~\` is run. Pass a list of arguments without a shell.`,
    related: command === text ? [] : [{ at: text, message: 'The command is put together here.' }],
  };
});

/** `"kill %d" % pid` cannot carry a command. */
function onlyNumbers(node: SyntaxNode): boolean {
  const template = node.type === 'binary_operator' ? node.child('left')?.text : undefined;
  return template !== undefined && /%d/.test(template) && !/%[^d%]/.test(template);
}

/** What is put into a text at run time. */
function insertedParts(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = bare(node);
  const { type } = inner;
  if (type === 'string') {
    const interpolations = inner.children.filter(child => child.type === 'interpolation');
    return interpolations.flatMap(child => child.child('expression') ?? []);
  }
  if (type === 'concatenated_string') return inner.parts.flatMap(insertedParts);
  if (type === 'binary_operator') {
    const sides = [inner.child('left'), inner.child('right')].flatMap(side => side ?? []);
    return sides.flatMap(side => (isText(side) ? insertedParts(side) : itemsOf(side)));
  }
  return type === 'call' && isBuilt(inner)
    ? (inner.child('arguments')?.parts ?? []).map(argumentValue)
    : [inner];
}

/** A text, or one that is put together itself. */
function isText(node: SyntaxNode): boolean {
  return /string$/.test(bare(node).type) || isBuilt(node);
}

/** `"%s %s" % (a, b)` has two. */
function itemsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return bare(node).type === 'tuple' ? bare(node).parts : [node];
}

function argumentValue(argument: SyntaxNode): SyntaxNode {
  return argument.child('value') ?? argument;
}

/** Quoted for the shell, or a number. */
function isHarmless(part: SyntaxNode, file: SourceFile): boolean {
  const value = bare(file.names.value(part));
  const callee = value.type === 'call' ? value.child('function') : null;
  return callee !== null && /^(shlex\.(quote|join)|int)$/.test(file.names.qualified(callee) ?? '');
}

export const MODULES = [shadowedModule, evalInput, shellBuiltText];
