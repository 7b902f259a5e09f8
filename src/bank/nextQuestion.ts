import type { Level, QuestionSummary } from './question';
import type { StatusOf } from './search';

/** How "Start Python drill" chooses. A topic or level that is left out is the current question's. */
export type NextRule =
  | { readonly by: 'continue' }
  | { readonly by: 'topic'; readonly topic?: string }
  | { readonly by: 'level'; readonly level?: Level }
  | { readonly by: 'random' };

export interface NextContext {
  readonly statusOf: StatusOf;
  /** When the question was last answered, in epoch milliseconds, or null. */
  readonly lastAtOf: (id: string) => number | null;
  /** The question that is open, or was last. */
  readonly current: string | null;
  /** In [0, 1), as Math.random. */
  readonly random: () => number;
}

/**
 * The question to open next, or null when the rule leaves none.
 *
 * - `continue`: the current question while it is unsolved, else the unsolved one that was tried last, else the next by topic;
 * - `topic` and `level`: the first unsolved one after the current question, going round; with all solved, the one not
 *   seen for longest;
 * - `random`: any unsolved one but the current; with all solved, any but the current.
 */
export function nextQuestion(
  questions: readonly QuestionSummary[],
  rule: NextRule,
  context: NextContext,
): QuestionSummary | null {
  const current = questions.find(question => question.id === context.current) ?? null;
  switch (rule.by) {
    case 'continue':
      return (
        continued(questions, current, context) ??
        nextQuestion(questions, { by: 'topic' }, context) ??
        after(questions, current, context)
      );
    case 'topic': {
      const topic = rule.topic ?? current?.topic ?? firstUnsolved(questions, context)?.topic;
      return after(
        questions.filter(question => question.topic === topic),
        current,
        context,
      );
    }
    case 'level': {
      const level = rule.level ?? current?.level ?? firstUnsolved(questions, context)?.level;
      return after(
        questions.filter(question => question.level === level),
        current,
        context,
      );
    }
    case 'random':
      return anyOf(questions, context);
  }
}

function continued(
  questions: readonly QuestionSummary[],
  current: QuestionSummary | null,
  context: NextContext,
): QuestionSummary | null {
  if (current && context.statusOf(current.id) !== 'solved') return current;
  let latest: QuestionSummary | null = null;
  let latestAt = Number.NEGATIVE_INFINITY;
  for (const question of questions) {
    if (context.statusOf(question.id) !== 'tried') continue;
    const at = context.lastAtOf(question.id) ?? 0;
    if (at > latestAt) [latest, latestAt] = [question, at];
  }
  return latest;
}

function firstUnsolved(questions: readonly QuestionSummary[], context: NextContext): QuestionSummary | null {
  return questions.find(question => context.statusOf(question.id) !== 'solved') ?? questions[0] ?? null;
}

function after(
  questions: readonly QuestionSummary[],
  current: QuestionSummary | null,
  context: NextContext,
): QuestionSummary | null {
  const start = questions.findIndex(question => question.id === current?.id) + 1;
  const round = [...questions.slice(start), ...questions.slice(0, start)];
  const others = round.filter(question => question.id !== current?.id);
  const unsolved = others.find(question => context.statusOf(question.id) !== 'solved');
  if (unsolved) return unsolved;
  const seen = (question: QuestionSummary): number => context.lastAtOf(question.id) ?? 0;
  const [first, ...rest] = others;
  if (!first) return round[0] ?? null;
  return rest.reduce((oldest, question) => (seen(question) < seen(oldest) ? question : oldest), first);
}

function anyOf(questions: readonly QuestionSummary[], context: NextContext): QuestionSummary | null {
  const others = questions.filter(question => question.id !== context.current);
  const unsolved = others.filter(question => context.statusOf(question.id) !== 'solved');
  const pool = unsolved.length > 0 ? unsolved : others.length > 0 ? others : questions;
  return pool[Math.floor(context.random() * pool.length)] ?? null;
}
