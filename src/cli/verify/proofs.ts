import { join } from 'node:path';
import type { PackQuestion } from '../../bank/parseQuestion';
import { acceptsPython } from '../../bank/pythonVersions';
import type { Pack } from '../../bank/readPack';
import { type Bench, proveSolution, proveStarter, proveWrong, type Subject } from './codeProof';
import { digestOf, folderDigest } from './digest';
import { proveRun } from './runProof';
import type { Runtime } from './runtime';

/** One thing to run on one Python; gives what is wrong, one sentence for each. */
export interface Proof {
  readonly question: string;
  readonly runtime: Runtime;
  /** Names everything that the proof hangs on; null when that cannot be told. */
  readonly key: string | null;
  readonly run: () => Promise<string[]>;
}

export interface ProofContext {
  readonly runtimes: readonly Runtime[];
  /** A folder for answers and programs, deleted by the caller. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Changes with the program that proves. */
  readonly identity: string;
}

/** A code question, and what its checks hang on besides the answer; a null digest when that cannot be told. */
export interface ProofSubject {
  readonly subject: Subject;
  readonly digest: string | null;
}

/** @returns null for a question of another kind. */
export async function subjectOf(
  { question, helpers }: PackQuestion,
  pack: Pack,
): Promise<ProofSubject | null> {
  if (question.kind !== 'code') return null;
  const folder = helpers.length > 0 ? join(pack.folder, question.path) : null;
  const beside = folder === null ? '' : await folderDigest(folder).catch(() => null);
  const { id, checks, entry, limits } = question;
  return {
    subject: { question, helpers: folder },
    digest: beside === null ? null : digestOf([id, checks, entry, limits, beside]),
  };
}

/** The Pythons that a question says it is for. */
export function runtimesFor({ question }: PackQuestion, runtimes: readonly Runtime[]): Runtime[] {
  return runtimes.filter(({ interpreter }) => acceptsPython(question.python, interpreter.version));
}

/** Everything about a question that is proved by running it. */
export async function proofsOf(entry: PackQuestion, pack: Pack, context: ProofContext): Promise<Proof[]> {
  const code = await subjectOf(entry, pack);
  return runtimesFor(entry, context.runtimes)
    .filter(runtime => runtime.suits(textsOf(entry)))
    .flatMap(runtime => [
      ...runProofs(entry, runtime, context),
      ...(code ? codeProofs(code, pack.layout, runtime, context) : []),
    ]);
}

/** The programs of a question. */
export function textsOf({ question, runs }: PackQuestion): string[] {
  const programs = runs.map(run => run.program);
  if (question.kind !== 'code') return programs;
  const { checks, starter, solutions, wrong } = question;
  return [...programs, checks, starter, ...[...solutions, ...wrong].map(file => file.text)];
}

function runProofs(entry: PackQuestion, runtime: Runtime, { identity }: ProofContext): Proof[] {
  return entry.runs.map(block => ({
    question: entry.question.id,
    runtime,
    key: digestOf([identity, runtime.digest, 'run', block.program, block.output]),
    run: () => proveRun(entry, block, runtime),
  }));
}

function codeProofs(
  { subject, digest }: ProofSubject,
  layout: Pack['layout'],
  runtime: Runtime,
  { folder, signal, identity }: ProofContext,
): Proof[] {
  const { starter, solutions, wrong, id } = subject.question;
  const bench: Bench = { engine: runtime.engine, interpreter: runtime.interpreter, folder, signal };
  const proof = (what: unknown, run: () => Promise<string[]>): Proof => ({
    question: id,
    runtime,
    key: digest && digestOf([identity, runtime.digest, digest, what]),
    run,
  });
  return [
    // A track's exercise may start from a program that works, or from nothing.
    ...(layout === 'track' ? [] : [proof(['starter', starter], () => proveStarter(subject, bench))]),
    ...solutions.map(one => proof(['solution', one], () => proveSolution(subject, one, bench))),
    ...wrong.map(one => proof(['wrong', one], () => proveWrong(subject, one, bench))),
  ];
}
