import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileBank } from '../../../src/bank/compileBank';
import { main } from '../../../src/cli/main';
import type { ExitCode, Surroundings } from '../../../src/cli/surroundings';

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `drill` in this process, as if in a terminal. */
export async function drill(args: readonly string[], where: Partial<Surroundings> = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const code = await main(args, {
    ...{ cwd: process.cwd(), env: process.env, platform: process.platform, dist: resolve('dist') },
    cache: null,
    out: text => {
      written.out += text;
    },
    err: text => {
      written.err += text;
    },
    ...{ interactive: false, signal: new AbortController().signal },
    ...where,
  });
  return { code, ...written };
}

/** What a build puts into dist, as far as the command line needs it, with the bank of a pack. */
export async function makeDist(folder: string, pack: string): Promise<string> {
  const dist = join(folder, 'dist');
  await compileBank(pack, join(dist, 'bank'));
  await cp(resolve('src/checking/python'), join(dist, 'python'), { recursive: true });
  return dist;
}

/** Surroundings in which no Python is found. */
export const NO_PYTHON: Partial<Surroundings> = { env: { PATH: '' } };
