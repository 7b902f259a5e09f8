import { type Cursor, keysIn, type Lines, plainValue } from './yamlCursor';

/** The part of JSON Schema that ours use. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** An id that may stand in a list, with what it means. */
export interface Known {
  readonly id: string;
  readonly title: string;
  /** Where it belongs: a topic, a family. */
  readonly group: string;
}

/** What values of some keys may be, besides what the schema says. */
export type KnownValues = Readonly<Record<string, readonly Known[]>>;

export interface Proposal {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly insert: string;
  /** The next thing to be typed can be completed too. */
  readonly goesOn: boolean;
}

/** Keys that belong to some kinds of question alone. */
const KINDS_OF_KEYS: Readonly<Record<string, readonly string[]>> = {
  entry: ['code'],
  limits: ['code'],
  equivalent: ['code'],
  shuffle: ['choice', 'output'],
};

/** What can stand at the cursor. */
export function proposalsAt(
  cursor: Cursor,
  schema: Schema,
  known: KnownValues,
  lines: readonly string[],
  within: Lines,
): Proposal[] {
  if (cursor.at === 'value') return values(cursor, schema, known);
  const parent = cursor.path.length > 1 ? schemaOf(schema, cursor.path.slice(0, -1)) : schema;
  const taken = cursor.path.length > 1 ? [] : keysIn(lines, within).filter(key => key !== cursor.word);
  const kind = plainValue(lines, within, 'kind');
  return Object.entries(parent?.properties ?? {})
    .filter(
      ([key]) => !taken.includes(key) && (kind === null || (KINDS_OF_KEYS[key]?.includes(kind) ?? true)),
    )
    .map(([key, { description = '', type }]) => ({
      label: key,
      detail: type ?? '',
      documentation: description,
      insert: type === 'array' ? `${key}: [$0]` : `${key}: $0`,
      goesOn: true,
    }));
}

/** Markdown about what is under the cursor, or null. */
export function explanationAt(cursor: Cursor, schema: Schema, known: KnownValues): string | null {
  if (cursor.at === 'value') {
    const named = known[cursor.path[0] ?? '']?.find(({ id }) => id === bare(cursor.word));
    if (named) return `**${escaped(named.title)}**\n\n${escaped(named.group)}`;
  }
  const property = schemaOf(schema, cursor.path);
  if (!property?.description) return null;
  const choices = property.enum ? `\n\nOne of ${property.enum.map(one => `\`${one}\``).join(', ')}.` : '';
  return `**${cursor.path.join('.')}**: ${property.description}${choices}`;
}

function values({ path }: Cursor, schema: Schema, known: KnownValues): Proposal[] {
  const ids = known[path[0] ?? ''];
  if (ids) {
    return ids.map(({ id, title, group }) => proposal(id, group, title));
  }
  const property = schemaOf(schema, path);
  const choices = property?.type === 'boolean' ? ['true', 'false'] : (property?.enum ?? []);
  return choices.map(choice => proposal(choice, '', ''));
}

function proposal(label: string, detail: string, documentation: string): Proposal {
  return { label, detail, documentation, insert: label, goesOn: false };
}

function schemaOf(schema: Schema, path: readonly string[]): Schema | undefined {
  return path.reduce<Schema | undefined>((found, key) => found?.properties?.[key], schema);
}

function bare(word: string): string {
  return word.replace(/^["']|["']$/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&');
}
