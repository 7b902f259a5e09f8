import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Analyzer } from '../gotchas/analysis/analyzer';
import type { Finding } from '../gotchas/analysis/finding';
import type { Severity } from '../gotchas/gotcha';
import { engineFiles } from '../gotchas/project/engineFiles';
import { isInPackage } from '../gotchas/project/packages';
import { ProjectTargets } from '../gotchas/project/projectTargets';
import { type Command, readArguments } from './command';
import { CommandError, type Surroundings } from './surroundings';

/** A finding as --json gives it; lines and columns from 1, columns in UTF-16 code units. */
export interface GotchaLine {
  /** As it stands on the command line. */
  readonly file: string;
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whether the editor offers a quick fix. */
  readonly fixable: boolean;
}

export const gotchasCommand: Command = {
  name: 'gotchas',
  usage: 'FILE.py…',
  summary: 'Finds gotchas in Python files. Exit code 1: something was found.',
  details: [
    'FILE.py  a Python file; `requires-python` and Ruff’s `target-version` of its project are honoured,',
    '         and so are `# noqa` comments',
  ],
  async run(args, surroundings) {
    const most = Number.POSITIVE_INFINITY;
    const { values, positionals } = readArguments(this, args, {}, { least: 1, most });
    const found = await findIn(positionals, surroundings);
    if (values.json) surroundings.out(`${JSON.stringify(found, null, 2)}\n`);
    else list(found, positionals.length, surroundings);
    return found.length > 0 ? 1 : 0;
  },
};

async function findIn(names: readonly string[], surroundings: Surroundings): Promise<GotchaLine[]> {
  const { cwd, dist, err, signal } = surroundings;
  const files = await Promise.all(
    names.map(async name => ({ name, ...(await read(resolve(cwd, name), name)) })),
  );
  const log = (line: string) => err(`drill: ${line}\n`);
  const analyzer = await Analyzer.create({ ...engineFiles(dist), isInPackage, log });
  const targets = new ProjectTargets();
  const found: GotchaLine[] = [];
  try {
    for (const { name, path, text } of files) {
      // Lets Ctrl+C through between two files.
      await pause();
      signal.throwIfAborted();
      const settings = { severities: {}, targetVersion: await targets.targetFor(path) };
      found.push(...analyzer.analyze({ path, text }, settings).map(finding => lineOf(name, finding)));
      analyzer.close(path);
    }
  } finally {
    analyzer.dispose();
  }
  return found;
}

async function read(path: string, name: string): Promise<{ readonly path: string; readonly text: string }> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new CommandError(`There is no file ${name}.`);
    if (code === 'EISDIR') throw new CommandError(`${name} is not a file.`);
    throw new CommandError(
      `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function lineOf(file: string, { id, severity, message, range, fix }: Finding): GotchaLine {
  const { start, end } = range;
  return {
    file,
    id,
    severity,
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: fix !== null,
  };
}

function list(found: readonly GotchaLine[], files: number, { out }: Surroundings): void {
  for (const { file, line, column, severity, message, id } of found) {
    out(`${file}:${line}:${column}: ${severity}: ${message} [${id}]\n`);
  }
  const gotchas = found.length === 1 ? '1 gotcha' : `${found.length} gotchas`;
  out(`${gotchas} in ${files === 1 ? '1 file' : `${files} files`}\n`);
}
