import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verdict } from '../../src/shared/verdict';
import { eventually, markedProcesses, processesWith, wardens } from './processes';
import type { Expectation } from './program';
import { HOSTILE, question, type Workshop } from './workshop';

export const DOUBLE = question({
  entry: ['double'],
  checks: readFileSync(path.join(HOSTILE, 'checks.py'), 'utf8'),
});

export const GOOD_ANSWER = 'def double(value):\n    return value * 2\n';

/** Seconds that a verdict may come after the limit; more where others keep the machine busy, the more of them the longer. */
function grace(): number {
  const queue = (loadavg()[0] ?? 0) / availableParallelism();
  return queue > 1.5 ? Math.max(2, queue / 2) : 0.5;
}

/** Seconds for an interpreter to load: limits begin with the learner's code. */
const START = 0.2;

/**
 * Checks one program and holds the verdict to what is expected; then a good answer, which has to pass.
 *
 * @param file of the workshop's folder
 */
export async function trial(workshop: Workshop, file: string, expected: Expectation): Promise<Verdict> {
  const before = stateOf(file);
  const request = workshop.request(file, { limits: expected.limits });
  if (workshop.options.warm) {
    workshop.engine.warm(request);
    await sleep(100);
  }
  const verdict = await workshop.engine.check(request);
  const told = summary(verdict);
  assert.equal(verdict.status, expected.status, told);
  if (expected.reasons.length > 0) assert.ok(expected.reasons.includes(verdict.reason ?? 'none'), told);
  if (expected.says) assert.match(verdict.message, expected.says, told);
  if (expected.prints) assert.match(verdict.stdout, expected.prints, told);
  for (const [name, status] of expected.tests) {
    assert.equal(verdict.tests.find(test => test.id.endsWith(`.test_${name}`))?.status, status, told);
  }
  assert.ok(verdict.message.length > 0 && verdict.message.length < 1200, told);
  const hung = verdict.tests.filter(test => test.status === 'timed-out').length || verdict.tests.length || 1;
  const { testSeconds = 0, checkSeconds = 0 } = expected.limits;
  // Each test that is stopped costs a process, and the rest another.
  assert.ok(
    verdict.ms.total <=
      Math.min(hung * (testSeconds + grace() + START), checkSeconds + grace() + START) * 1000,
    told,
  );
  assert.deepEqual(stateOf(file), before, 'The learner’s file has changed.');
  return verdict;
}

export async function goodAnswerPasses(workshop: Workshop): Promise<void> {
  const verdict = await workshop.engine.check(workshop.request(workshop.write('good.py', GOOD_ANSWER)));
  assert.equal(verdict.status, 'passed', `After it, a good answer: ${summary(verdict)}`);
}

function summary({ status, reason, message, tests, stdout, stderr, ms }: Verdict): string {
  const lines = tests.map(test => `  ${test.id} ${test.status}: ${test.message}`);
  const printed = [stdout, stderr].map(text => JSON.stringify(text.slice(0, 300))).join(' ');
  return [`${status} ${reason} in ${ms.total} ms: ${message}`, ...lines, printed].join('\n');
}

/** Waits until no process is left of these workshops' checks but those that wait for the next one. */
export async function nothingIsLeft(workshops: readonly Workshop[]): Promise<void> {
  const waiting = workshops.filter(workshop => workshop.options.warm).length;
  await eventually(
    () => {
      const left = markedProcesses();
      const ours = left.filter(one => one.parent === process.pid);
      // A program that hides what it starts still names its file there.
      const hidden = workshops.flatMap(workshop => processesWith(workshop.folder));
      if (left.length === ours.length && ours.length <= waiting && hidden.length === 0) return null;
      return `Left: ${JSON.stringify({ left, hidden }, null, 1)}`;
    },
    2000,
    () => [...wardens(), ...markedProcesses().map(({ pid }) => pid)],
  );
}

function stateOf(file: string): unknown {
  const { mtimeMs, size, mode } = statSync(file);
  return { mtimeMs, size, mode, bytes: readFileSync(file).toString('base64').slice(0, 1_000_000) };
}
