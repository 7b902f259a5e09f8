import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { faultText } from '../../bank/fault';
import type { PackQuestion } from '../../bank/parseQuestion';
import { acceptsPython } from '../../bank/pythonVersions';
import type { Pack } from '../../bank/readPack';
import { shortcomings } from '../../bank/standards';
import type { CheckEngine, Interpreter } from '../../checking/checkEngine';
import { coverageOf, guessersOf } from './bankReport';
import { proveSolution, proveStarter, proveWrong, type Subject } from './codeProof';
import type { VerifyFault, VerifyReport } from './report';
import { proveRun } from './runProof';

export interface VerifyOptions {
  readonly engine: CheckEngine;
  /** Everything that runs is run on each of them. */
  readonly interpreters: readonly Interpreter[];
  /** Concept ids for a pack that has no syllabus of its own. */
  readonly concepts: ReadonlySet<string>;
  /** A folder for answers and programs, deleted by the caller. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Verification {
  readonly report: VerifyReport;
  /** Questions that none of the interpreters is new enough for: what they say was not proven. */
  readonly unproven: readonly string[];
}

/** One thing to run on one interpreter; gives what is wrong, one sentence for each. */
interface Proof {
  readonly question: string;
  readonly interpreter: Interpreter;
  readonly run: () => Promise<string[]>;
}

/**
 * Proves what a pack says, on every interpreter.
 *
 * @throws the signal's reason when aborted.
 */
export async function verifyPack(pack: Pack, options: VerifyOptions): Promise<Verification> {
  const faults: VerifyFault[] = [
    ...pack.faults.map(fault => ({ question: fault.question || 'pack', message: faultText(fault) })),
    ...pack.questions.flatMap(entry => staticFaults(entry, pack, options.concepts)),
  ];
  const proofs = pack.questions.flatMap(entry => proofsOf(entry, pack, options));
  faults.push(...(await carryOut(proofs, options)));
  const questions = pack.questions.map(entry => entry.question);
  const unproven = questions.filter(
    ({ python }) => !options.interpreters.some(({ version }) => acceptsPython(python, version)),
  );
  return {
    report: {
      questions: questions.length,
      faults,
      coverage: coverageOf(questions, pack.syllabus),
      guessers: guessersOf(questions),
      mutants: { made: 0, killed: 0, byQuestion: {} },
    },
    unproven: unproven.map(question => question.id),
  };
}

function staticFaults(entry: PackQuestion, pack: Pack, others: ReadonlySet<string>): VerifyFault[] {
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

function proofsOf(entry: PackQuestion, pack: Pack, options: VerifyOptions): Proof[] {
  const { question, runs, helpers } = entry;
  const { engine, folder, signal } = options;
  const interpreters = options.interpreters.filter(({ version }) => acceptsPython(question.python, version));
  return interpreters.flatMap(interpreter => {
    const proof = (run: () => Promise<string[]>): Proof => ({ question: question.id, interpreter, run });
    const proofs = runs.map(block => proof(() => proveRun(entry, block, interpreter, folder, signal)));
    if (question.kind !== 'code') return proofs;
    const subject: Subject = {
      question,
      helpers: helpers.length > 0 ? join(pack.folder, question.path) : null,
    };
    const bench = { engine, interpreter, folder, signal };
    return [
      ...proofs,
      proof(() => proveStarter(subject, bench)),
      ...question.solutions.map(solution => proof(() => proveSolution(subject, solution, bench))),
      ...question.wrong.map(wrong => proof(() => proveWrong(subject, wrong, bench))),
    ];
  });
}

/** Runs a few proofs at a time; faults come in the order of the proofs, the same one of several Pythons once. */
async function carryOut(proofs: readonly Proof[], options: VerifyOptions): Promise<VerifyFault[]> {
  const results = new Map<Proof, readonly string[]>();
  const waiting = proofs.values();
  const work = async (): Promise<void> => {
    for (const proof of waiting) {
      options.signal.throwIfAborted();
      results.set(proof, await proof.run());
      options.onProgress?.(results.size, proofs.length);
    }
  };
  const atOnce = Math.min(4, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: atOnce }, work));

  options.signal.throwIfAborted();
  const found = new Map<string, { readonly fault: VerifyFault; readonly versions: Set<string> }>();
  for (const proof of proofs) {
    for (const message of results.get(proof) ?? []) {
      const fault = { question: proof.question, message };
      const known = found.get(message) ?? { fault, versions: new Set() };
      known.versions.add(proof.interpreter.version);
      found.set(message, known);
    }
  }
  // With one interpreter, there is nothing to tell apart.
  const several = options.interpreters.length > 1;
  return [...found.values()].map(({ fault, versions }) =>
    several ? { ...fault, message: `${fault.message} (Python ${[...versions].join(', ')})` } : fault,
  );
}
