import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckEngine } from '../checking/checkEngine';
import { createCheckEngine } from '../checking/engine';

const A_MINUTE = 60_000;

/**
 * Gives the work a check engine, and ends the engine and all that it left on disk with the work.
 *
 * @param harness Folder of the harness.
 */
export async function withEngine<T>(harness: string, work: (engine: CheckEngine) => Promise<T>): Promise<T> {
  return withFolder(async cache => {
    // What the engine would log is for an extension's output channel; here the verdict says what a person needs.
    const engine = createCheckEngine({ harness, cache, log: () => undefined, idleMs: 0 });
    // The engine's helper processes do not keep Node running, and waiting for them must.
    const stay = setInterval(() => undefined, A_MINUTE);
    try {
      return await work(engine);
    } finally {
      await engine.dispose();
      clearInterval(stay);
    }
  });
}

/** Gives the work an empty folder that is deleted afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'python-drill-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
