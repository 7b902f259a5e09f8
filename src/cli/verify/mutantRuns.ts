import type { PackQuestion } from '../../bank/parseQuestion';
import type { Pack } from '../../bank/readPack';
import { digestOf } from './digest';
import { changesSchema, type MutantReport, mutantReport, tryMutants } from './mutants';
import type { ProofCache } from './proofCache';
import { type ProofContext, runtimesFor, subjectOf } from './proofs';
import type { VerifyFault, VerifyReport } from './report';

export interface MutantRuns {
  readonly mutants: VerifyReport['mutants'];
  readonly faults: readonly VerifyFault[];
}

/**
 * Changes the reference answer of every code question, on the first Python that the question is for.
 *
 * @param harness Folder of the harness.
 * @param onProgress Told how many questions are done.
 * @throws the signal's reason when aborted.
 */
export async function runMutants(
  pack: Pack,
  context: ProofContext,
  cache: ProofCache,
  harness: string,
  onProgress?: (done: number, total: number) => void,
): Promise<MutantRuns> {
  const byQuestion: Record<string, MutantReport> = {};
  const faults: VerifyFault[] = [];
  const code = pack.questions.filter(({ question }) => question.kind === 'code');
  for (const [i, entry] of code.entries()) {
    const { id } = entry.question;
    const result = await ofQuestion(entry, pack, context, cache, harness);
    if (result) {
      byQuestion[id] = result.report;
      faults.push(...result.faults.map(message => ({ question: id, message: `${entry.file}: ${message}` })));
    }
    onProgress?.(i + 1, code.length);
  }
  const sum = (of: (report: MutantReport) => number): number =>
    Object.values(byQuestion).reduce((total, report) => total + of(report), 0);
  return {
    mutants: { made: sum(report => report.made), killed: sum(report => report.killed), byQuestion },
    faults,
  };
}

async function ofQuestion(
  entry: PackQuestion,
  pack: Pack,
  context: ProofContext,
  cache: ProofCache,
  harness: string,
): Promise<ReturnType<typeof mutantReport> | null> {
  const code = await subjectOf(entry, pack);
  const [runtime] = runtimesFor(entry, context.runtimes);
  if (!code || !runtime) return null;
  const { subject, digest } = code;
  const { folder, signal, identity } = context;
  const key =
    digest && digestOf([identity, runtime.digest, digest, 'mutants', subject.question.solutions[0]]);
  const known = changesSchema.safeParse(cache.recall(key));
  if (known.success) return mutantReport(known.data, entry.equivalent);
  const bench = { engine: runtime.engine, interpreter: runtime.interpreter, folder, signal };
  const changes = await tryMutants(subject, bench, harness);
  if (!changes) return null;
  cache.keep(key, changes);
  return mutantReport(changes, entry.equivalent);
}
