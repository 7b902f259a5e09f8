import { join } from 'node:path';
import { NewQuestionError, writeNewQuestion } from '../bank/authoring/newQuestion';
import { Bank } from '../bank/bank';
import { KINDS } from '../bank/question';
import { type Command, oneOf, readArguments } from './command';
import { CommandError } from './surroundings';
import { packFolder } from './verify';

export const newCommand: Command = {
  name: 'new',
  usage: 'KIND TOPIC ID [--pack DIR]',
  summary: 'Writes a new question to fill in.',
  details: [
    `KIND        ${KINDS.join(', ')}`,
    'TOPIC       id of the topic: the folder that the question goes into',
    'ID          id of the question: lower-case words with hyphens, never used before',
    '--pack DIR  folder of the pack; the default is the bundled bank of a checkout',
  ],
  async run(args, surroundings) {
    const options = { pack: { type: 'string' } } as const;
    const { values, positionals } = readArguments(this, args, options, { least: 3, most: 3 });
    const [kindName = '', topic = '', id = ''] = positionals;
    const kind = oneOf(KINDS, kindName, 'kind');
    const pack = await packFolder(values.pack, surroundings);
    const { index } = await Bank.open(join(surroundings.dist, 'bank'));
    const wanted = { pack, kind, topic, id, bundledTopics: index.topics };
    const { folder, path, files } = await writeNewQuestion(wanted).catch((error: unknown) => {
      throw error instanceof NewQuestionError ? new CommandError(error.message, { cause: error }) : error;
    });
    if (values.json) surroundings.out(`${JSON.stringify({ id, kind, topic, path, files }, null, 2)}\n`);
    else surroundings.out(files.map(file => `${join(folder, file)}\n`).join(''));
    return 0;
  },
};
