import type { Hover, Position } from 'vscode-languageserver/node';
import type { Finding, Range } from '../gotchas/analysis/finding';
import { gotchaById } from '../gotchas/catalogue';
import type { Gotcha } from '../gotchas/gotcha';
import type { GotchaPlace } from '../shared/gotchaMessages';
import { COMMANDS } from '../shared/ids';

export interface HoverOptions {
  /** The client runs our commands. */
  readonly commands: boolean;
  /** Whether a question drills a gotcha. */
  isDrilled(id: string): boolean;
}

/** What happens, why, and the fix, for every finding at a position; null where there is none. */
export function hoverAt(
  findings: readonly Finding[],
  position: Position,
  uri: string,
  options: HoverOptions,
): Hover | null {
  const here = findings.filter(({ range }) => contains(range, position));
  const [first] = here;
  if (!first) return null;
  const ids = [...new Set(here.map(finding => finding.id))];
  const parts = ids.flatMap(id => {
    const gotcha = gotchaById(id);
    return gotcha ? [textOf(gotcha, uri, options)] : [];
  });
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: first.range };
}

function textOf(gotcha: Gotcha, uri: string, { commands, isDrilled }: HoverOptions): string {
  const place: GotchaPlace = { id: gotcha.id, uri };
  const links = [
    ...(commands && isDrilled(gotcha.id)
      ? [`[Practise this](${commandLink(COMMANDS.practiseGotcha, place)})`]
      : []),
    ...(commands ? [`[Show me](${commandLink(COMMANDS.showGotcha, place)})`] : []),
    `[Learn more](${gotcha.docs})`,
  ];
  return [
    `**${gotcha.title}**`,
    gotcha.surprise,
    `*Why:* ${gotcha.why}`,
    `*Fix:* ${gotcha.remedy}`,
    links.join(' · '),
  ].join('  \n');
}

function commandLink(command: string, place: GotchaPlace): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([place]))}`;
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  const isAfter = line > end.line || (line === end.line && character > end.character);
  return !isBefore && !isAfter;
}
