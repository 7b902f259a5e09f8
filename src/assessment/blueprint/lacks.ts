import { KINDS, LEVELS, type QuestionSummary } from '../../bank/question';
import type { Blueprint } from './blueprint';
import { apportion } from './shares';

/** What a draw does not have of its blueprint, because the bank does not; one sentence each, for people. */
export function lacksOf(
  blueprint: Blueprint,
  drawn: readonly QuestionSummary[],
  pool: readonly QuestionSummary[],
): string[] {
  const lacks: string[] = [];
  if (drawn.length < blueprint.questions) {
    const fitting = pool.length === 1 ? '1 question that fits' : `${pool.length} questions that fit`;
    lacks.push(`It has ${drawn.length} of ${blueprint.questions} questions: the bank holds ${fitting}.`);
  }
  const missing = Object.entries(blueprint.topics)
    .filter(([topic, share]) => share > 0 && !pool.some(one => one.topic === topic))
    .map(([topic]) => topic);
  if (missing.length > 0) lacks.push(`The bank has no question for ${missing.join(', ')}.`);
  for (const [name, keys, of] of [
    ['kinds', KINDS, 'kind'],
    ['levels', LEVELS, 'level'],
  ] as const) {
    const wanted = apportion(drawn.length, blueprint[name]);
    for (const key of keys) {
      const got = drawn.filter(one => one[of] === key).length;
      const short = (wanted[key] ?? 0) - got;
      if (short > 0) lacks.push(`It has ${got} of ${wanted[key]} questions of ${of} ${key}.`);
    }
  }
  const minutes = drawn.reduce((sum, one) => sum + one.minutes, 0);
  if (minutes > blueprint.minutes)
    lacks.push(`Its questions take about ${minutes} min, and it lasts ${blueprint.minutes} min.`);
  return lacks;
}
