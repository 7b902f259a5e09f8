import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { compileBank } from '../../src/bank/compileBank';
import { PackCache } from '../../src/bank/packCache';
import { type Figure, median, rounded, type Suite } from './figure';
import { writeGeneratedPack } from './generatedPack';

const QUESTIONS = 10_000;
const RUNS = 7;
const PROGRAM = 'bench';

/** What the child process says of one start. */
interface Start {
  readonly openMs: number;
  /** Of this process alone: what the time would be on a machine with nothing else to do. */
  readonly openCpuMs: number;
  readonly heapMb: number;
  readonly prepareMs: number;
  readonly keyMs: readonly number[];
  readonly refreshMs: number;
}

/** Reads as the extension does, in a process that has read nothing before; the code that reads is loaded in that time too. */
const CHILD = `
const { existsSync } = require('node:fs');
const [, , what, folder, pack] = process.argv;
const memory = () => { global.gc(); const { heapUsed, external } = process.memoryUsage(); return (heapUsed + external) / 1e6; };
existsSync(folder);
const before = memory();
const beforeCpu = process.cpuUsage();
const begun = performance.now();
const { searchEntries, filterQuestions, groupQuestions, NO_FILTER } = require('ROOT/src/bank/search');
const open = what === 'bank'
  ? () => require('ROOT/src/bank/bank').Bank.open(folder)
  : () => require('ROOT/src/bank/recallPack').recallPack({ folder, program: '${PROGRAM}' }, pack);
async function main() {
  const bank = await open();
  const opened = performance.now();
  const { user, system } = process.cpuUsage(beforeCpu);
  if (bank.index.questions.length !== ${QUESTIONS}) throw new Error('questions are missing');
  const entries = searchEntries(bank.index);
  const prepared = performance.now();
  const statusOf = () => 'new';
  const keyMs = [];
  for (const text of ['g', 'ge', 'gen', 'gene', 'gener', 'genera', 'generator', 'generator s', 'generator i', 'generator it']) {
    const start = process.cpuUsage();
    groupQuestions(filterQuestions(entries, { ...NO_FILTER, text }, statusOf), 'topic', bank.index, statusOf);
    const used = process.cpuUsage(start);
    keyMs.push((used.user + used.system) / 1000);
  }
  const heapMb = memory() - before;
  const start = performance.now();
  if (what !== 'bank') {
    const { PackCache } = require('ROOT/src/bank/packCache');
    if ((await new PackCache(folder, '${PROGRAM}').refresh(pack)).changed) throw new Error('nothing has changed');
  }
  const refreshMs = performance.now() - start;
  console.log(JSON.stringify({ openMs: opened - begun, openCpuMs: (user + system) / 1000, heapMb, prepareMs: prepared - opened, keyMs, refreshMs, entries: entries.length }));
}
main();
`;

export const bankSuite: Suite = {
  name: 'bank',
  async measure(): Promise<readonly Figure[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'python-drill-bench-'));
    try {
      return await measureIn(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureIn(folder: string): Promise<Figure[]> {
  const [pack, bank, cache] = ['pack', 'bank', 'cache'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeGeneratedPack(pack, QUESTIONS);
  const { questions, faults } = await compileBank(pack, bank);
  if (questions !== QUESTIONS) throw new Error(`${faults[0]?.message}`);
  const began = performance.now();
  await new PackCache(cache, PROGRAM).refresh(pack);
  const firstMs = performance.now() - began;
  const child = await buildChild(folder);
  const bundled = await starts(child, ['bank', bank, pack]);
  const external = await starts(child, ['pack', cache, pack]);
  const keys = bundled.flatMap(start => start.keyMs).sort((one, other) => one - other);
  const figure = (name: string, value: number, unit: string, reference: string): Figure => ({
    ...{ name: `bank.${name}`, value: rounded(value, 2), unit, reference },
  });
  const heap = (list: readonly Start[]): number => median(list.map(start => start.heapMb));
  return [
    figure('index10k.ms', median(bundled.map(start => start.openMs)), 'ms', 'at most 80, from a cold start'),
    figure(
      'index10k.cpu.ms',
      median(bundled.map(start => start.openCpuMs)),
      'ms',
      'of it processor time, which a busy machine does not stretch',
    ),
    figure('index10k.mb', heap(bundled), 'MB', 'at most 40, index and search together'),
    figure('search10k.prepare.ms', median(bundled.map(start => start.prepareMs)), 'ms', 'once a bank'),
    figure(
      'search10k.key.p95.cpu.ms',
      keys[Math.floor(keys.length * 0.95)] ?? Number.NaN,
      'ms',
      'at most 16 of processor time: filter and group',
    ),
    figure(
      'pack10k.recall.cpu.ms',
      median(external.map(start => start.openCpuMs)),
      'ms',
      'of it processor time',
    ),
    figure(
      'pack10k.recall.ms',
      median(external.map(start => start.openMs)),
      'ms',
      'at most 80, a folder of files, second time',
    ),
    figure('pack10k.recall.mb', heap(external), 'MB', 'at most 40'),
    figure(
      'pack10k.refresh.ms',
      median(external.map(start => start.refreshMs)),
      'ms',
      'looking for changes, behind the list',
    ),
    figure('pack10k.first.ms', firstMs, 'ms', 'reading and compiling all of them'),
  ];
}

async function buildChild(folder: string): Promise<string> {
  const entry = path.join(folder, 'child.cjs');
  await writeFile(entry, CHILD.replaceAll('ROOT', process.cwd().replaceAll('\\', '/')));
  const outfile = path.join(folder, 'out', 'child.cjs');
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20' },
    ...{ mainFields: ['module', 'main'], logLevel: 'silent', nodePaths: [path.resolve('node_modules')] },
  });
  return outfile;
}

async function starts(child: string, args: readonly string[]): Promise<Start[]> {
  const found: Start[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, ...args]);
    found.push(JSON.parse(stdout));
  }
  return found;
}
