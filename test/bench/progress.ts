import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Figure, median, rounded, type Suite } from './figure';
import { generatedLogs } from './generatedLogs';

const RUNS = 7;

/** What the child process says of one start. */
interface Start {
  readonly loadMs: number;
  readonly loadCpuMs: number;
  readonly deriveMs: number;
  readonly heapMb: number;
  readonly appendMs: readonly number[];
  readonly attempts: number;
  readonly isFromSnapshot: boolean;
  readonly keepMs: number;
}

/**
 * Loads in a process that has read nothing before, and at the end keeps what it read for the next. An append is measured
 * until it is shown everywhere; by then it is not on the disk yet. Attempts are counted in their table: a hundred thousand
 * objects would be collected in the middle of what is measured next.
 */
const CHILD = `
const { Progress } = require('ROOT/src/progress/progress');
const { SnapshotFile } = require('ROOT/src/progress/snapshot');
const { deriveAll, attemptNow } = require('ROOT/test/bench/progressWork');
const [, , folder, kept] = process.argv;
const memory = () => { global.gc(); const { heapUsed, external, arrayBuffers } = process.memoryUsage(); return (heapUsed + external) / 1e6; };
async function main() {
  const before = memory();
  const beforeCpu = process.cpuUsage();
  const begun = performance.now();
  const progress = await Progress.open(folder, 'desk', { snapshots: new SnapshotFile(kept, 'bench') });
  const loaded = performance.now();
  const shown = deriveAll(progress);
  const derived = performance.now();
  const { user, system } = process.cpuUsage(beforeCpu);
  const heapMb = memory() - before;
  const { isFromSnapshot } = progress;
  const attempts = progress.history.table.length;
  const keeping = performance.now();
  await progress.keep(shown.checkpoint);
  const keepMs = performance.now() - keeping;
  const appendMs = [];
  for (let i = 0; i < 20; i += 1) {
    const start = performance.now();
    const saved = progress.record(attemptNow(i));
    shown.again();
    appendMs.push(performance.now() - start);
    await saved;
  }
  console.log(JSON.stringify({ loadMs: derived - begun, deriveMs: derived - loaded, loadCpuMs: (user + system) / 1000, heapMb, appendMs, attempts, isFromSnapshot, keepMs }));
}
main();
`;

export const progressSuite: Suite = {
  name: 'progress',
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
  const [first, usual]: [Start[], Start[]] = [[], []];
  const child = await buildChild(folder);
  const logs = path.join(folder, 'logs');
  const kept = path.join(folder, 'kept');
  const size = await writeLogs(logs);
  const start = async (): Promise<Start> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, logs, kept]);
    return JSON.parse(stdout);
  };
  for (let run = 0; run < RUNS; run += 1) {
    await rm(kept, { force: true });
    first.push(await start());
    // What is recorded is added to the log: the usual start reads it besides, as it does in life.
    usual.push(await start());
    await rm(logs, { recursive: true });
    await writeLogs(logs);
  }
  check(first, false, 100_000);
  check(usual, true, 100_020);
  const appends = usual.flatMap(({ appendMs }) => appendMs).sort((one, other) => one - other);
  const figure = (name: string, value: number, unit: string, reference: string): Figure => ({
    ...{ name: `progress.${name}`, value: rounded(value, 1), unit, reference },
  });
  const of = (starts: readonly Start[], pick: (start: Start) => number) => median(starts.map(pick));
  const cpu = 'processor time of all threads, which a busy machine stretches less';
  return [
    figure(
      'load100k.ms',
      of(usual, one => one.loadMs),
      'ms',
      `at most 250, from ${size} MB of logs, derived from`,
    ),
    figure(
      'load100k.cpu.ms',
      of(usual, one => one.loadCpuMs),
      'ms',
      cpu,
    ),
    figure(
      'load100k.derive.ms',
      of(usual, one => one.deriveMs),
      'ms',
      'of load100k.ms, after reading',
    ),
    figure(
      'load100k.mb',
      Math.max(
        of(usual, one => one.heapMb),
        of(first, one => one.heapMb),
      ),
      'MB',
      'at most 60',
    ),
    figure(
      'load100k.first.ms',
      of(first, one => one.loadMs),
      'ms',
      'the same with nothing kept, once for each version of the extension',
    ),
    figure(
      'load100k.first.cpu.ms',
      of(first, one => one.loadCpuMs),
      'ms',
      cpu,
    ),
    figure(
      'load100k.keep.ms',
      of(first, one => one.keepMs),
      'ms',
      'to keep it, behind and in pieces',
    ),
    figure(
      'append.ms',
      appends[Math.floor(appends.length * 0.95)] ?? Number.NaN,
      'ms',
      'at most 20, until it is counted everywhere; 95th percentile',
    ),
  ];
}

/** @returns how many megabytes they are. */
async function writeLogs(folder: string): Promise<number> {
  await mkdir(folder);
  let bytes = 0;
  for (const { name, text } of generatedLogs()) {
    // On the disk before anything is measured: a start seldom comes while so much is written.
    await writeFile(path.join(folder, name), text, { flush: true });
    bytes += Buffer.byteLength(text);
  }
  return Math.round(bytes / 1e6);
}

function check(starts: readonly Start[], isFromSnapshot: boolean, attempts: number): void {
  for (const start of starts) {
    if (start.attempts !== attempts) throw new Error(`${start.attempts} attempts were read, not ${attempts}`);
    if (start.isFromSnapshot !== isFromSnapshot) throw new Error('the snapshot was not what it should be');
  }
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
