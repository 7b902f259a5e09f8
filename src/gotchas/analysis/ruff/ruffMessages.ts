import type { MessagePort } from 'node:worker_threads';
import type { RuffReport } from './ruffEngine';

/** What the thread is started with. */
export interface RuffThreadData {
  /** Path of the package's ruff_wasm.js. */
  readonly script: string;
  /** Brings questions, takes answers. */
  readonly port: MessagePort;
  /** Counts the answers, so that whoever asked can wait for one without an event loop. */
  readonly answers: Int32Array;
}

export interface RuffQuestion {
  readonly id: number;
  readonly text: string;
  readonly codes: readonly string[];
  /** As Ruff writes it: "py310". */
  readonly targetVersion: string;
}

export interface RuffAnswer extends RuffReport {
  readonly id: number;
}
