import { join, resolve } from 'node:path';
import { Bank } from '../bank/bank';
import { indexOf } from '../bank/compileBank';
import { faultText } from '../bank/fault';
import type { BankIndex, Question } from '../bank/question';
import { type Pack, readPack } from '../bank/readPack';
import { CommandError, type Surroundings } from './surroundings';

/** A question, and the folder of its helper files where it has some. */
export interface Loaded {
  readonly question: Question;
  readonly folder: string | null;
}

/** The questions that a command works on: the bundled bank's, or those of a pack that was named. */
export interface Questions {
  readonly index: BankIndex;
  /** What is wrong with the pack, one line each. */
  readonly faults: readonly string[];
  /** @throws CommandError when there is no such question. */
  load(id: string): Promise<Loaded>;
}

/** @param pack Folder of the pack, from the working folder; undefined for the bundled bank. */
export async function openQuestions(
  pack: string | undefined,
  surroundings: Surroundings,
): Promise<Questions> {
  if (pack !== undefined) return questionsOf(await readPack(resolve(surroundings.cwd, pack)));
  const bank = await Bank.open(join(surroundings.dist, 'bank'));
  return {
    index: bank.index,
    faults: [],
    load: async id => {
      if (!bank.has(id)) throw unknownQuestion(id, bank.index);
      return { question: await bank.load(id), folder: null };
    },
  };
}

function questionsOf(pack: Pack): Questions {
  const index = indexOf(
    pack,
    pack.questions.map(entry => entry.question),
  );
  return {
    index,
    faults: pack.faults.map(faultText),
    load: async id => {
      const entry = pack.questions.find(({ question }) => question.id === id);
      if (!entry) throw faultyQuestion(id, pack) ?? unknownQuestion(id, index);
      const { question, helpers } = entry;
      return { question, folder: helpers.length > 0 ? join(pack.folder, question.path) : null };
    },
  };
}

function faultyQuestion(id: string, pack: Pack): CommandError | null {
  const fault = pack.faults.find(one => one.question === id);
  return fault
    ? new CommandError(`The question ${JSON.stringify(id)} has a fault: ${faultText(fault)}.`)
    : null;
}

function unknownQuestion(id: string, index: BankIndex): CommandError {
  return new CommandError(
    `There is no question ${JSON.stringify(id)} in ${index.title}; \`drill list\` shows them.`,
  );
}
