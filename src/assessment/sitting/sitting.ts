import type { EndReason, Grading, SittingAnswer, SittingEvent, SittingQuestion } from './events';
import { elapsedBetween, type Moment } from './time';

/** What is known of one question of a sitting. */
export interface Place {
  readonly question: SittingQuestion;
  readonly answer: SittingAnswer;
  /** Epoch milliseconds of the last change of the answer; 0 while there is none. */
  readonly answeredAt: number;
  readonly flagged: boolean;
  readonly seen: boolean;
  /** How long it was in front of the learner, in milliseconds. */
  readonly shownMs: number;
  /** How long it was shown before the first letter or choice; null while there is none. */
  readonly firstKeyMs: number | null;
  /** How often the learner came to it. */
  readonly visits: number;
  readonly grading: Grading | null;
}

/** A sitting as its events make it. */
export interface Sitting {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly minutes: number;
  readonly seed: number;
  readonly adaptive: boolean;
  readonly countExplain: boolean;
  readonly lacks: readonly string[];
  readonly begunAt: number;
  readonly places: readonly Place[];
  /** The question that is shown. */
  readonly current: string | null;
  /** The time that really passed until `last`, in milliseconds; at the end no more than there was. */
  readonly elapsedMs: number;
  readonly last: Moment;
  readonly ended: { readonly reason: EndReason; readonly at: number } | null;
  readonly closed: boolean;
}

export const NO_ANSWER: SittingAnswer = { text: '', chosen: [], ticked: [] };

/** @returns null when the events do not begin with a beginning: then there is no sitting. */
export function sittingOf(events: readonly SittingEvent[]): Sitting | null {
  let sitting: Sitting | null = null;
  for (const event of events) sitting = advance(sitting, event);
  return sitting;
}

/** The sitting after one more event. What comes after the time was up, or after the end, changes no answer. */
export function advance(sitting: Sitting | null, event: SittingEvent): Sitting | null {
  if (event.type === 'begun') return sitting ?? begin(event);
  if (sitting === null) return null;
  if (sitting.ended) return afterEnd(sitting, event);
  const before = sitting.elapsedMs;
  const elapsedMs = before + elapsedBetween(sitting.last, event);
  const limit = sitting.minutes * 60_000;
  const over = Math.max(0, elapsedMs - limit);
  const spent = event.type === 'resumed' ? 0 : Math.min(limit, elapsedMs) - before;
  const passed: Sitting = {
    ...sitting,
    elapsedMs: Math.min(limit, elapsedMs),
    last: laterOf(sitting.last, event, over),
    places: spent > 0 ? spend(sitting, spent) : sitting.places,
  };
  const inTime = elapsedMs < limit || (event.type === 'answered' && over <= GRACE_MS);
  return inTime ? during(passed, event) : { ...passed, ended: endOf(event, over) };
}

/** What is left of the time, in milliseconds; 0 at the end. */
export function timeLeft(sitting: Sitting, now: Moment): number {
  return sitting.ended ? 0 : Math.max(0, -timeOver(sitting, now));
}

/** For how long the time has been up, in milliseconds; negative while it is not. */
export function timeOver({ elapsedMs, last, minutes }: Sitting, now: Moment): number {
  return elapsedMs + elapsedBetween(last, now) - minutes * 60_000;
}

export function isAnswered({ answer }: Place): boolean {
  return answer.text.trim() !== '' || answer.chosen.length > 0;
}

export function placeOf(sitting: Sitting, question: string): Place | null {
  return sitting.places.find(place => place.question.id === question) ?? null;
}

function begin(event: SittingEvent & { readonly type: 'begun' }): Sitting {
  const { id, code, title, minutes, seed, adaptive, countExplain, lacks, questions } = event;
  return {
    ...{ id, code, title, minutes, seed, adaptive, countExplain, lacks },
    begunAt: event.at,
    places: questions.map(untouched),
    current: null,
    elapsedMs: 0,
    last: momentOf(event),
    ended: null,
    closed: false,
  };
}

function during(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.type) {
    case 'drawn':
      if (placeOf(sitting, event.question.id)) return sitting;
      return { ...sitting, places: [...sitting.places, untouched(event.question)] };
    case 'shown':
      return change({ ...sitting, current: event.question }, event.question, place => ({
        seen: true,
        visits: sitting.current === event.question ? place.visits : place.visits + 1,
      }));
    case 'answered': {
      const { text, chosen, ticked } = event;
      return change(sitting, event.question, place => ({
        answer: { text, chosen, ticked },
        answeredAt: event.at,
        firstKeyMs: place.firstKeyMs ?? place.shownMs,
      }));
    }
    case 'flagged':
      return change(sitting, event.question, () => ({ flagged: event.flagged }));
    case 'graded':
      return grade(sitting, event);
    case 'ended':
      return { ...sitting, ended: { reason: event.reason, at: event.at } };
    default:
      return sitting;
  }
}

function afterEnd(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.type) {
    case 'graded':
      return grade(sitting, event);
    case 'ticked':
      return change(sitting, event.question, ({ answer }) => ({
        answer: { ...answer, ticked: event.ticked },
      }));
    case 'closed':
      return { ...sitting, closed: true };
    default:
      return sitting;
  }
}

/** It was over as soon as the time was, however late that is noticed. */
function endOf(event: SittingEvent, over: number): Sitting['ended'] {
  const handedIn = event.type === 'ended' && event.reason === 'handed-in' && over <= GRACE_MS;
  return { reason: handedIn ? 'handed-in' : 'time-up', at: event.at - over };
}

/**
 * Handing in at the last second is handing in. And what stands in the editors when the time is up is handed in as it stands,
 * though writing it down takes until after that: what is typed is told in steps, and the time is looked at once a second.
 */
const GRACE_MS = 3000;

function grade(sitting: Sitting, event: SittingEvent & { readonly type: 'graded' }): Sitting {
  const { credit, options, remark, python } = event;
  return change(sitting, event.question, () => ({ grading: { credit, options, remark, python } }));
}

function spend(sitting: Sitting, ms: number): readonly Place[] {
  return sitting.places.map(place =>
    place.question.id === sitting.current ? { ...place, shownMs: place.shownMs + ms } : place,
  );
}

function change(sitting: Sitting, question: string, change: (place: Place) => Partial<Place>): Sitting {
  return {
    ...sitting,
    places: sitting.places.map(place =>
      place.question.id === question ? { ...place, ...change(place) } : place,
    ),
  };
}

function untouched(question: SittingQuestion): Place {
  const times = { shownMs: 0, firstKeyMs: null, visits: 0 };
  return { question, answer: NO_ANSWER, answeredAt: 0, flagged: false, seen: false, ...times, grading: null };
}

/** What the next time is measured from. */
function laterOf(last: Moment, event: Moment, over: number): Moment {
  // Two windows may write down a moment in the wrong order; the time between must not be counted twice.
  if (event.boot !== null && event.boot === last.boot && event.up < last.up) return last;
  // An answer that comes in the grace does not stretch it: the next one is measured from the limit, too.
  const moment = momentOf(event);
  return { ...moment, at: event.at - over, up: event.up - over };
}

function momentOf({ at, up, boot, machine }: Moment): Moment {
  return { at, up, boot, ...(machine !== undefined && { machine }) };
}
