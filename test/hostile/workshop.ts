import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CodeQuestion } from '../../src/bank/question';
import type { CheckEngine, CheckRequest, Interpreter, Limits } from '../../src/checking/checkEngine';
import { createCheckEngine } from '../../src/checking/engine';
import { findInterpreters } from '../../src/checking/interpreter';
import { markThisRun } from './processes';

/** Tests run in the root of the checkout; the harness is taken as it is written, not as it was last built. */
export const HARNESS = path.resolve('src/checking/python');
export const HOSTILE = path.resolve('test/hostile');

export function question(
  change: Pick<CodeQuestion, 'checks' | 'entry'> & Partial<CodeQuestion>,
): CodeQuestion {
  return {
    id: 'double',
    title: 'Double',
    kind: 'code',
    level: 'junior',
    topic: 'functions',
    covers: [],
    minutes: 1,
    path: 'functions/double',
    source: 'https://docs.python.org/3/',
    gotchas: [],
    python: '>=3.10',
    prompt: '',
    hints: [],
    explanation: '',
    why: '',
    followUps: [],
    limits: {},
    starter: '',
    solutions: [],
    wrong: [],
    ...change,
  };
}

let known: Promise<Interpreter[]> | undefined;

/** A Python of every version from 3.10 on that this machine has; PYTHONS=3.12,3.13 narrows them for a quick look. */
export function pythons(): Promise<Interpreter[]> {
  known ??= (async () => {
    const found: Interpreter[] = [];
    const search = { folders: [], env: process.env, platform: process.platform };
    for await (const interpreter of findInterpreters(search)) {
      const minor = minorOf(interpreter);
      if (!found.some(one => minorOf(one) === minor)) found.push(interpreter);
    }
    const wanted = process.env['PYTHONS']?.split(',') ?? [''];
    const chosen = found.filter(one => wanted.some(version => one.version.startsWith(version)));
    if (chosen.length === 0) throw new Error('There is no Python to test with.');
    return chosen.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  })();
  return known;
}

function minorOf({ version }: Interpreter): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The oldest and the newest Python, for what takes long and does not depend on what lies between. */
export async function oldestAndNewest(): Promise<Interpreter[]> {
  const all = await pythons();
  return [...new Set([all[0], all.at(-1)])].filter(one => one !== undefined);
}

/** A practice folder and an engine that checks what is written there. */
export class Workshop {
  readonly folder: string;
  readonly cache: string;
  readonly engine: CheckEngine;
  readonly log: string[] = [];
  private readonly base = realpathSync(mkdtempSync(path.join(tmpdir(), 'drill-')));

  constructor(
    readonly interpreter: Interpreter,
    readonly options: {
      readonly question: CodeQuestion;
      readonly warm: boolean;
      /** Name of the practice folder. */
      readonly folder?: string;
      readonly limits?: Partial<Limits>;
      readonly cache?: string;
    },
  ) {
    this.folder = path.join(this.base, options.folder ?? 'practice');
    this.cache = options.cache ?? path.join(this.base, 'cache');
    mkdirSync(this.folder, { recursive: true });
    markThisRun();
    this.engine = createCheckEngine({
      harness: HARNESS,
      cache: this.cache,
      log: line => this.log.push(line),
      idleMs: options.warm ? 600_000 : 0,
    });
  }

  /** @returns the path */
  write(name: string, text: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  request(file: string, change: Partial<CheckRequest> = {}): CheckRequest {
    const { interpreter, options } = this;
    return {
      question: options.question,
      folder: null,
      file,
      interpreter,
      limits: options.limits ?? {},
      ...change,
    };
  }

  async dispose(): Promise<void> {
    await this.engine.dispose();
    rmSync(this.base, { recursive: true, force: true });
  }
}
