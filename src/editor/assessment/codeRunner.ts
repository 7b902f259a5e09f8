import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import type { Runner } from '../../assessment/sitting/grading';
import type { CheckEngine, Limits } from '../../checking/checkEngine';
import type { InterpreterSource } from '../check/readiness';

/**
 * Runs a text against a question's tests, in a folder of its own: what is graded is what was handed in, whatever has become of
 * the file since. Rejects as `InterpreterSource.resolve` does where there is no interpreter, or where nothing may be run.
 */
export function codeRunner(parts: {
  readonly engine: CheckEngine;
  readonly interpreters: InterpreterSource;
  readonly limits: () => Limits;
  /** The place that decides which interpreter is used. */
  readonly place: () => vscode.Uri;
}): Runner {
  return async (question, text) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'python-drill-'));
    try {
      const interpreter = await parts.interpreters.resolve(parts.place());
      const file = path.join(folder, `${question.id.replaceAll('-', '_')}.py`);
      await writeFile(file, text);
      return await parts.engine.check({ question, folder: null, file, interpreter, limits: parts.limits() });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** For grading: null where nothing could be run, so that the rest is graded all the same. */
export function patient(run: Runner, onTrouble: (error: unknown) => void): Runner {
  return (question, text) =>
    run(question, text).catch((error: unknown) => {
      onTrouble(error);
      return null;
    });
}
