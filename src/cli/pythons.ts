import { isAbsolute, resolve } from 'node:path';
import { acceptsPython } from '../bank/pythonVersions';
import type { Interpreter } from '../checking/checkEngine';
import {
  defaultInterpreter,
  examineInterpreters,
  InterpreterError,
  onPath,
  probe,
  type SearchOptions,
} from '../checking/interpreter';
import type { Surroundings } from './surroundings';

/**
 * The interpreter that --python names: a path, or a command such as `python3.12`.
 *
 * @throws InterpreterError when it cannot be used.
 */
export async function namedPython(
  name: string,
  { cwd, env, platform, signal }: Surroundings,
): Promise<Interpreter> {
  if (isAbsolute(name) || /[\\/]/u.test(name)) return probe(resolve(cwd, name), signal);
  const [place] = await onPath(name, { env, platform });
  if (!place) throw new InterpreterError('missing', name, `There is no ${name} on the PATH.`);
  return probe(place.command, signal);
}

/**
 * The first interpreter that is found and that a version specifier accepts; the first one at all when it accepts none.
 *
 * @param folders Where virtual environments are looked for.
 * @throws InterpreterError when there is none, or when one that comes before it does not answer.
 */
export async function firstPython(
  folders: readonly string[],
  specifier: string,
  { env, platform, signal }: Surroundings,
): Promise<Interpreter> {
  const search = { folders, env, platform, signal };
  let first: Interpreter | null = null;
  for await (const interpreter of decided(search)) {
    if (acceptsPython(specifier, interpreter.version)) return interpreter;
    first ??= interpreter;
  }
  // It finds none either, and says best what is wrong with those there are.
  return first ?? defaultInterpreter(search);
}

/**
 * Every interpreter that is found.
 *
 * @param folders Where virtual environments are looked for.
 * @throws InterpreterError when there is none, or when one does not answer.
 */
export async function everyPython(
  folders: readonly string[],
  { env, platform, signal }: Surroundings,
): Promise<Interpreter[]> {
  const search = { folders, env, platform, signal };
  const found: Interpreter[] = [];
  for await (const interpreter of decided(search)) found.push(interpreter);
  return found.length > 0 ? found : [await defaultInterpreter(search)];
}

/** Those that can be used; what is chosen from them depends on no other's being slow. */
async function* decided(search: SearchOptions): AsyncGenerator<Interpreter> {
  for await (const found of examineInterpreters(search)) {
    if (!(found instanceof InterpreterError)) yield found;
    else if (found.isUndecided) throw found;
  }
}
