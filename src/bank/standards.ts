import type { Option, Question } from './question';

const ABOVE = /\b(?:all|none|both|neither) of (?:the )?(?:above|these|them)\b/iu;

/**
 * What a question that can be used still lacks to be a good one: what every question of a pack is held to by the
 * verifier. One sentence for each shortcoming.
 */
export function shortcomings(question: Question): string[] {
  const found: string[] = [];
  const expect = (holds: boolean, message: string): void => {
    if (!holds) found.push(message);
  };
  expect(question.explanation !== '', 'the section `## Explanation` is missing or empty');
  expect(question.why !== '', 'the section `## Why interviewers ask` is missing or empty');
  expect(
    within(question.followUps, 1, 3),
    `it has ${count(question.followUps)} follow-ups, and needs 1 to 3`,
  );
  expect(new Set(question.covers).size === question.covers.length, 'it names a concept twice in `covers`');
  if (question.kind === 'code' || question.kind === 'output') {
    expect(question.hints.length === 3, `it has ${count(question.hints)} hints, and needs 3`);
  }
  if (question.kind === 'code') {
    expect(question.wrong.length >= 2, `it has ${count(question.wrong)} wrong answers, and needs at least 2`);
  }
  if (question.kind === 'choice' || question.kind === 'output')
    found.push(...optionShortcomings(question.options));
  if (question.kind === 'explain') {
    expect(
      within(question.rubric, 4, 7),
      `its rubric has ${count(question.rubric)} points, and needs 4 to 7`,
    );
  }
  return found;
}

function optionShortcomings(options: readonly Option[]): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { text, reason } of options) {
    // Not folded: `True` and `true` are two answers to a question about Python.
    if (seen.has(text)) found.push(`the option "${text}" is there twice`);
    seen.add(text);
    if (reason === '') found.push(`the option "${text}" does not say why it is right or wrong`);
    if (ABOVE.test(text)) found.push(`the option "${text}" points at others, which are shuffled`);
  }
  return found;
}

function within(list: readonly unknown[], least: number, most: number): boolean {
  return list.length >= least && list.length <= most;
}

function count(list: readonly unknown[]): string {
  return list.length === 0 ? 'no' : String(list.length);
}
