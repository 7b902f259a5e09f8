import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Bank } from '../bank/bank';
import { type Pack, readPack } from '../bank/readPack';
import type { CheckEngine, Interpreter } from '../checking/checkEngine';
import { type Command, readArguments } from './command';
import { withEngine, withFolder } from './engine';
import { everyPython, firstPython, namedPython } from './pythons';
import { CommandError, type Surroundings } from './surroundings';
import { coveragePage, figuresSection } from './verify/bankPage';
import { digestOf, folderDigest } from './verify/digest';
import { ProofCache } from './verify/proofCache';
import type { VerifyReport } from './verify/report';
import { nativeRuntime, type Runtime } from './verify/runtime';
import { tell, tellWhatWasNotRun } from './verify/tell';
import { type Verification, verifyPack } from './verify/verifyPack';
import { wasmRuntime } from './verify/wasmRuntime';
import { WasmThread } from './verify/wasmThread';

const ANY_PYTHON = '>=3.10';

interface Choice {
  readonly wasm: boolean;
  readonly mutants: boolean;
  readonly fresh: boolean;
}

export const verifyCommand: Command = {
  name: 'verify',
  usage:
    '[DIR] [--question ID] [--python PATH]… [--all-pythons] [--wasm] [--mutants] [--fresh] [--page FILE]',
  summary:
    'Proves a pack: runs every starter, solution, wrong answer and block. Exit code 1: there are faults.',
  details: [
    'DIR            folder of the pack; the default is the bundled bank of a checkout',
    '--question ID  prove this question alone',
    '--python PATH  an interpreter to prove it on, as often as you like; the default is the first that is found',
    '--all-pythons  prove it on every interpreter that is found',
    '--wasm         prove it on Python 3.14 in WebAssembly too, where it needs no threads or processes',
    '--mutants      change the reference answers in small ways, and say what the checks do not notice',
    '--fresh        prove everything again, and not only what changed since it was proved',
    '--page FILE    write a page in Markdown about what the pack covers, and what was found',
  ],
  async run(args, surroundings) {
    const flag = { type: 'boolean', default: false } as const;
    const options = {
      python: { type: 'string', multiple: true },
      question: { type: 'string' },
      page: { type: 'string' },
      ...{ 'all-pythons': flag, wasm: flag, mutants: flag, fresh: flag },
    } as const;
    const { values, positionals } = readArguments(this, args, options, { least: 0, most: 1 });
    const whole = await readPack(await packFolder(positionals[0], surroundings));
    const pack = values.question === undefined ? whole : onlyQuestion(whole, values.question);
    const interpreters = values['all-pythons']
      ? await everyPython([surroundings.cwd], surroundings)
      : await pythons(values.python ?? [], surroundings);
    const verification = await verify(pack, interpreters, values, surroundings);
    const { report, labels } = verification;
    if (values.json) surroundings.out(`${JSON.stringify(report, null, 2)}\n`);
    else tell(report, labels, surroundings, pack === whole);
    tellWhatWasNotRun(verification, surroundings);
    if (values.page !== undefined)
      await writePage(resolve(surroundings.cwd, values.page), pack, report, labels);
    return report.faults.length > 0 ? 1 : 0;
  },
};

/** The pack as if it had nothing else; an id may have faults alone. */
function onlyQuestion(pack: Pack, id: string): Pack {
  const questions = pack.questions.filter(({ question }) => question.id === id);
  const faults = pack.faults.filter(fault => fault.question === id);
  if (questions.length + faults.length > 0) return { ...pack, questions, faults };
  throw new CommandError(`There is no question ${JSON.stringify(id)} in ${pack.folder}.`);
}

async function writePage(
  file: string,
  pack: Pack,
  report: VerifyReport,
  labels: readonly string[],
): Promise<void> {
  if (!pack.syllabus) throw new CommandError('A page is written about a pack that has a syllabus.');
  const questions = pack.questions.map(entry => entry.question);
  const text = `${coveragePage(pack.title, questions, pack.syllabus)}\n\n${figuresSection(report, labels)}\n`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

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
  choice: Choice,
  { dist, cache, signal, interactive, err }: Surroundings,
): Promise<Verification & { readonly labels: readonly string[] }> {
  const harness = join(dist, 'python');
  const concepts = pack.syllabus || pack.layout === 'track' ? new Set<string>() : await bundledConcepts(dist);
  const onProgress = (done: number, total: number, what: string): void => {
    err(done < total ? `\r${done} of ${total} ${what}\u001b[K` : '\r\u001b[K');
  };
  const file = cache && join(cache, 'verify', `${digestOf(pack.folder)}.json`);
  const proofs = await ProofCache.open(file, choice.fresh);
  const identity = digestOf([await folderDigest(harness), await programDigest(dist)]);
  const thread = choice.wasm ? await WasmThread.open(dist) : null;
  const runtimesOn = (engine: CheckEngine, folder: string): Promise<Runtime>[] => [
    ...interpreters.map(interpreter => nativeRuntime(interpreter, engine, folder, signal)),
    ...(thread ? [wasmRuntime(thread, harness)] : []),
  ];
  try {
    return await withFolder(folder =>
      withEngine(harness, async engine => {
        const runtimes = await Promise.all(runtimesOn(engine, folder));
        const verification = await verifyPack(pack, {
          ...{ runtimes, concepts, folder, signal, identity, cache: proofs },
          mutants: choice.mutants ? harness : null,
          ...(interactive ? { onProgress } : {}),
        });
        return { ...verification, labels: runtimes.map(runtime => runtime.label) };
      }),
    );
  } finally {
    await thread?.dispose();
  }
}

/** Changes with the verifier itself. */
async function programDigest(dist: string): Promise<string> {
  return digestOf(await readFile(join(dist, 'drill.cjs'), 'latin1').catch(() => ''));
}

async function bundledConcepts(dist: string): Promise<Set<string>> {
  const { index } = await Bank.open(join(dist, 'bank'));
  return new Set(index.topics.flatMap(topic => topic.concepts.map(concept => concept.id)));
}
