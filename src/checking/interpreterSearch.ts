import { realpath } from 'node:fs/promises';
import type { Interpreter } from './checkEngine';
import { InterpreterCache } from './interpreterCache';
import { InterpreterError } from './interpreterError';
import { commands, type Machine, type Place, pyenvVersions, venvs } from './interpreterPlaces';
import { OLDEST_PYTHON, type Probed } from './interpreterProbe';

export interface SearchOptions extends Machine {
  /** Where virtual environments are looked for; the first is also where interpreters are started. */
  readonly folders: readonly string[];
  readonly cache?: InterpreterCache;
  readonly signal?: AbortSignal;
  /** Milliseconds for each to answer; the default is 20 s. */
  readonly patienceMs?: number;
}

/**
 * One that has not answered by then hangs. Not sooner: a version manager's shim takes seconds on a busy machine, and
 * which Python is chosen must not depend on that.
 */
const PATIENCE_MS = 20_000;

/** Interpreters started at a time: enough to hide a slow one, few enough for a small machine. */
const AT_ONCE = 4;

/**
 * Finds the Pythons that can be used: virtual environments in the folders, then PATH, the `py` launcher and pyenv.
 * Each comes once, as soon as those before it are known; broken ones are left out.
 */
export async function* findInterpreters(options: SearchOptions): AsyncGenerator<Interpreter> {
  for await (const found of examineInterpreters(options)) {
    if (!(found instanceof InterpreterError)) yield found;
  }
}

/** As {@link findInterpreters}, with what is wrong with those that are left out there, each in its place. */
export async function* examineInterpreters(
  options: SearchOptions,
): AsyncGenerator<Interpreter | InterpreterError> {
  const places = (
    await Promise.all([venvs(options.folders, options), commands(options), pyenvVersions(options)])
  ).flat();
  const cache = options.cache ?? new InterpreterCache();
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const start = async (place: Place) => {
    try {
      return await inspect(place, cache, options, signal);
    } catch (error) {
      // Anything else is the end of the search.
      return error instanceof InterpreterError ? error : null;
    }
  };
  const running: Promise<Probed | InterpreterError | null>[] = [];
  const seen = new Set<string>();
  try {
    for (let next = 0; next < places.length || running.length > 0; ) {
      for (const place of places.slice(next, next + AT_ONCE - running.length)) {
        running.push(start(place));
        next++;
      }
      const probed = await running.shift();
      options.signal?.throwIfAborted();
      if (probed instanceof InterpreterError) {
        yield probed;
        continue;
      }
      const identity = probed && (await identityOf(probed));
      if (probed && identity && !seen.has(identity)) {
        seen.add(identity);
        yield probed.interpreter;
      }
    }
  } finally {
    stop.abort();
    await Promise.all(running);
  }
}

/**
 * The Python for a file when nobody chose one: a virtual environment in the folders, else python3, python, `py -3`.
 * A virtual environment that is there but broken is an error rather than passed over: the learner means it. So is one
 * that does not answer, lest the choice depend on how busy the machine is.
 *
 * @throws {InterpreterError} saying what is wrong with the best candidate, or that there is none
 */
export async function defaultInterpreter(options: SearchOptions): Promise<Interpreter> {
  const cache = options.cache ?? new InterpreterCache();
  const places = [...(await venvs(options.folders, options)), ...(await commands(options))];
  let first: InterpreterError | undefined;
  for (const place of places) {
    try {
      return (await inspect(place, cache, options, options.signal)).interpreter;
    } catch (error) {
      if (!(error instanceof InterpreterError) || error.isUndecided || place.from === 'venv') {
        throw error;
      }
      if (first === undefined || (first.problem === 'missing' && error.problem !== 'missing')) {
        first = error;
      }
    }
  }
  throw (
    first ??
    new InterpreterError(
      'missing',
      'python3',
      `No Python was found on this machine. Install Python ${OLDEST_PYTHON} or newer, or choose where it is.`,
    )
  );
}

function inspect(
  { command, args }: Place,
  cache: InterpreterCache,
  { folders, patienceMs = PATIENCE_MS }: SearchOptions,
  signal: AbortSignal | undefined,
): Promise<Probed> {
  return cache.inspect(command, args, { signal, cwd: folders[0], timeoutMs: patienceMs });
}

/** A link and its target are one Python; a virtual environment and the Python that it links to are two. */
async function identityOf(probed: Probed): Promise<string> {
  const files = [probed.interpreter.executable, probed.prefix];
  return (await Promise.all(files.map(file => realpath(file).catch(() => file)))).join('\0');
}
