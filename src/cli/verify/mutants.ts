import { z } from 'zod';
import type { Limits } from '../../checking/checkEngine';
import type { Verdict } from '../../shared/verdict';
import { type Bench, checkAnswer, type Subject } from './codeProof';
import { makeMutants } from './makeMutants';
import { inParallel } from './parallel';

const changeSchema = z.object({ name: z.string(), line: z.number(), killed: z.boolean() });

export const changesSchema = z.array(changeSchema);

/** A small change to the reference answer, and whether its checks noticed. */
export type Change = z.infer<typeof changeSchema>;

/** Of one question, with the changes left out that are said to mean the same. */
export interface MutantReport {
  readonly made: number;
  readonly killed: number;
  /** Changes that no check noticed. */
  readonly survivors: readonly { readonly line: number; readonly change: string }[];
}

/** A change may make a program slow, and slower than this it is another program. */
const SLOWER = 8;
const LEAST_TEST_SECONDS = 1;

/**
 * Changes the reference answer in small ways and checks each.
 *
 * @returns null when the reference answer itself does not pass.
 * @throws Error when the answer cannot be changed or a change cannot be checked at all.
 */
export async function tryMutants(subject: Subject, bench: Bench, harness: string): Promise<Change[] | null> {
  const [reference] = subject.question.solutions;
  if (!reference) return null;
  const verdict = await checkAnswer(subject, reference, bench);
  if (verdict.status !== 'passed') return null;
  const mutants = await makeMutants(reference.text, bench.interpreter, harness, bench.signal);
  const hurried = withLimits(subject, limitsFor(verdict));
  return inParallel(mutants, bench.signal, async ({ name, line, source }) => ({
    name,
    line,
    killed: await isNoticed(hurried, { name: reference.name, text: source }, bench),
  }));
}

/** The report on a question, and what is wrong with its list of changes that mean the same. */
export function mutantReport(
  changes: readonly Change[],
  equivalent: Readonly<Record<string, string>>,
): { readonly report: MutantReport; readonly faults: readonly string[] } {
  const faults = Object.keys(equivalent).flatMap(name => {
    const change = changes.find(one => one.name === name);
    if (!change) return [`\`equivalent\` names a change that is not made: ${JSON.stringify(name)}`];
    return change.killed
      ? [`\`equivalent\` names a change that the checks notice: ${JSON.stringify(name)}`]
      : [];
  });
  const counted = changes.filter(change => change.killed || !Object.hasOwn(equivalent, change.name));
  const survivors = counted.filter(change => !change.killed);
  return {
    report: {
      made: counted.length,
      killed: counted.length - survivors.length,
      survivors: survivors.map(({ line, name }) => ({ line, change: name })),
    },
    faults,
  };
}

/** Ends the check at the first test that does not pass: one is enough. */
async function isNoticed(
  subject: Subject,
  answer: { name: string; text: string },
  bench: Bench,
): Promise<boolean> {
  const enough = new AbortController();
  const signal = AbortSignal.any([bench.signal, enough.signal]);
  const verdict = await checkAnswer(subject, answer, { ...bench, signal }, event => {
    if (event.type === 'result' && event.test.status !== 'passed') enough.abort();
  });
  if (enough.signal.aborted) return true;
  bench.signal.throwIfAborted();
  if (verdict.status === 'not-run') throw new Error(`A change could not be checked: ${verdict.message}`);
  return verdict.status === 'failed';
}

function limitsFor(reference: Verdict): Partial<Limits> {
  const slowest = Math.max(0, ...reference.tests.map(test => test.ms));
  const testSeconds = Math.max(LEAST_TEST_SECONDS, (slowest * SLOWER) / 1000);
  return { testSeconds, checkSeconds: Math.max(testSeconds, (reference.ms.total * SLOWER) / 1000) };
}

function withLimits(subject: Subject, limits: Partial<Limits>): Subject {
  return { ...subject, question: { ...subject.question, limits: { ...subject.question.limits, ...limits } } };
}
