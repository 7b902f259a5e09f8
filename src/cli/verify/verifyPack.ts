import { faultText } from '../../bank/fault';
import type { PackQuestion } from '../../bank/parseQuestion';
import type { Pack } from '../../bank/readPack';
import { shortcomings } from '../../bank/standards';
import { coverageOf } from './bankReport';
import { guessersOf } from './guessers';
import { runMutants } from './mutantRuns';
import { inParallel } from './parallel';
import type { ProofCache } from './proofCache';
import { type Proof, type ProofContext, proofsOf, runtimesFor, textsOf } from './proofs';
import type { VerifyFault, VerifyReport } from './report';

export interface VerifyOptions extends ProofContext {
  /** Concept ids for a pack that has no syllabus of its own. */
  readonly concepts: ReadonlySet<string>;
  readonly cache: ProofCache;
  /** Folder of the harness, to change reference answers with; null leaves that out. */
  readonly mutants: string | null;
  readonly onProgress?: (done: number, total: number, what: 'runs' | 'questions changed') => void;
}

export interface Verification {
  readonly report: VerifyReport;
  /** Questions that none of the interpreters is new enough for: what they say was not proven. */
  readonly unproven: readonly string[];
  /** Questions that one of the Pythons cannot run, by its label. */
  readonly unsuited: ReadonlyMap<string, readonly string[]>;
}

/**
 * Proves what a pack says, on every Python.
 *
 * @throws the signal's reason when aborted.
 */
export async function verifyPack(pack: Pack, options: VerifyOptions): Promise<Verification> {
  const { runtimes, cache, mutants: harness, onProgress } = options;
  const faults: VerifyFault[] = [
    ...pack.faults.map(fault => ({ question: fault.question || 'pack', message: faultText(fault) })),
    ...pack.questions.flatMap(entry => staticFaults(entry, pack, options.concepts)),
  ];
  const proofs = (await Promise.all(pack.questions.map(entry => proofsOf(entry, pack, options)))).flat();
  faults.push(...(await carryOut(proofs, options)));
  let mutants: VerifyReport['mutants'] = { made: 0, killed: 0, byQuestion: {} };
  if (harness !== null) {
    const runs = await runMutants(pack, options, cache, harness, (done, total) =>
      onProgress?.(done, total, 'questions changed'),
    );
    mutants = runs.mutants;
    faults.push(...runs.faults);
  }
  await cache.save();
  const questions = pack.questions.map(entry => entry.question);
  return {
    report: {
      questions: questions.length,
      faults,
      coverage: coverageOf(questions, pack.syllabus),
      guessers: guessersOf(questions),
      mutants,
    },
    unproven: pack.questions
      .filter(entry => runtimesFor(entry, runtimes).length === 0)
      .map(entry => entry.question.id),
    unsuited: new Map(
      runtimes.map(runtime => [
        runtime.label,
        pack.questions.filter(entry => !runtime.suits(textsOf(entry))).map(entry => entry.question.id),
      ]),
    ),
  };
}

function staticFaults(entry: PackQuestion, pack: Pack, others: ReadonlySet<string>): VerifyFault[] {
  // A track has concepts of its own, and texts for another page than ours.
  if (pack.layout === 'track') return [];
  const { question, file } = entry;
  const concepts = pack.syllabus
    ? new Set(pack.syllabus.topics.flatMap(topic => topic.concepts.map(concept => concept.id)))
    : others;
  const unknown = question.covers.filter(id => !concepts.has(id)).map(id => `there is no concept \`${id}\``);
  return [...unknown, ...shortcomings(question)].map(message => ({
    question: question.id,
    message: `${file}: ${message}`,
  }));
}

/** Runs what was not proved before; faults come in the order of the proofs, the same one of several Pythons once. */
async function carryOut(proofs: readonly Proof[], options: VerifyOptions): Promise<VerifyFault[]> {
  const { cache, signal, onProgress } = options;
  // What failed is run again: the machine may have been too busy. Only a success is kept.
  const open = proofs.filter(proof => cache.recall(proof.key) !== true);
  let done = 0;
  const results = await inParallel(open, signal, async proof => {
    const messages = await proof.run();
    if (messages.length === 0) cache.keep(proof.key, true);
    done += 1;
    onProgress?.(done, open.length, 'runs');
    return messages;
  });

  const found = new Map<string, { readonly fault: VerifyFault; readonly labels: Set<string> }>();
  for (const [i, { question, runtime }] of open.entries()) {
    for (const message of results[i] ?? []) {
      const known = found.get(message) ?? { fault: { question, message }, labels: new Set() };
      known.labels.add(runtime.label);
      found.set(message, known);
    }
  }
  // With one Python, there is nothing to tell apart.
  const several = options.runtimes.length > 1;
  return [...found.values()].map(({ fault, labels }) =>
    several ? { ...fault, message: `${fault.message} (Python ${[...labels].join(', ')})` } : fault,
  );
}
