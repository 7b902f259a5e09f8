import { LEVELS, type Question, type Topic } from '../../bank/question';
import type { EarlierSitting, Report, ReportPart, ReportQuestion } from '../../shared/report';
import { GOOD_SHARE } from '../judge';
import { learnShifts, type PastAnswer } from '../scoring/calibration';
import { scoreOf } from '../scoring/scale';
import { isAnswered, type Place, type Sitting } from '../sitting/sitting';
import { type Assessment, abilityIn, assess, counts, type Part, pastAnswers } from './assess';

export interface ReportSources {
  readonly topics: readonly Topic[];
  /** The questions of the sitting, as far as the bank still has them. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Every closed sitting; only those that ended before this one count. */
  readonly others: readonly Sitting[];
}

/** @throws RangeError when the sitting has not ended */
export function reportOf(sitting: Sitting, { topics, questions, others }: ReportSources): Report {
  const { ended } = sitting;
  if (ended === null) throw new RangeError('a sitting that goes on has no report');
  const before = others
    .filter(({ id, ended: end }) => id !== sitting.id && end !== null && end.at <= ended.at)
    .sort((one, other) => (one.ended?.at ?? 0) - (other.ended?.at ?? 0));
  const assessment = assess(sitting, learnShifts(pastAnswers(before)));
  const score = assessment.ability && scoreOf(assessment.ability);
  const earlier = scoresOf(before);
  const titleOf = (id: string): string => topics.find(topic => topic.id === id)?.title ?? id;
  return {
    version: 1,
    sitting: sitting.id,
    ...{ title: sitting.title, code: sitting.code, begunAt: sitting.begunAt, endedAt: ended.at },
    ...{ reason: ended.reason, minutes: sitting.minutes, usedMs: sitting.elapsedMs },
    score,
    scored: assessment.scored,
    topics: partsOf(assessment.topics, titleOf).sort((one, other) => one.score - other.score),
    levels: partsOf(assessment.levels, level => level).sort(
      (one, other) => rankOf(one.id) - rankOf(other.id),
    ),
    questions: sitting.places
      // The question that an adaptive sitting had drawn when it ended was not asked.
      .filter(place => !sitting.adaptive || place.seen || isAnswered(place))
      .map(place =>
        questionOf(place, questions.get(place.question.id) ?? null, counts(sitting, place), titleOf),
      ),
    earlier,
    comparison: comparisonOf(score, earlier.findLast(one => one.score !== null)?.score ?? null),
    lacks: sitting.lacks,
  };
}

/** The scores of sittings alone, for lists. @param sittings the oldest first: each learns from those before it */
export function scoresOf(sittings: readonly Sitting[]): EarlierSitting[] {
  const past: PastAnswer[] = [];
  return sittings.map(sitting => {
    const ability = abilityIn(sitting, learnShifts(past));
    past.push(...pastAnswers([sitting]));
    const score = ability && scoreOf(ability);
    return { id: sitting.id, title: sitting.title, endedAt: sitting.ended?.at ?? sitting.begunAt, score };
  });
}

function partsOf(
  parts: Assessment['topics'] | Assessment['levels'],
  titleOf: (id: string) => string,
): ReportPart[] {
  const entries: readonly (readonly [string, Part])[] = [...parts];
  return entries.map(([id, { ability, questions, credit }]) => ({
    ...{ id, title: titleOf(id), questions, credit },
    ...scoreOf(ability),
  }));
}

function questionOf(
  place: Place,
  question: Question | null,
  counted: boolean,
  titleOf: (id: string) => string,
): ReportQuestion {
  const { answer, grading, flagged, shownMs, firstKeyMs } = place;
  const { id, title, topic, level, kind, minutes } = place.question;
  const ticked = (point: string): boolean => answer.ticked.includes(point);
  return {
    ...{ id, title, topic: titleOf(topic), level, kind, minutes, counted, flagged },
    ...{ usedMs: shownMs, firstKeyMs, hesitation: hesitationOf(place) },
    credit: grading?.credit ?? null,
    remark: grading?.remark ?? 'Not graded.',
    prompt: question?.prompt ?? '',
    given: answer.chosen.length > 0 ? answer.chosen : answer.text.trim() === '' ? [] : [answer.text],
    ...rightAnswer(question, answer.chosen.length > 0),
    explanation: question?.explanation ?? '',
    rubric:
      question?.kind === 'explain' ? question.rubric.map(point => ({ point, ticked: ticked(point) })) : [],
  };
}

function rightAnswer(question: Question | null, chosen: boolean): Pick<ReportQuestion, 'right' | 'form'> {
  if (question === null) return { right: [], form: chosen ? 'markdown' : 'text' };
  switch (question.kind) {
    case 'code':
      return { right: question.solutions.slice(0, 1).map(({ text }) => text), form: 'python' };
    case 'explain':
      return { right: [question.modelAnswer], form: 'markdown' };
    default: {
      const { options } = question;
      if (options.length === 0) return { right: 'output' in question ? [question.output] : [], form: 'text' };
      return { right: options.filter(({ correct }) => correct).map(({ text }) => text), form: 'markdown' };
    }
  }
}

/** A question was hard going when it took half as long again as it should, or its first letter a third of that time. */
export function hesitationOf({ question, shownMs, firstKeyMs, visits }: Place): string {
  const minutes = question.minutes * 60_000;
  if (shownMs > 1.5 * minutes) return 'took more than half as long again as planned';
  const waited = firstKeyMs ?? 0;
  if (waited > Math.max(30_000, minutes / 3)) return 'a long time before the first answer';
  return visits > 3 ? `came back to it ${visits - 1} times` : '';
}

/** Whether it is worth doing again: not right, or an explanation below the bar; what nobody graded is not known to be missed. */
export function isMissed({ kind, credit }: Pick<ReportQuestion, 'kind' | 'credit'>): boolean {
  return credit !== null && credit < (kind === 'explain' ? GOOD_SHARE : 1);
}

function comparisonOf(score: Report['score'], before: Report['score']): string {
  if (score === null || before === null) return '';
  const difference = score.score - before.score;
  const far = Math.abs(difference) === 1 ? '1 point' : `${Math.abs(difference)} points`;
  // The difference of two estimates is less sure than either of them.
  const band = Math.hypot(score.high - score.low, before.high - before.low) / 2;
  if (difference === 0) return 'The same score as the sitting before.';
  const direction = difference > 0 ? 'above' : 'below';
  const sure = Math.abs(difference) > band ? 'more than chance explains' : 'which chance alone may explain';
  return `${far} ${direction} the sitting before, ${sure}.`;
}

/** Levels from the first to the last. */
function rankOf(level: string): number {
  const ranks: readonly string[] = LEVELS;
  return ranks.indexOf(level);
}
