import type { SittingAnswer } from '../../assessment/sitting/events';
import { isAnswered, type Place, placeOf } from '../../assessment/sitting/sitting';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import type { Question, Topic } from '../../bank/question';
import type { PageDraft } from '../../shared/protocol';
import type { SittingPageQuestion, SittingPageState, VisibleCheck } from '../../shared/sittingProtocol';
import { draftOf, optionsOf, shownOrder, withDraft } from '../practice/storedAnswer';

/** The question that is shown; null where the bank has lost it since the sitting began. */
export interface Shown {
  readonly id: string;
  readonly question: Question | null;
}

export interface SittingView {
  readonly run: SittingRun;
  readonly topics: readonly Topic[];
  readonly shown: Shown | null;
  readonly most: number | null;
  readonly busy: string;
  readonly file: string;
  /** Null where the setting offers no check. */
  readonly check: VisibleCheck | null;
}

/** All that the page of a sitting shows. Nothing that tells an answer is in it: it is made of what is asked alone. */
export function sittingState(view: SittingView): SittingPageState {
  const { run, shown, most, busy } = view;
  const { sitting } = run;
  const place = shown && placeOf(sitting, shown.id);
  return {
    title: sitting.title,
    adaptive: sitting.adaptive,
    leftMs: run.left,
    entries: sitting.places.map(one => ({
      ...{ id: one.question.id, title: one.question.title, kind: one.question.kind },
      ...{ minutes: one.question.minutes, flagged: one.flagged, state: stateOf(one) },
    })),
    current: shown && place ? pageQuestion(view, shown, place) : null,
    ...{ most, busy, lacks: sitting.lacks },
  };
}

/** A draft of the page as the sitting keeps it, by texts. */
export function answerOf(question: Question, draft: PageDraft): SittingAnswer {
  const { text, chosen, ticked } = withDraft(stored(), question, draft);
  return { text, chosen, ticked };
}

function pageQuestion(
  { run, topics, file, check }: SittingView,
  { question }: Shown,
  place: Place,
): SittingPageQuestion {
  const { id, title, kind, level, minutes } = place.question;
  const options = question === null ? [] : optionsOf(question);
  const order = question === null ? [] : shownOrder(question, run.orderSeed(id));
  return {
    ...{ id, title, kind, level, minutes, prompt: question?.prompt ?? '', lost: question === null },
    topic: topics.find(topic => topic.id === place.question.topic)?.title ?? place.question.topic,
    options: order.map(index => ({ id: index, text: options[index]?.text ?? '' })),
    multiple: options.filter(({ correct }) => correct).length > 1,
    draft: question === null ? NO_DRAFT : draftOf({ ...stored(), ...place.answer }, question),
    code: question?.kind === 'code' ? { file, check } : null,
  };
}

const NO_DRAFT: PageDraft = { text: '', chosen: [], ticked: [] };

function stateOf(place: Place): 'unseen' | 'open' | 'answered' {
  if (isAnswered(place)) return 'answered';
  return place.seen ? 'open' : 'unseen';
}

function stored(): Parameters<typeof draftOf>[0] {
  return { seed: 0, revision: 0, stage: 'open', result: null, text: '', chosen: [], ticked: [] };
}
