import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EDIT_TIMES } from '../../src/server/analysisQueue';
import { ServerProcess } from '../server/serverProcess';
import { type Figure, median, rounded, type Suite } from './figure';

/** Real code to edit: the harness that checks answers. */
const SOURCES = path.join(process.cwd(), 'src', 'checking', 'python');
/** What is typed, a character at a time, so that most texts in between have a syntax error. */
const TYPED = 'rows = [[0] * 3] * 3\n';
const WARM_UP = 60;
const EDITS = 240;
/** Somebody who types for an hour, with pauses, edits once a second. */
const HOUR = 3600;
const RUFF_ROUNDS = 20;

/** Someone who types in a file, line after line. */
class Typing {
  readonly #uri: string;
  #version = 1;
  #edits = 0;
  readonly #text: readonly string[];

  constructor(
    private readonly server: ServerProcess,
    private readonly lines: number,
  ) {
    this.#uri = `file:///bench/of${lines}.py`;
    this.#text = sourceOf(lines).split('\n');
  }

  async open(): Promise<void> {
    await this.server.open(this.#uri, this.#text.join('\n'));
    await this.server.diagnostics(this.#uri, 1);
  }

  /** Types the next character. @returns milliseconds from sending it to its diagnostics */
  async next(): Promise<number> {
    const started = performance.now();
    await this.#type();
    await this.server.diagnostics(this.#uri, this.#version);
    this.server.published.length = 0;
    return performance.now() - started;
  }

  /**
   * Types it and asks for a hover, which is answered for the text as it is then, without the pause after an edit.
   *
   * @returns milliseconds from sending both to the answer
   */
  async hurry(): Promise<number> {
    const started = performance.now();
    await this.#type();
    await this.server.hover(this.#uri, 0, 0);
    this.server.published.length = 0;
    return performance.now() - started;
  }

  async #type(): Promise<void> {
    const at = this.#edits % (TYPED.length + 1);
    const line = (Math.floor(this.#edits / (TYPED.length + 1)) * 97) % (this.lines - 1);
    this.#edits++;
    this.#version++;
    // Each line that was finished is taken away again, so that the file stays as long as it was.
    const isDone = at === TYPED.length;
    // At the margin of the line that it comes before, where an editor puts the cursor.
    const indent = /^ */.exec(this.#text[line] ?? '')?.[0] ?? '';
    const start = { line, character: isDone || at === 0 ? 0 : indent.length + at };
    const end = isDone ? { line: line + 1, character: 0 } : start;
    const typed = isDone ? '' : (TYPED[at] ?? '');
    await this.server.change(this.#uri, this.#version, {
      range: { start, end },
      text: at === 0 ? indent + typed : typed,
    });
  }
}

function sourceOf(lines: number): string {
  const files = readdirSync(SOURCES)
    .filter(name => name.endsWith('.py'))
    .sort();
  const real = files.flatMap(name => readFileSync(path.join(SOURCES, name), 'utf8').split('\n'));
  return Array.from({ length: lines }, (_, index) => real[index % real.length] ?? '').join('\n');
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

async function editFigure(name: string, lines: number, aim: number): Promise<Figure> {
  const server = await ServerProcess.start();
  try {
    const typing = new Typing(server, lines);
    await typing.open();
    for (let edit = 0; edit < WARM_UP; edit++) await typing.next();
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) times.push((await typing.next()) - EDIT_TIMES.quietMs);
    const middle = rounded(median(times), 1);
    const reference = `${lines} lines, on top of the ${EDIT_TIMES.quietMs} ms after an edit; median ${middle} ms; aim: under ${aim} ms`;
    return { name, value: rounded(p95(times), 1), unit: 'ms', reference };
  } finally {
    await server.stop();
  }
}

async function hourFigures(): Promise<readonly Figure[]> {
  const server = await ServerProcess.start();
  try {
    const typing = new Typing(server, 1000);
    await typing.open();
    const before = memoryMb(server.child.pid);
    const times: number[] = [];
    for (let edit = 0; edit < HOUR; edit++) times.push(await typing.hurry());
    return [
      {
        name: 'gotchas.hover.p95.ms',
        value: rounded(p95(times), 1),
        unit: 'ms',
        reference: `1000 lines, edited and asked about at once, nothing done ahead; median ${rounded(median(times), 1)} ms`,
      },
      {
        name: 'gotchas.server.memory.mb',
        value: memoryMb(server.child.pid),
        unit: 'MB',
        reference: `after ${HOUR} edits of 1000 lines; ${before} MB after the first analysis; aim: under 150 MB`,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** What the process has in memory. */
function memoryMb(pid: number | undefined): number {
  const kilobytes =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return rounded(Number(kilobytes) / 1024, 0);
}

/** Null where there is no ruff on PATH. */
async function ruffFigure(): Promise<Figure | null> {
  const text = sourceOf(1000);
  const times: number[] = [];
  for (let round = 0; round < RUFF_ROUNDS; round++) {
    const started = performance.now();
    if (!(await runRuff(text))) return null;
    times.push(performance.now() - started);
  }
  return {
    name: 'gotchas.ruff.process.p95.ms',
    value: rounded(p95(times), 1),
    unit: 'ms',
    reference: `for comparison: a ruff process per edit, 1000 lines, its default rules; median ${rounded(median(times), 1)} ms`,
  };
}

function runRuff(text: string): Promise<boolean> {
  return new Promise(resolve => {
    const args = ['check', '--no-cache', '--isolated', '--output-format', 'json', '-'];
    const child = spawn('ruff', args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.stdin.on('error', () => undefined);
    child.on('close', () => resolve(true));
    child.stdin.end(text);
  });
}

export const gotchasSuite: Suite = {
  name: 'gotchas',
  async measure(): Promise<readonly Figure[]> {
    const figures = [
      await editFigure('gotchas.edit.p95.ms', 1000, 10),
      await editFigure('gotchas.edit10k.p95.ms', 10_000, 60),
      ...(await hourFigures()),
    ];
    const ruff = await ruffFigure();
    return ruff ? [...figures, ruff] : figures;
  },
};
