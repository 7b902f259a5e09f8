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
}

/** Loads in a process that has read nothing before, with no snapshot: there is none, the logs are read whole. */
const CHILD = `
const { Progress } = require('ROOT/src/progress/progress');
const { deriveAll, attemptNow } = require('ROOT/test/bench/progressWork');
const [, , folder] = process.argv;
const memory = () => { global.gc(); const { heapUsed, external, arrayBuffers } = process.memoryUsage(); return (heapUsed + external) / 1e6; };
async function main() {
  const before = memory();
  const beforeCpu = process.cpuUsage();
  const begun = performance.now();
  const progress = await Progress.open(folder, 'desk');
  const loaded = performance.now();
  const shown = deriveAll(progress);
  const derived = performance.now();
  const { user, system } = process.cpuUsage(beforeCpu);
  const heapMb = memory() - before;
  const appendMs = [];
  for (let i = 0; i < 20; i += 1) {
    const start = performance.now();
    const saved = progress.record(attemptNow(i));
    shown.again();
    appendMs.push(performance.now() - start);
    await saved;
  }
  console.log(JSON.stringify({ loadMs: derived - begun, deriveMs: derived - loaded, loadCpuMs: (user + system) / 1000, heapMb, appendMs, attempts: progress.attempts().length - 20 }));
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
  const starts: Start[] = [];
  const child = await buildChild(folder);
  let megabytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // Recording adds to the log, so that each run has its own.
    const logs = path.join(folder, `run-${run}`);
    await mkdir(logs);
    megabytes = 0;
    for (const { name, text } of generatedLogs()) {
      await writeFile(path.join(logs, name), text);
      megabytes += Buffer.byteLength(text) / 1e6;
    }
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, logs]);
    starts.push(JSON.parse(stdout));
    await rm(logs, { recursive: true });
  }
  if (starts.some(({ attempts }) => attempts !== 100_000)) throw new Error('attempts are missing');
  const appends = starts.flatMap(({ appendMs }) => appendMs).sort((one, other) => one - other);
  const of = (pick: (start: Start) => number): number => rounded(median(starts.map(pick)), 1);
  const figure = (name: string, value: number, unit: string, reference: string): Figure => ({
    ...{ name: `progress.${name}`, value, unit, reference },
  });
  const size = `${Math.round(megabytes)} MB of logs`;
  return [
    figure(
      'load100k.ms',
      of(one => one.loadMs),
      'ms',
      `at most 250, from ${size}, derived from`,
    ),
    figure(
      'load100k.cpu.ms',
      of(one => one.loadCpuMs),
      'ms',
      'processor time, which a busy machine does not stretch',
    ),
    figure(
      'load100k.derive.ms',
      of(one => one.deriveMs),
      'ms',
      'of load100k.ms, after reading',
    ),
    figure(
      'load100k.mb',
      of(one => one.heapMb),
      'MB',
      'at most 60',
    ),
    figure(
      'append.ms',
      rounded(appends[Math.floor(appends.length * 0.95)] ?? Number.NaN, 2),
      'ms',
      'at most 20, until it is counted everywhere; 95th percentile',
    ),
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
