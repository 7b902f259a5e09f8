/** States of a sitting and a report, as the extension would send them. */
import type { Report, ReportPart, ReportQuestion } from '../../src/shared/report';
import type { SittingEntry, SittingPageQuestion, SittingPageState } from '../../src/shared/sittingProtocol';
import { CHOICE, OUTPUT } from './answerStates';

const EMPTY = { text: '', chosen: [], ticked: [] } as const;
const TITLES = [
  'A thousand addresses',
  'Small letters',
  'Whose tide is it',
  'The generous default',
  'Two of a kind',
];

const entry = (title: string, index: number): SittingEntry => ({
  ...{ id: `q${index}`, title, minutes: 2, flagged: index === 2 },
  kind: index === 4 ? 'code' : 'choice',
  state: index < 2 ? 'answered' : index === 2 ? 'open' : 'unseen',
});

const ASKED: SittingPageQuestion = {
  ...{ id: 'q0', title: CHOICE.question.title, kind: 'choice', level: 'mid', topic: CHOICE.question.topic },
  ...{ minutes: 2, prompt: CHOICE.question.prompt, options: CHOICE.options, multiple: false },
  draft: { ...EMPTY, chosen: [0] },
  lost: false,
  code: null,
};

export const SITTING: SittingPageState = {
  ...{ title: 'Standard', adaptive: false, leftMs: 2_531_000, most: null, busy: '', lacks: [] },
  entries: TITLES.map(entry),
  current: ASKED,
};

export const SITTING_OUTPUT: SittingPageState = {
  ...SITTING,
  lacks: ['The bank has no question for typing.'],
  current: {
    ...{ ...ASKED, id: 'q1', kind: 'output', title: 'Small letters', prompt: OUTPUT.question.prompt },
    ...{ options: [], draft: { ...EMPTY, text: 'ada\n' } },
  },
};

export const SITTING_CODE: SittingPageState = {
  ...SITTING,
  leftMs: 95_000,
  current: {
    ...{ ...ASKED, id: 'q4', kind: 'code', title: 'Two of a kind', options: [], draft: EMPTY },
    prompt: 'Write `pairs(values)`, which gives every pair of neighbours.',
    code: {
      file: 'sittings/20261103/two_of_a_kind.py',
      check: {
        running: false,
        summary: '1 of 2 visible tests pass.',
        tests: [
          { title: 'an empty list has no pairs', passed: true, message: '' },
          { title: 'three values give two pairs', passed: false, message: '[] is not [(1, 2), (2, 3)]' },
        ],
      },
    },
  },
};

export const SITTING_ADAPTIVE: SittingPageState = {
  ...SITTING,
  adaptive: true,
  most: 20,
  title: 'Adaptive, backend',
};

const part = (title: string, score: number, credit: number): ReportPart => ({
  ...{ id: title, title, score, low: score - 110, high: score + 110, questions: 3, credit },
});

const QUESTION: ReportQuestion = {
  ...{
    id: 'q0',
    title: 'A thousand addresses',
    topic: 'Concurrency and the GIL',
    level: 'mid',
    kind: 'choice',
  },
  ...{
    minutes: 2,
    usedMs: 94_000,
    firstKeyMs: 12_000,
    hesitation: '',
    credit: 1,
    counted: true,
    remark: 'Right.',
  },
  ...{
    flagged: false,
    prompt: CHOICE.question.prompt,
    given: ['One event loop with an `async` HTTP client'],
  },
  ...{ right: ['One event loop with an `async` HTTP client'], form: 'markdown', rubric: [] },
  explanation: 'Waiting costs a task almost nothing and a process a great deal.',
};

export const REPORT: Report = {
  ...{
    version: 1,
    sitting: 's2',
    title: 'Standard',
    code: 'standard-1z141z3',
    reason: 'handed-in',
    minutes: 60,
  },
  ...{ begunAt: Date.UTC(2026, 10, 3, 12), endedAt: Date.UTC(2026, 10, 3, 12, 48), usedMs: 2_880_000 },
  score: { score: 612, low: 541, high: 686 },
  scored: 14,
  topics: [part('Concurrency and the GIL', 548, 1), part('Functions, scope and decorators', 655, 2.5)],
  levels: [part('junior', 640, 3), part('senior', 560, 1)],
  questions: [
    QUESTION,
    {
      ...{ ...QUESTION, id: 'q1', title: 'Two of a kind', kind: 'code', form: 'python', credit: 0.5 },
      ...{ remark: '2 of 4 tests pass.', hesitation: 'took more than half as long again as planned' },
      given: ['def pairs(values):\n    return []\n'],
      right: ['def pairs(values):\n    return list(zip(values, values[1:]))\n'],
    },
    {
      ...{ ...QUESTION, id: 'q2', title: 'Tell a colleague what the GIL is', kind: 'explain', credit: 0.5 },
      ...{
        counted: false,
        remark: 'You gave yourself 1 of 2 points.',
        given: ['One thread at a time. <b>Really</b>.'],
      },
      right: ['CPython lets one thread at a time run bytecode.'],
      rubric: [
        { point: 'One thread at a time runs **bytecode**.', ticked: true },
        { point: 'Waiting releases the lock.', ticked: false },
      ],
    },
    {
      ...QUESTION,
      id: 'q3',
      title: 'Small letters',
      credit: 0,
      remark: 'Not answered.',
      given: [],
      flagged: true,
    },
  ],
  earlier: [
    { id: 's1', title: 'Sample', endedAt: Date.UTC(2026, 9, 20), score: { score: 570, low: 420, high: 720 } },
  ],
  comparison: '42 points above the sitting before, which chance alone may explain.',
  lacks: [],
};
