import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Bank } from '../bank/bank';
import { ID_RULE, isId } from '../bank/names';
import { KINDS, type Topic } from '../bank/question';
import { type Pack, readPack } from '../bank/readPack';
import { type Command, oneOf, readArguments } from './command';
import { CommandError, type Surroundings } from './surroundings';
import { type NewQuestion, templateFor } from './templates';
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
    for (const name of [topic, id]) {
      if (!isId(name)) throw new CommandError(`${JSON.stringify(name)} cannot be used: an id ${ID_RULE}.`);
    }
    const pack = await readPack(await packFolder(values.pack, surroundings));
    if (pack.layout === 'track') {
      throw new CommandError(
        'A question cannot be added to a track: it has exercises, made by its own tools.',
      );
    }
    await refuseTaken(pack, id);
    const concept = await conceptOf(pack, topic, surroundings);
    const files = await writeFiles(pack, topic, { id, kind, ...concept });
    const path = kind === 'code' ? `${topic}/${id}` : `${topic}/${id}.md`;
    if (values.json) surroundings.out(`${JSON.stringify({ id, kind, topic, path, files }, null, 2)}\n`);
    else surroundings.out(files.map(file => `${join(pack.folder, file)}\n`).join(''));
    return 0;
  },
};

/** Ids are unique in the pack, whatever the topic, and a question with a fault has its id as well. */
async function refuseTaken(pack: Pack, id: string): Promise<void> {
  const topics = (await readdir(pack.folder, { withFileTypes: true })).filter(entry => entry.isDirectory());
  for (const topic of topics) {
    const names = await readdir(join(pack.folder, topic.name));
    const name = names.find(one => one === id || one === `${id}.md`);
    if (name !== undefined)
      throw new CommandError(`There is a question ${id} already: ${topic.name}/${name}.`);
  }
}

/** A concept for the question to start with, of the pack's topic or else of the bundled bank's. */
async function conceptOf(
  pack: Pack,
  id: string,
  { dist }: Surroundings,
): Promise<Pick<NewQuestion, 'concept' | 'level'>> {
  const own = pack.syllabus?.topics;
  if (own && !own.some(topic => topic.id === id)) {
    const ids = own.map(topic => topic.id).join(', ');
    throw new CommandError(
      `There is no topic ${JSON.stringify(id)} in the pack's syllabus.yaml; there are ${ids}.`,
    );
  }
  const topics: readonly Topic[] = own ?? (await Bank.open(join(dist, 'bank'))).index.topics;
  const topic = topics.find(one => one.id === id) ?? topics.find(one => one.concepts.length > 0);
  const concept = topic?.concepts[0];
  if (!concept)
    throw new CommandError(`The topic ${JSON.stringify(id)} has no concepts in syllabus.yaml yet.`);
  return { concept: concept.id, level: concept.level };
}

/** @returns the paths of the files, relative to the pack. */
async function writeFiles(pack: Pack, topic: string, question: NewQuestion): Promise<string[]> {
  const files = Object.entries(templateFor(question)).map(([name, text]) => ({
    path: `${topic}/${name}`,
    text,
  }));
  for (const { path, text } of files) {
    const file = join(pack.folder, path);
    await mkdir(dirname(file), { recursive: true });
    // Fails rather than writes over a file that came in between.
    await writeFile(file, text, { flag: 'wx' });
  }
  return files.map(file => file.path);
}
