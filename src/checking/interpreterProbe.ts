import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Interpreter } from './checkEngine';
import { InterpreterError } from './interpreterError';
import { type Launch, type Outcome, runBriefly } from './interpreterProcess';

export const OLDEST_PYTHON = '3.10';
const OLDEST_MINOR = 10;
const TIMEOUT_MS = 5000;

/** What a system says that has no room for another process, or whose program is being written. */
const BUSY = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ETXTBSY'];
const BUSY_PAUSE_MS = 100;

/**
 * Runs on any Python, 2.7 included, and imports nothing from the folder that it is started in. The paths go as
 * code points: standard output's encoding may not hold them.
 */
const QUESTION =
  'import sys\n' +
  'def n(s): return ",".join([str(ord(c)) for c in (s or "")])\n' +
  'sys.stdout.write("\\ndrill-probe:%d.%d.%d:%s:%s\\n" % (tuple(sys.version_info[:3]) + (n(sys.executable), n(sys.prefix))))\n';
const ANSWER = /^drill-probe:(\d+)\.(\d+)\.(\d+):([\d,]*):([\d,]*)\r?$/m;

export interface Probed {
  readonly interpreter: Interpreter;
  /** sys.prefix: tells a virtual environment from the Python that it links to. */
  readonly prefix: string;
}

export interface ProbeOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where the interpreter starts; a version manager's shim chooses by it. */
  readonly cwd?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * Starts a Python once and asks who it is.
 *
 * @param args what comes before `-c`, such as `-3` of the `py` launcher
 * @throws {InterpreterError} when it is missing, not a Python, too old, dies or hangs
 */
export async function inspect(
  command: string,
  args: readonly string[],
  options: ProbeOptions = {},
): Promise<Probed> {
  // A folder that is not there yet would be taken for a program that is missing.
  const there = options.cwd !== undefined && (await stat(options.cwd).catch(() => null))?.isDirectory();
  const launch: Launch = {
    command,
    args: [...args, '-c', QUESTION],
    cwd: there ? options.cwd : undefined,
  };
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const outcome = await runWhenThereIsRoom(launch, timeoutMs, options.signal);
  const shown = [command, ...args].join(' ');
  const answer = ANSWER.exec(outcome.stdout);
  if (answer === null) {
    throw await explain(command, shown, outcome, timeoutMs);
  }
  const [, major, minor, micro, executable = '', prefix = ''] = answer;
  const version = `${major}.${minor}.${micro}`;
  if (Number(major) < 3 || (Number(major) === 3 && Number(minor) < OLDEST_MINOR)) {
    throw new InterpreterError(
      'too-old',
      command,
      `${shown} is Python ${version}. Python Drill needs ${OLDEST_PYTHON} or newer.`,
    );
  }
  const found = { path: command, executable: text(executable) || command, version };
  // A launcher's name says nothing about the Python behind it, and cannot be chosen without its arguments.
  const interpreter = args.length > 0 ? { ...found, path: found.executable } : found;
  return { interpreter, prefix: text(prefix) };
}

async function runWhenThereIsRoom(launch: Launch, timeoutMs: number, signal?: AbortSignal): Promise<Outcome> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const outcome = await runBriefly(launch, timeoutMs, signal);
    const { ending } = outcome;
    const isBusy = ending.type === 'not-started' && BUSY.includes(ending.code);
    if (!isBusy || performance.now() + BUSY_PAUSE_MS >= end) return outcome;
    await delay(BUSY_PAUSE_MS, undefined, { signal });
  }
}

function text(codePoints: string): string {
  return codePoints === '' ? '' : String.fromCodePoint(...codePoints.split(',').map(Number));
}

/** Why the process gave no answer. */
async function explain(
  command: string,
  shown: string,
  outcome: Outcome,
  timeoutMs: number,
): Promise<InterpreterError> {
  const output = `${outcome.stdout}${outcome.stderr}`.trim();
  const error = (problem: InterpreterError['problem'], message: string) =>
    new InterpreterError(problem, command, message, output);
  const { ending } = outcome;
  if (ending.type === 'timed-out') {
    return error('timed-out', `${shown} did not answer within ${timeoutMs / 1000} seconds.`);
  }
  if (ending.type === 'flooded') {
    return error(
      'not-python',
      `${shown} is not a Python: it printed a flood of text instead of its version.`,
    );
  }
  if (ending.type === 'not-started') {
    return await explainStart(command, shown, ending.code, output);
  }
  if (isStoreStub(command, ending.code, output)) {
    return error(
      'missing',
      `${shown} is not a Python but the Windows shortcut to the Microsoft Store. Install Python, or choose another one.`,
    );
  }
  const lastLine = output.split(/\r?\n/).at(-1)?.slice(0, 200) ?? '';
  const said = lastLine === '' ? '' : ` It said: ${lastLine}`;
  if (ending.signal !== null) {
    return error('died', `${shown} died on start (${ending.signal}).${said}`);
  }
  if (ending.code !== 0 && (output === '' || /py/i.test(path.basename(command)) || looksLikePython(output))) {
    return error('died', `${shown} ended on start with exit code ${ending.code}.${said}`);
  }
  return error('not-python', `${shown} is not a Python: it ran, but did not give a Python version.`);
}

async function explainStart(
  command: string,
  shown: string,
  code: string,
  output: string,
): Promise<InterpreterError> {
  const error = (problem: InterpreterError['problem'], message: string) =>
    new InterpreterError(problem, command, message, output);
  if (BUSY.includes(code)) {
    return error('busy', `${shown} could not be started, because the machine is too busy (${code}).`);
  }
  const found = await stat(command).catch(() => null);
  if (found?.isDirectory()) {
    return error('not-python', `${shown} is a folder, not a Python.`);
  }
  if (found === null && (code === 'ENOENT' || code === 'ENOTDIR')) {
    return error('missing', `There is no Python at ${shown}.`);
  }
  if (code === 'ENOENT') {
    return error(
      'died',
      `${shown} could not be started: the program or the folder that it needs is missing.`,
    );
  }
  return error('not-python', `${shown} is not a Python that can be started (${code}).`);
}

/** `python3.exe` without a Python on Windows is a stub that opens the Store, or prints a hint and exits with 9009. */
function isStoreStub(command: string, code: number | null, output: string): boolean {
  return code === 9009 || /\\WindowsApps\\/i.test(command) || /Microsoft Store/.test(output);
}

function looksLikePython(output: string): boolean {
  return /python|pyenv|Traceback|shared librar|dyld|\.dll\b/i.test(output);
}
