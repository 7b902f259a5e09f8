import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { acceptsPython } from '../bank/pythonVersions';
import type { CodeQuestion } from '../bank/question';
import type { Interpreter } from '../checking/checkEngine';
import { InterpreterError } from '../checking/interpreterError';
import type { Reason, Verdict } from '../shared/verdict';
import { type Command, readArguments } from './command';
import { withEngine } from './engine';
import { firstPython, namedPython } from './pythons';
import { openQuestions } from './questions';
import { CommandError, type Surroundings } from './surroundings';
import { verdictText } from './verdictText';

export const checkCommand: Command = {
  name: 'check',
  usage: 'QUESTION FILE.py [--python PATH] [--pack DIR]',
  summary: 'Checks an answer. Exit code 0: passed, 1: not passed, 2: could not run.',
  details: [
    'QUESTION       id of a code question; `drill list --kind code` shows them',
    'FILE.py        the answer',
    '--python PATH  the interpreter; the default is the first that is found',
    '--pack DIR     the question is of the pack in this folder',
  ],
  async run(args, surroundings) {
    const text = { type: 'string' } as const;
    const options = { python: text, pack: text };
    const { values, positionals } = readArguments(this, args, options, { least: 2, most: 2 });
    const [id = '', name = ''] = positionals;
    const { question, folder } = await (await openQuestions(values.pack, surroundings)).load(id);
    if (question.kind !== 'code') {
      throw new CommandError(
        `${JSON.stringify(id)} is a question of kind ${question.kind}: only code can be checked.`,
      );
    }
    const file = await existingFile(resolve(surroundings.cwd, name), name);
    const verdict = await verdictOf({ question, folder, file, python: values.python }, surroundings);
    surroundings.out(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict));
    return verdict.status === 'passed' ? 0 : verdict.status === 'failed' ? 1 : 2;
  },
};

async function existingFile(path: string, name: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new CommandError(`There is no file ${name}.`);
  if (!found.isFile()) throw new CommandError(`${name} is not a file.`);
  return path;
}

interface Answer {
  readonly question: CodeQuestion;
  readonly folder: string | null;
  readonly file: string;
  readonly python: string | undefined;
}

async function verdictOf(answer: Answer, surroundings: Surroundings): Promise<Verdict> {
  const { question, folder, file } = answer;
  let interpreter: Interpreter;
  try {
    interpreter = await pythonFor(answer, surroundings);
  } catch (error) {
    if (!(error instanceof InterpreterError)) throw error;
    const reason = error.problem === 'too-old' ? 'python-too-old' : 'no-python';
    return notRun(question, { path: error.path, version: '' }, reason, error.message);
  }
  const { path, version } = interpreter;
  if (!acceptsPython(question.python, version)) {
    const message = `This question needs Python ${question.python}, and ${path} is Python ${version}.`;
    return notRun(question, { path, version }, 'python-too-old', message);
  }
  return withEngine(join(surroundings.dist, 'python'), engine =>
    engine.check({ question, folder, file, interpreter }, undefined, surroundings.signal),
  );
}

async function pythonFor(
  { question, file, python }: Answer,
  surroundings: Surroundings,
): Promise<Interpreter> {
  if (python !== undefined) return namedPython(python, surroundings);
  return firstPython([...new Set([dirname(file), surroundings.cwd])], question.python, surroundings);
}

function notRun(question: CodeQuestion, python: Verdict['python'], reason: Reason, message: string): Verdict {
  return {
    question: question.id,
    python,
    status: 'not-run',
    reason,
    message,
    place: null,
    tests: [],
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 0, tests: 0 },
  };
}
