/** States of the page as the extension would send them. */
import type { CodeState } from '../../src/shared/protocol';
import type { TestResult, Verdict } from '../../src/shared/verdict';

const PROMPT = `Pickers in an orchard drop fruit into buckets. \`add_item(item, bucket)\` adds the item to the given bucket and
returns that bucket. Without a bucket it should start a new, empty one.

It does so once. After that, fruit from earlier calls turns up in the new bucket:

\`\`\`python
@traced(level=2)
def add_item(item: str, bucket: list = []) -> list:
    """Puts an item into a bucket."""
    bucket.append(item)  # and nothing else
    return bucket if item is not None else sorted(bucket)[:10]
\`\`\`

Mend \`add_item\`. A bucket that the caller passes in is still the one that is filled and returned, even when it
is empty. The [language reference](https://docs.python.org/3/reference/compound_stmts.html) says when a default is made.`;

const HINTS = [
  'When does Python work out the value after the `=` in `bucket=[]`: at each call, or once?',
  'Use `None` to mean "no bucket was given", and test for exactly that:\n\n```python\nif bucket is None:\n    bucket = []\n```',
];

const LESSON: CodeState['lesson'] = {
  explanation:
    "A default is evaluated when the `def` statement runs, and the function keeps that one object. `append` changes\nit in place, so the second call finds what the first one left.\n\n`bucket = bucket or []` is the tempting short form. It mends the default but brings a new fault: an empty list\nis falsy, so a caller's own empty bucket is thrown away and stays empty.",
  why: 'It shows whether you know what `def` does when it runs, and the fault is a real one: state that leaks from one\nrequest to the next, found only under load.',
  followUps: [
    {
      question: 'Where is the shared list kept?',
      answer: 'In `add_item.__defaults__`, a tuple on the function object.',
    },
    {
      question: 'When is a mutable default right?',
      answer: 'As a cache that is meant to outlive a call, and says so.',
    },
  ],
};

export function test(id: string, title: string, more: Partial<TestResult> = {}): TestResult {
  return {
    id,
    title,
    status: 'passed',
    ms: 0.4,
    call: `add_item(${id.length})`,
    expected: null,
    actual: null,
    message: '',
    frames: [],
    ...more,
  };
}

const FIRST = test('Bucket.test_first', 'the first call holds one item');
const OWN = test('Bucket.test_own', "a caller's own bucket is filled and returned");
const SECOND = test('Bucket.test_second', 'a second call starts empty', {
  status: 'failed',
  call: 'add_item("plum")',
  expected: "['plum']",
  actual: "['pear', 'plum']",
  message: "`add_item(\"plum\")` gave `['pear', 'plum']`, expected `['plum']`",
  frames: [{ line: 2, code: '    bucket.append(item)' }],
});

export function verdict(more: Partial<Verdict> = {}): Verdict {
  return {
    question: 'forgetful-bucket',
    python: { path: '/usr/bin/python3', version: '3.12.1' },
    status: 'failed',
    reason: null,
    message: '2 of 3 tests pass.',
    place: null,
    tests: [FIRST, SECOND, OWN],
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 9.1, tests: 0.8 },
    ...more,
  };
}

export const UNTRIED: CodeState['standing'] = { status: 'new', attempts: 0, bestMs: null, lastAt: null };

export const PROMPT_ONLY: CodeState = {
  kind: 'code',
  standing: UNTRIED,
  programs: {},
  withheld: null,
  solutions: [],
  question: {
    id: 'forgetful-bucket',
    title: 'A bucket that forgets',
    level: 'mid',
    topic: 'Functions, scope and decorators',
    minutes: 6,
    prompt: PROMPT,
    source: 'https://docs.python.org/3/reference/compound_stmts.html#function-definitions',
    hintsTotal: 3,
  },
  file: 'forgetful_bucket.py',
  hints: [],
  lesson: null,
  run: null,
  verdict: null,
  previous: null,
  stale: false,
  verdictPlacement: 'below',
  interpreter: { label: 'Python 3.12.1' },
  problem: null,
  next: { id: 'five-lambdas', title: 'Five lambdas, one answer' },
};

export const HINTED: CodeState = { ...PROMPT_ONLY, hints: HINTS };

export const RUNNING: CodeState = {
  ...PROMPT_ONLY,
  run: {
    tests: [
      FIRST,
      SECOND,
      { ...OWN, status: 'not-run' },
      test('Bucket.test_empty', 'an empty bucket is still a bucket', { status: 'not-run' }),
      test('Bucket.test_none', '`None` may be an item', { status: 'not-run' }),
    ],
    current: OWN.id,
  },
};

