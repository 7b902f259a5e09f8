import type { Report } from './fault';
import type { Passage } from './frontMatter';
import type { FollowUp } from './question';

const RULE = 'a follow-up must read `- **The question?** the answer`';

/** A follow-up question from its list item: the question in bold, then its answer. */
export function readFollowUp(item: Passage, report: Report): FollowUp | null {
  const end = item.text.startsWith('**') ? endOfBold(item.text) : -1;
  const question = item.text.slice(2, end).trim();
  const answer = item.text.slice(end + 2).trim();
  if (end < 0 || question === '' || answer === '') {
    report(item.line, RULE);
    return null;
  }
  return { question, answer };
}

/** Where the bold text at the start ends: `**` inside code, as in `**kwargs`, does not end it. */
function endOfBold(text: string): number {
  let i = 2;
  while (i < text.length) {
    if (text[i] === '\\') i += 2;
    else if (text[i] === '`') i = endOfCode(text, i);
    else if (text.startsWith('**', i)) return i;
    else i += 1;
  }
  return -1;
}

/** Where the code span that starts at `start` ends; just behind its backticks when it has no end. */
function endOfCode(text: string, start: number): number {
  const ticks = /^`+/u.exec(text.slice(start))?.[0] ?? '`';
  const inside = start + ticks.length;
  for (const match of text.slice(inside).matchAll(/`+/gu)) {
    if (match[0] === ticks) return inside + match.index + ticks.length;
  }
  return inside;
}
