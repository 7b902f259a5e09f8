import type { Report } from './fault';
import { readFollowUp } from './followUps';
import type { Passage } from './frontMatter';
import { lastList, type Section } from './markdown';
import type { FollowUp, Kind } from './question';

const SHARED = ['Hints', 'Explanation', 'Why interviewers ask', 'Follow-ups'];
const OF_EXPLAIN = ['Model answer', 'Rubric'];

/** What stands under the headings of a question; empty where a heading is not there. */
export interface SectionTexts {
  readonly hints: readonly string[];
  readonly explanation: string;
  readonly why: string;
  readonly followUps: readonly FollowUp[];
  readonly modelAnswer: string;
  readonly rubric: readonly string[];
}

export function readSections(sections: readonly Section[], kind: Kind, report: Report): SectionTexts {
  const known = kind === 'explain' ? [...SHARED, ...OF_EXPLAIN] : SHARED;
  const byTitle = new Map<string, Section>();
  for (const section of sections) {
    if (!known.includes(section.title)) {
      const titles = known.map(title => `\`## ${title}\``).join(', ');
      const where = OF_EXPLAIN.includes(section.title)
        ? 'belongs to explain questions alone'
        : `is none of ${titles}`;
      report(section.headingLine, `the heading \`## ${section.title}\` ${where}; in a text use \`###\``);
    } else if (byTitle.has(section.title)) {
      report(section.headingLine, `the heading \`## ${section.title}\` is there twice`);
    } else {
      byTitle.set(section.title, section);
    }
  }
  const items = (title: string): readonly Passage[] => listOf(byTitle.get(title), report);
  const text = (title: string): string => byTitle.get(title)?.text ?? '';
  return {
    hints: items('Hints').map(item => item.text),
    explanation: text('Explanation'),
    why: text('Why interviewers ask'),
    followUps: items('Follow-ups')
      .map(item => readFollowUp(item, report))
      .filter(followUp => followUp !== null),
    modelAnswer: text('Model answer'),
    rubric: items('Rubric').map(item => item.text),
  };
}

function listOf(section: Section | undefined, report: Report): readonly Passage[] {
  if (!section) return [];
  const list = lastList(section);
  if (!list) {
    report(section.headingLine, `\`## ${section.title}\` must hold a list`);
    return [];
  }
  for (const part of [list.before, list.after]) {
    if (part.text !== '') report(part.line, `only a list may stand under \`## ${section.title}\``);
  }
  for (const item of list.items) {
    if (item.text === '') report(item.line, `an item under \`## ${section.title}\` is empty`);
  }
  return list.items;
}
