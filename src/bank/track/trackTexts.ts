import { splitSections } from '../markdown';

const HEADING = /^# .*(?:\n|$)/u;
const DEFINITION = /^ {0,3}\[([^\]]+)\]:[ \t]*\S.*$/gmu;

/** The documents of an exercise, one behind the other, without the headings that only name them. */
export function promptOf(documents: readonly (string | null)[]): string {
  return documents
    .map(text => withQuotedNotes((text ?? '').trim().replace(HEADING, '').trim()))
    .filter(text => text !== '')
    .join('\n\n');
}

/**
 * The hints of hints.md: one for each section, which is what belongs to one step of the exercise; without sections the
 * text is one hint. Link definitions stand at the end of such a file, and go with the hints that use them.
 */
export function hintsOf(text: string | null): string[] {
  if (text === null) return [];
  const definitions = [...text.matchAll(DEFINITION)].map(match => ({
    label: (match[1] ?? '').toLowerCase(),
    line: match[0].trim(),
  }));
  const bare = withQuotedNotes(text.replace(DEFINITION, '').trim().replace(HEADING, ''));
  const { lead, sections } = splitSections({ text: bare, line: 1 });
  const parts = [
    lead.text,
    ...sections.map(({ title, text: body }) => (body === '' ? '' : `**${title}**\n\n${body}`)),
  ];
  return parts
    .filter(part => part.trim() !== '')
    .map(part => {
      const used = definitions.filter(({ label }) => part.toLowerCase().includes(`[${label}]`));
      return used.length === 0 ? part : `${part}\n\n${used.map(({ line }) => line).join('\n')}`;
    });
}

const NOTE = /^(~{3,}|`{3,})exercism\/([a-z]+)[ \t]*$/u;

/** Exercism marks notes and warnings as fences of their own: quotes, for every other reader of Markdown. */
function withQuotedNotes(text: string): string {
  const shown: string[] = [];
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const note: RegExpExecArray | null = fence === null ? NOTE.exec(line) : null;
    const opening: string | undefined = note?.[1];
    const kind = note?.[2] ?? '';
    if (opening !== undefined) {
      fence = opening;
      shown.push(`> **${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}**`, '>');
    } else if (fence !== null && line.trim() === fence) {
      fence = null;
    } else {
      shown.push(fence === null ? line : `> ${line}`.trimEnd());
    }
  }
  return shown.join('\n');
}