export const FAILING: CodeState = {
  ...PROMPT_ONLY,
  verdict: verdict({
    tests: [
      FIRST,
      SECOND,
      OWN,
      test('Bucket.test_none', '`None` may be an item', {
        status: 'error',
        call: 'add_item(None)',
        actual: 'TypeError raised',
        message:
          "`add_item(None)` raised TypeError: '<' not supported between instances of 'NoneType' and 'str'",
        frames: [
          { line: 4, code: 'return tidy(bucket)' },
          { line: 9, code: 'return sorted(bucket)' },
        ],
      }),
    ],
    stdout: 'pear\nplum\n',
    warnings: [{ category: 'ResourceWarning', message: "unclosed file 'fruit.txt'", line: 7 }],
  }),
  previous: {
    [FIRST.id]: 'failed',
    [SECOND.id]: 'failed',
    [OWN.id]: 'failed',
    'Bucket.test_none': 'passed',
  },
};

export const PASSING: CodeState = {
  ...PROMPT_ONLY,
  standing: { status: 'solved', attempts: 3, bestMs: 250_000, lastAt: Date.UTC(2026, 10, 3, 12) },
  solutions: [
    { name: 'solution.py', about: '' },
    { name: 'solutions/with_a_marker.py', about: 'A private marker tells "nothing given" from None.' },
  ],
  lesson: LESSON,
  verdict: verdict({
    status: 'passed',
    message: 'All 3 tests pass.',
    tests: [FIRST, { ...SECOND, status: 'passed', message: '', frames: [] }, OWN],
  }),
};

export const PROBLEM: CodeState = {
  ...PROMPT_ONLY,
  interpreter: null,
  problem: {
    message: 'No Python 3.10 or newer was found. Python Drill runs your answer in your own Python.',
    actions: [
      { label: 'Choose an interpreter', command: 'pythonDrill.selectInterpreter' },
      { label: 'Open the log', command: 'pythonDrill.showLog' },
    ],
  },
};

export const SYNTAX_ERROR: CodeState = {
  ...PROMPT_ONLY,
  verdict: verdict({
    reason: 'syntax-error',
    message: "Python cannot read the file: expected ':' (line 3).",
    place: { line: 3, column: 12 },
    tests: [FIRST, SECOND, OWN].map(({ id, title }) => test(id, title, { status: 'not-run', call: '' })),
  }),
};

const numbers = (skip: number) =>
  `[${Array.from({ length: 900 }, (_, index) => index)
    .filter(index => index !== skip)
    .join(', ')}]`;
const lines = (word: string) =>
  `'${['Dear picker,', 'the bucket is by the tree.', `It holds ${word}.`, 'Please bring it back.', 'The orchard'].join('\\n').repeat(2)}'`;

export const LONG_VALUES: CodeState = {
  ...PROMPT_ONLY,
  verdict: verdict({
    tests: [
      test('Bucket.test_many', 'nine hundred pears', {
        status: 'failed',
        call: 'fill(range(900))',
        expected: numbers(-1),
        actual: numbers(450),
        message: 'the lists differ at index 450',
        frames: [{ line: 12, code: 'bucket.extend(items[:450])' }],
      }),
      test('Bucket.test_letter', 'the letter to the picker', {
        status: 'failed',
        call: 'letter("pears")',
        expected: lines('nine pears'),
        actual: lines('no pears'),
        frames: [{ line: 20, code: 'return text.format(count)' }],
      }),
    ],
  }),
};

/** Failures that say more than one line, or hold whichever side the answer gave. */
export const WORDY: CodeState = {
  ...PROMPT_ONLY,
  verdict: verdict({
    tests: [
      test('Bucket.test_pool', 'pears are counted in another process', {
        status: 'error',
        call: 'count(["pear"])',
        actual:
          'ZeroDivisionError: division by zero\n\nTraceback (most recent call last):\n  File "/usr/lib/python3.12/concurrent/futures/process.py", line 263, in _process_worker\n    r = call_item.fn(*call_item.args, **call_item.kwargs)\n  File "/practice/bucket.py", line 6, in share\n    return 1 // left\nZeroDivisionError: division by zero',
        message: '`count(["pear"])` raised ZeroDivisionError: division by zero',
        frames: [
          { line: 11, code: '        return pool.submit(share, 0).result()' },
          { line: 6, code: '    return 1 // left' },
        ],
      }),
      test('Bucket.test_late', 'while the scale settles, other pears are served', {
        status: 'timed-out',
        call: '',
        expected: 'anything but -1',
        actual: '-1',
        message:
          'it did not end within 2 s but after 2003 ms. What it came to then: No pear was served until the scale had settled.',
      }),
      test('Bucket.test_log', 'the log has the pear', {
        status: 'failed',
        call: '',
        expected: "'pear' in ['plum']",
        actual: "'pear' not in ['plum']",
        message: "got `'pear' not in ['plum']`, expected `'pear' in ['plum']`",
      }),
    ],
  }),
};
