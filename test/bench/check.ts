import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CodeQuestion } from '../../src/bank/question';
import type { CheckRequest, Interpreter } from '../../src/checking/checkEngine';
import { createCheckEngine } from '../../src/checking/engine';
import { findInterpreters, probe } from '../../src/checking/interpreter';
import { type Figure, median, rounded, type Suite } from './figure';

const ROUNDS = 60;
/** Between two measurements, so that a waiting process is really waiting and the last one has really gone. */
const PAUSE_MS = 80;

const CHECKS = `import unittest

from answer import total


class CheckTotal(unittest.TestCase):
    def test_empty(self):
        """nothing adds up to zero"""
        self.assertEqual(total([]), 0)

    def test_some(self):
        """numbers add up"""
        self.assertEqual(total([1, 2, 3]), 6)

    def test_negative(self):
        """negative numbers count"""
        self.assertEqual(total([5, -7]), -2)
`;
const ANSWER = 'def total(numbers):\n    return sum(numbers)\n';

const question: CodeQuestion = {
  id: 'total',
  title: 'Total',
  kind: 'code',
  level: 'junior',
  topic: 'functions',
  covers: [],
  minutes: 1,
  path: 'functions/total',
  source: '',
  gotchas: [],
  python: '>=3.10',
  prompt: '',
  hints: [],
  explanation: '',
  why: '',
  followUps: [],
  entry: ['total'],
  limits: {},
  starter: '',
  checks: CHECKS,
  solutions: [{ name: 'solution.py', text: ANSWER }],
  wrong: [],
};

/** What is left on the heap is a leak only after what is free has been given back. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ ms: number; code: number | null }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    child.on('error', reject);
    child.on('close', code => resolve({ ms: performance.now() - started, code }));
  });
}

async function interpreterFor(chosen: string | undefined): Promise<Interpreter> {
  if (chosen !== undefined) return probe(chosen);
  for await (const interpreter of findInterpreters({
    folders: [],
    env: process.env,
    platform: process.platform,
  })) {
    return interpreter;
  }
  throw new Error('No Python 3.10 or newer was found to measure with.');
}

export const checkSuite: Suite = {
  name: 'check',
  async measure({ python }): Promise<readonly Figure[]> {
    const interpreter = await interpreterFor(python);
    const scratch = mkdtempSync(path.join(os.tmpdir(), 'python-drill-bench-'));
    try {
      return await measureIn(scratch, interpreter);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function measureIn(scratch: string, interpreter: Interpreter): Promise<readonly Figure[]> {
  const file = path.join(scratch, 'total.py');
  writeFileSync(file, ANSWER);
  writeFileSync(path.join(scratch, 'answer.py'), ANSWER);
  writeFileSync(path.join(scratch, 'test_total.py'), CHECKS);
  const request: CheckRequest = { question, folder: null, file, interpreter };
  const engineWith = (idleMs: number) =>
    createCheckEngine({
      harness: path.join(process.cwd(), 'dist', 'python'),
      cache: path.join(scratch, 'cache'),
      log: line => process.stderr.write(`${line}\n`),
      idleMs,
    });
  const cold = engineWith(0);
  const warm = engineWith(60_000);
  const check = async (engine: typeof cold) => {
    const started = performance.now();
    const verdict = await engine.check(request);
    if (verdict.status !== 'passed') throw new Error(`The check did not pass: ${verdict.message}`);
    return performance.now() - started;
  };
  const times: Record<'bare' | 'cold' | 'warm' | 'unittest' | 'pytest', number[]> = {
    bare: [],
    cold: [],
    warm: [],
    unittest: [],
    pytest: [],
  };
  const { executable } = interpreter;
  const pytest = (await run(executable, ['-c', 'import pytest'], scratch)).code === 0;
  await check(cold);
  await check(warm);
  // Side by side, so that whatever else the machine does falls on all of them alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(PAUSE_MS);
    times.bare.push((await run(executable, ['-c', 'pass'], scratch)).ms);
    await sleep(PAUSE_MS);
    times.cold.push(await check(cold));
    await sleep(PAUSE_MS);
    times.warm.push(await check(warm));
    if (round % 10 === 0) {
      times.unittest.push((await run(executable, ['-m', 'unittest', 'test_total'], scratch)).ms);
      if (pytest)
        times.pytest.push((await run(executable, ['-m', 'pytest', '-q', 'test_total.py'], scratch)).ms);
    }
  }
  const leaks = await leaksOf(warm, check);
  await Promise.all([cold.dispose(), warm.dispose()]);
  const bare = median(times.bare);
  const reference = `python -c pass: ${rounded(bare, 1)} ms (${interpreter.version}, median of ${ROUNDS})`;
  const over = (name: string, values: readonly number[]): Figure[] =>
    values.length === 0
      ? []
      : [
          {
            name: `check.${name}.over.bare`,
            value: rounded(median(values) / bare),
            unit: 'ratio',
            reference,
          },
        ];
  return [
    ...over('warm', times.warm),
    ...over('cold', times.cold),
    ...over('unittest', times.unittest),
    ...over('pytest', times.pytest),
    { name: 'check.warm.ms', value: rounded(median(times.warm), 2), unit: 'ms', reference },
    { name: 'check.cold.ms', value: rounded(median(times.cold), 2), unit: 'ms', reference },
    ...leaks,
  ];
}

/** What 100 checks in a row leave behind on this side. */
async function leaksOf(
  engine: ReturnType<typeof createCheckEngine>,
  check: (e: typeof engine) => Promise<number>,
): Promise<Figure[]> {
  const descriptors = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
  const settle = async () => {
    await sleep(500);
    collectGarbage();
  };
  for (let count = 0; count < 20; count += 1) await check(engine);
  await settle();
  const before = { descriptors: descriptors(), heap: process.memoryUsage().heapUsed };
  for (let count = 0; count < 100; count += 1) await check(engine);
  await settle();
  const reference = 'after 100 checks in a row, against before';
  return [
    { name: 'check.leak.descriptors', value: descriptors() - before.descriptors, unit: 'count', reference },
    {
      name: 'check.leak.heap.kb',
      value: rounded((process.memoryUsage().heapUsed - before.heap) / 1000, 0),
      unit: 'kB',
      reference,
    },
  ];
}
