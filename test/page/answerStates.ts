/** States of the questions that are answered on the page, as the extension would send them. */
import type { ChoiceState, ExplainState, OutputState, PageState } from '../../src/shared/protocol';
import { PROMPT_ONLY, UNTRIED } from './states';

const LESSON: PageState['lesson'] = {
  explanation: 'Waiting costs a task almost nothing and a process a great deal.',
  why: 'It shows whether you look at the workload before you reach for a tool.',
  followUps: [
    {
      question: 'And if the client only blocks?',
      answer: 'Threads: the GIL is released while a socket waits.',
    },
    { question: 'How would you bound it?', answer: 'With a semaphore of about fifty.' },
  ],
};

const { programs, withheld, interpreter, next } = PROMPT_ONLY;
const COMMON = {
  ...{ standing: UNTRIED, hints: [], lesson: null, problem: null },
  ...{ programs, withheld, interpreter, next, revision: 0 },
} as const;
const EMPTY = { text: '', chosen: [], ticked: [] } as const;

export const CHOICE: ChoiceState = {
  kind: 'choice',
  ...COMMON,
  question: {
    id: 'thousand-urls',
    title: 'A thousand addresses',
    level: 'mid',
    topic: 'Concurrency and the GIL',
    minutes: 2,
    prompt: 'A script asks a thousand slow servers for one small page each. Which of these finishes first?',
    source: 'https://docs.python.org/3/library/asyncio.html',
    hintsTotal: 1,
  },
  draft: EMPTY,
  multiple: false,
  options: [
    { id: 2, text: 'One process for each address' },
    { id: 0, text: 'One event loop with an `async` HTTP client' },
    { id: 3, text: 'A loop that asks one server after the other' },
    { id: 1, text: '```python\nwith ProcessPoolExecutor() as pool:\n    pool.map(fetch, urls)\n```' },
  ],
  outcome: null,
};

const OPTIONS: NonNullable<ChoiceState['outcome']>['options'] = {
  0: {
    correct: true,
    reason: 'A waiting task holds a few kilobytes and no thread, so all of them wait together.',
  },
  1: { correct: false, reason: 'Only as many addresses as there are cores are waited for at a time.' },
  2: { correct: false, reason: 'A thousand interpreters take seconds to start and gigabytes to hold.' },
  3: { correct: false, reason: 'The waiting times add up.' },
};

export const CHOICE_WRONG: ChoiceState = {
  ...CHOICE,
  standing: { status: 'tried', attempts: 1, bestMs: null, lastAt: Date.UTC(2026, 10, 3, 12) },
  draft: { ...EMPTY, chosen: [2] },
  lesson: LESSON,
  outcome: { result: 'wrong', options: OPTIONS },
};

export const CHOICE_RIGHT: ChoiceState = {
  ...CHOICE_WRONG,
  draft: { ...EMPTY, chosen: [0] },
  outcome: { result: 'right', options: OPTIONS },
};

export const CHOICE_SEVERAL: ChoiceState = {
  ...CHOICE,
  multiple: true,
  draft: { ...EMPTY, chosen: [0, 3] },
};

export const PROGRAM =
  'names = ["Ada", "Grace"]\nfor name in names:\n    print(name.lower())\nprint(len(names))\n';

export const OUTPUT: OutputState = {
  kind: 'output',
  ...COMMON,
  question: {
    ...CHOICE.question,
    id: 'small-letters',
    title: 'Small letters',
    topic: 'Core language and data model',
    prompt: `What does this print?\n\n\`\`\`python run\n${PROGRAM}\`\`\`\n\nMind the line breaks.`,
    hintsTotal: 3,
  },
  withheld: PROGRAM,
  draft: EMPTY,
  options: [],
  outcome: null,
};

export const OUTPUT_TYPED: OutputState = { ...OUTPUT, draft: { ...EMPTY, text: 'Ada\ngrace\n' } };

export const OUTPUT_WRONG: OutputState = {
  ...OUTPUT_TYPED,
  withheld: null,
  lesson: LESSON,
  outcome: { result: 'wrong', options: {}, expected: 'ada\ngrace\n2' },
};

export const OUTPUT_RUN: OutputState = {
  ...OUTPUT_WRONG,
  programs: {
    [PROGRAM]: {
      running: false,
      stdout: 'ada\ngrace\n2\n',
      stderr: '',
      trouble: null,
      circumstances: 'Python 3.12.1, 34 ms',
    },
  },
};

export const OUTPUT_TROUBLE: OutputState = {
  ...OUTPUT_WRONG,
  programs: {
    [PROGRAM]: {
      running: false,
      stdout: 'ada\n',
      stderr:
        'Traceback (most recent call last):\n  File "program.py", line 3\nNameError: name is not defined\n',
      trouble: 'The program ended with exit code 1.',
      circumstances: 'Python 3.12.1, 41 ms',
    },
  },
};

export const OUTPUT_PICKED: OutputState = {
  ...OUTPUT,
  options: [
    { id: 1, text: '```\nada\ngrace\n2\n```' },
    { id: 0, text: '```\nAda\nGrace\n2\n```' },
  ],
};

export const EXPLAIN: ExplainState = {
  kind: 'explain',
  ...COMMON,
  question: {
    ...CHOICE.question,
    id: 'tell-the-gil',
    title: 'Tell a colleague what the GIL is',
    level: 'senior',
    minutes: 6,
    prompt: 'A colleague asks why four threads do not make a calculation four times as quick. Explain.',
    hintsTotal: 0,
  },
  draft: EMPTY,
  comparison: null,
};

export const EXPLAIN_TYPED: ExplainState = {
  ...EXPLAIN,
  draft: { ...EMPTY, text: 'Only one thread runs Python code at a time.\n\nWaiting lets the others go on.' },
};

export const EXPLAIN_COMPARED: ExplainState = {
  ...EXPLAIN_TYPED,
  draft: { ...EXPLAIN_TYPED.draft, ticked: [0] },
  comparison: {
    modelAnswer:
      'CPython lets one thread at a time run bytecode, so that reference counts stay right.\n\n- Waiting for a socket releases it.\n- Processes get around it, for the price of pickling.',
    rubric: [
      'One thread at a time runs **bytecode**.',
      'Waiting and many C extensions release the lock.',
      'Processes get around it and cost memory and pickling.',
      'It would show as one busy core in `top`.',
    ],
    result: null,
  },
};

export const EXPLAIN_DONE: ExplainState = {
  ...EXPLAIN_COMPARED,
  lesson: LESSON,
  draft: { ...EXPLAIN_COMPARED.draft, ticked: [0, 1, 3] },
  comparison: {
    modelAnswer: EXPLAIN_COMPARED.comparison?.modelAnswer ?? '',
    rubric: EXPLAIN_COMPARED.comparison?.rubric ?? [],
    result: 'right',
  },
};
