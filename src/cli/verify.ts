import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Bank } from '../bank/bank';
import { type Pack, readPack } from '../bank/readPack';
import type { Interpreter } from '../checking/checkEngine';
import { type Command, readArguments } from './command';
import { withEngine, withFolder } from './engine';
import { firstPython, namedPython } from './pythons';
import { CommandError, type Surroundings } from './surroundings';
import type { VerifyReport } from './verify/report';
import { type Verification, verifyPack } from './verify/verifyPack';

const ANY_PYTHON = '>=3.10';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '[DIR] [--python PATH]…',
  summary:
    'Proves a pack: runs every starter, solution, wrong answer and block. Exit code 1: there are faults.',
  details: [
    'DIR            folder of the pack; the default is the bundled bank of a checkout',
    '--python PATH  an interpreter to prove it on, as often as you like; the default is the first that is found',
  ],
  async run(args, surroundings) {
    const options = { python: { type: 'string', multiple: true } } as const;
    const { values, positionals } = readArguments(this, args, options, { least: 0, most: 1 });
    const pack = await readPack(await packFolder(positionals[0], surroundings));
    const interpreters = await pythons(values.python ?? [], surroundings);
    const verification = await verify(pack, interpreters, surroundings);
    const { report, unproven } = verification;
    if (values.json) surroundings.out(`${JSON.stringify(report, null, 2)}\n`);
    else tell(report, interpreters, surroundings);
    for (const id of unproven) {
      surroundings.err(`drill: ${id} was not run: it needs a newer Python than those given.\n`);
    }
    return report.faults.length > 0 ? 1 : 0;
  },
};

/** The folder that was named, or `questions` beside the built program, which a checkout has and a package has not. */
export async function packFolder(named: string | undefined, { cwd, dist }: Surroundings): Promise<string> {
  if (named !== undefined) return resolve(cwd, named);
  const bundled = join(dirname(dist), 'questions');
  if (!(await stat(join(bundled, 'pack.yaml')).catch(() => null))) {
    throw new CommandError('Say which pack: this installation holds the bundled bank in compiled form only.');
  }
  return bundled;
}

async function pythons(names: readonly string[], surroundings: Surroundings): Promise<Interpreter[]> {
  if (names.length === 0) return [await firstPython([surroundings.cwd], ANY_PYTHON, surroundings)];
  const interpreters: Interpreter[] = [];
  for (const name of names) interpreters.push(await namedPython(name, surroundings));
  return interpreters;
}

async function verify(
  pack: Pack,
  interpreters: readonly Interpreter[],
  { dist, signal, interactive, err }: Surroundings,
): Promise<Verification> {
  const concepts = pack.syllabus ? new Set<string>() : await bundledConcepts(dist);
  const onProgress = (done: number, total: number): void => {
    err(done < total ? `\r${done} of ${total} runs` : '\r\u001b[K');
  };
  return withFolder(folder =>
    withEngine(join(dist, 'python'), engine =>
      verifyPack(pack, {
        ...{ engine, interpreters, concepts, folder, signal },
        ...(interactive ? { onProgress } : {}),
      }),
    ),
  );
}

async function bundledConcepts(dist: string): Promise<Set<string>> {
  const { index } = await Bank.open(join(dist, 'bank'));
  return new Set(index.topics.flatMap(topic => topic.concepts.map(concept => concept.id)));
}

function tell(report: VerifyReport, interpreters: readonly Interpreter[], { out }: Surroundings): void {
  const { questions, faults, coverage, guessers } = report;
  for (const { question, message } of faults) out(`${question}: ${message}\n`);
  const versions = interpreters.map(interpreter => interpreter.version).join(', ');
  const found =
    faults.length === 0 ? 'no faults' : faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  out(`${questions} questions on Python ${versions}: ${found}\n`);
  if (coverage.total > 0)
    out(`covers ${coverage.covered} of the ${coverage.total} concepts of its syllabus\n`);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  out(
    `guessing right: ${percent(guessers.longest)} by the longest option, ${percent(guessers.first)} by the first\n`,
  );
}
