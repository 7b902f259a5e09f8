import type { CodeQuestion } from '../../../src/bank/question';
import type { TestResult, Verdict } from '../../../src/shared/verdict';

export const BUCKET: CodeQuestion = {
  id: 'forgetful-bucket',
  title: 'A bucket that forgets',
  kind: 'code',
  level: 'mid',
  topic: 'functions',
  covers: ['mutable-default-arguments'],
  minutes: 6,
  path: 'functions/forgetful-bucket',
  source: 'https://docs.python.org/3/',
  gotchas: [],
  python: '>=3.10',
  prompt: 'Mend `add_item`.',
  hints: ['When is a default made?', 'Once.', 'Use None.'],
  explanation: 'Defaults are made once.',
  why: 'It is everywhere.',
  followUps: [{ question: 'And a tuple?', answer: 'Harmless.' }],
  entry: ['add_item'],
  limits: {},
  starter: 'def add_item(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n',
  checks: '',
  solutions: [{ name: 'solution.py', text: 'def add_item(item, bucket=None): ...\n' }],
  wrong: [],
};

export function testResult(change: Partial<TestResult> = {}): TestResult {
  return {
    id: 'CheckBucket.test_second_call',
    title: 'a second call starts with an empty bucket',
    status: 'failed',
    ms: 0.4,
    call: 'add_item("plum")',
    expected: "['plum']",
    actual: "['pear', 'plum']",
    message: 'The list from the first call is still there.',
    frames: [],
    ...change,
  };
}

export function verdict(change: Partial<Verdict> = {}): Verdict {
  return {
    question: BUCKET.id,
    python: { path: '/usr/bin/python3', version: '3.12.1' },
    status: 'failed',
    reason: null,
    message: '1 of 2 tests passes.',
    place: null,
    tests: [testResult()],
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 9.1, tests: 0.8 },
    ...change,
  };
}

export class MemoryStore {
  readonly values = new Map<string, unknown>();

  get(key: string): unknown {
    return this.values.get(key);
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}
