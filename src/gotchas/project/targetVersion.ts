/** The oldest Python that a project says it is for. */

/** Minor versions of Python 3 that Ruff knows. */
const OLDEST = 7;
const NEWEST = 14;

/** As Ruff writes it. */
export const DEFAULT_TARGET = 'py310';

/**
 * Reads pyproject.toml, ruff.toml or .ruff.toml. Ruff's own setting is stronger than `requires-python`, as in Ruff.
 *
 * @param fileName Its name alone: in Ruff's own files the settings stand at the top.
 * @returns such as "py311"; null when the file says nothing about it
 */
export function targetVersionOf(fileName: string, text: string): string | null {
  const values = readStrings(text);
  if (fileName !== 'pyproject.toml') return ruffTarget(values.get('target-version'));
  return (
    ruffTarget(values.get('tool.ruff.target-version')) ?? required(values.get('project.requires-python'))
  );
}

function ruffTarget(value: string | undefined): string | null {
  const minor = /^py3(\d+)$/.exec(value ?? '')?.[1];
  return minor === undefined ? null : target(Number(minor));
}

/** The lower bound of a specifier such as ">=3.11,<4", "~=3.11.2" or "==3.12.*". */
function required(specifier: string | undefined): string | null {
  const bounds = [...(specifier ?? '').matchAll(/(>=|~=|===?|>)\s*3\.(\d+)/g)].map(match => Number(match[2]));
  return bounds.length === 0 ? null : target(Math.max(...bounds));
}

function target(minor: number): string {
  return `py3${Math.min(NEWEST, Math.max(OLDEST, minor))}`;
}

/** Every `key = "text"` by its dotted name. Enough of TOML for the two keys that are asked for. */
function readStrings(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let table = '';
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1];
    if (header !== undefined) {
      table = `${plainKey(header)}.`;
      continue;
    }
    // An array of tables, such as [[tool.poetry.source]], is no place for them.
    if (/^\s*\[\[/.test(line)) table = '[].';
    const pair = /^\s*([\w."'-]+(?:\s*\.\s*[\w"'-]+)*)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (pair?.[1] !== undefined) values.set(table + plainKey(pair[1]), pair[2] ?? pair[3] ?? '');
  }
  return values;
}

function plainKey(key: string): string {
  return key.replace(/["'\s]/g, '');
}
