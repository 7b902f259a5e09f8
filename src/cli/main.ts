import { BankError } from '../bank/bank';
import { PackError } from '../bank/readPack';
import { InterpreterError } from '../checking/interpreterError';
import { checkCommand } from './check';
import type { Command } from './command';
import { gotchasCommand } from './gotchas';
import { listCommand } from './list';
import { newCommand } from './new';
import { CommandError, type ExitCode, type Surroundings } from './surroundings';
import { verifyCommand } from './verify';

const COMMANDS: readonly Command[] = [listCommand, checkCommand, verifyCommand, gotchasCommand, newCommand];

/** Runs `drill` with the arguments behind its name. Never rejects: what goes wrong is told on standard error. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  const { out, err } = surroundings;
  if (name === undefined) {
    err(overview());
    return 2;
  }
  const command = COMMANDS.find(one => one.name === name);
  const topic = COMMANDS.find(one => one.name === rest[0]);
  if (name === '--help' || name === '-h' || name === 'help') {
    out(topic ? help(topic) : overview());
    return 0;
  }
  if (!command) {
    err(
      `drill: there is no command ${JSON.stringify(name)}; there are ${COMMANDS.map(one => one.name).join(', ')}.\n`,
    );
    return 2;
  }
  if (asksForHelp(rest)) {
    out(help(command));
    return 0;
  }
  try {
    return await command.run(rest, surroundings);
  } catch (error) {
    if (surroundings.signal.aborted) {
      err('drill: cancelled.\n');
      return 2;
    }
    err(`drill: ${isForPeople(error) ? oneLine(error.message) : unexpected(error)}\n`);
    return 2;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some(arg => arg === '--help' || arg === '-h');
}

function isForPeople(error: unknown): error is Error {
  return [CommandError, PackError, BankError, InterpreterError].some(one => error instanceof one);
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/gu, ' ').trim();
}

/** A fault of this program: the stack is what a report of it needs. */
function unexpected(error: unknown): string {
  return error instanceof Error
    ? `internal error: ${error.stack ?? error.message}`
    : `internal error: ${error}`;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(command => command.name.length));
  return [
    'Practise Python interviews and prove packs of questions.',
    '',
    'Usage: drill COMMAND …',
    '',
    ...COMMANDS.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Every command takes --json, and --help tells more about it.',
    '',
  ].join('\n');
}

function help(command: Command): string {
  return [
    command.summary,
    '',
    `Usage: drill ${command.name} ${command.usage}`,
    '',
    ...command.details.map(line => `  ${line}`),
    '  --json  the result as JSON on standard output',
    '',
  ].join('\n');
}
