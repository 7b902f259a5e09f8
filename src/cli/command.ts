import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError, type ExitCode, type Surroundings } from './surroundings';

export interface Command {
  readonly name: string;
  /** What stands behind the name, such as `QUESTION FILE.py [--python PATH]`. */
  readonly usage: string;
  readonly summary: string;
  /** Further lines of its help. */
  readonly details: readonly string[];
  /** @throws CommandError and other errors for people when it cannot be carried out. */
  run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's arguments; every command takes --json besides its own options.
 *
 * @throws CommandError for an unknown option, or more or fewer positionals than the usage names.
 */
export function readArguments<T extends Options>(
  command: Pick<Command, 'name' | 'usage'>,
  args: readonly string[],
  options: T,
  positionals: { readonly least: number; readonly most: number },
) {
  const fail = (what: string): never => {
    throw new CommandError(`${what} Usage: drill ${command.name} ${command.usage}`);
  };
  try {
    const read = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (read.positionals.length < positionals.least) return fail('Something is missing.');
    if (read.positionals.length > positionals.most) {
      return fail(`${JSON.stringify(read.positionals[positionals.most])} is one argument too many.`);
    }
    return read;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    // parseArgs adds advice about `--` in further sentences, which would bury the usage.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return fail(`${message}.`);
  }
}

/** One of a fixed set of words. */
export function oneOf<T extends string>(words: readonly T[], text: string, what: string): T {
  const word = words.find(one => one === text);
  if (word === undefined) {
    throw new CommandError(`${JSON.stringify(text)} is no ${what}: it must be one of ${words.join(', ')}.`);
  }
  return word;
}
