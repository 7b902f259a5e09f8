/** Judges what is not judged by a check: chosen options, a predicted output, an explanation held against its rubric. */
import type { Option } from '../bank/question';

/** The share of a rubric's points that makes an explanation a good one: two of three, as an interviewer's bar goes. */
export const GOOD_SHARE = 2 / 3;

/** True when exactly the right options were chosen, each named by its place in the question. */
export function judgeOptions(
  options: readonly Pick<Option, 'correct'>[],
  chosen: readonly number[],
): boolean {
  return options.every(({ correct }, index) => correct === chosen.includes(index));
}

/** True when both say the same; spaces at the ends of lines and newlines at the end, which nobody sees, count nothing. */
export function judgeOutput(expected: string, typed: string): boolean {
  return visible(expected) === visible(typed);
}

/** What an explanation is worth, from 0 to 1, and whether that is enough. */
export function judgeRubric(
  points: number,
  made: number,
): { readonly grade: number; readonly good: boolean } {
  const grade = points === 0 ? 0 : Math.min(made, points) / points;
  return { grade, good: grade >= GOOD_SHARE };
}

function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n+$/, '');
}
