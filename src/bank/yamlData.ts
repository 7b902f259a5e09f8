import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Report } from './fault';

/** Nothing that an author writes nests deeper, and the parser's stack has an end. */
const DEEPEST = 32;

/** What the lexer puts in front of the text of an unquoted scalar. */
const SCALAR_FOLLOWS = '\u001f';

type Path = readonly PropertyKey[];

/**
 * Reads YAML against a schema, telling every fault with its line.
 *
 * @param firstLine The line of the file on which the text starts, from 1.
 * @returns the data, or null after a fault was reported.
 */
export function readYaml<T>(text: string, firstLine: number, schema: z.ZodType<T>, report: Report): T | null {
  const lines = new LineCounter();
  const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (isTooDeep(text)) {
    report(firstLine, `not readable as YAML: it nests more than ${DEEPEST} levels deep`);
    return null;
  }
  let document: Document;
  let data: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    if (document.errors.length > 0) {
      for (const error of document.errors) report(at(error.pos[0]), `not valid YAML: ${error.message}`);
      return null;
    }
    // No alias at all: a file of a few lines can unfold to gigabytes through them.
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    report(firstLine, `not readable as YAML: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report(lineOf(document, [...issue.path, key], at) ?? firstLine, `unknown key \`${key}\``);
      }
      continue;
    }
    const line = lineOf(document, issue.path, at) ?? firstLine;
    const name = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`` : 'it';
    report(line, valueAt(data, issue.path) === undefined ? `${name} is missing` : `${name} ${issue.message}`);
  }
  return null;
}

/** Whether brackets, or list marks on one line, nest too deeply; the lexer tells without a stack of its own. */
function isTooDeep(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  let isScalarText = false;
  for (const token of new Lexer().lex(text)) {
    if (isScalarText) isScalarText = false;
    else if (token === SCALAR_FOLLOWS) isScalarText = true;
    else if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    else if (token === '-' || token === '?') marks += 1;
    else if (token.includes('\n')) marks = 0;
    if (brackets > DEEPEST || marks > DEEPEST) return true;
  }
  return false;
}

/** The line of a key, or of an item in a list; of the nearest parent when the path itself is not there. */
function lineOf(document: Document, path: Path, at: (offset: number) => number): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find(item => keyOf(item.key) === last) : undefined;
  const node = pair ? pair.key : document.getIn(path, true);
  if (isNode(node) && node.range) return at(node.range[0]);
  return path.length > 1 ? lineOf(document, path.slice(0, -1), at) : null;
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
