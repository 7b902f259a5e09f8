import type { Report } from './fault';
import type { Passage } from './frontMatter';
import { lastList, splitFirstBlock } from './markdown';
import type { Option } from './question';

const BOX = /^\[(?<mark>[ xX])\](?:[ \t]+(?<text>.*))?$/u;

/** The task list that a prompt ends in, and the prompt before it; no options where the prompt ends in no such list. */
export function readOptions(lead: Passage, report: Report): { prompt: Passage; options: readonly Option[] } {
  const none = { prompt: lead, options: [] };
  const list = lastList(lead);
  if (!list?.items.some(item => BOX.test(firstLine(item)))) return none;
  if (list.after.text !== '') {
    report(list.after.line, 'the options must be the last thing before the first `##` heading');
    return none;
  }
  const options = list.items.map(item => readOption(item, report));
  return { prompt: list.before, options: options.filter(option => option !== null) };
}

function readOption(item: Passage, report: Report): Option | null {
  const { mark, text } = BOX.exec(firstLine(item))?.groups ?? {};
  if (mark === undefined) {
    report(item.line, 'every option must start with `[x]` (right) or `[ ]` (wrong)');
    return null;
  }
  const beneath = dedent({ text: item.text.slice(firstLine(item).length + 1), line: item.line + 1 });
  // An option that needs lines of its own, such as an output, is the block under an empty box.
  const [option, reason] = text
    ? [{ text: text.trim(), line: item.line }, beneath]
    : splitFirstBlock(beneath);
  if (option.text === '') {
    report(item.line, 'an option has no text');
    return null;
  }
  return { text: option.text, correct: mark !== ' ', reason: reason.text.trim() };
}

function firstLine(item: Passage): string {
  return item.text.split('\n', 1)[0] ?? '';
}

/** Lines may be indented to the marker or to the text behind the box: both mean the same. */
function dedent(part: Passage): Passage {
  const lines = part.text.split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return indents.length === 0 ? part : { ...part, text: lines.map(line => line.slice(indent)).join('\n') };
}
