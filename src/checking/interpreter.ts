import type { Interpreter } from './checkEngine';
import { inspect } from './interpreterProbe';

export { InterpreterCache } from './interpreterCache';
export { InterpreterError, type InterpreterProblem } from './interpreterError';
export { onPath } from './interpreterPlaces';
export { OLDEST_PYTHON } from './interpreterProbe';
export {
  defaultInterpreter,
  examineInterpreters,
  findInterpreters,
  type SearchOptions,
} from './interpreterSearch';

/**
 * Starts the Python at a path once and asks for its version.
 *
 * @param path an absolute path; the setting's shorthands are resolved before
 * @throws {InterpreterError} when it is missing, not a Python, older than 3.10, dies or does not answer in 5 s
 */
export async function probe(path: string, signal?: AbortSignal): Promise<Interpreter> {
  return (await inspect(path, [], { signal })).interpreter;
}
