import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ID_RULE, isId } from '../ids';
import { openPack } from '../openPack';
import type { Kind, Topic } from '../question';
import { type NewQuestion, templateFor } from './templates';

/** A question cannot be written. The message is for its author. */
export class NewQuestionError extends Error {
  override readonly name = 'NewQuestionError';
}

export interface WantedQuestion {
  /** Folder of the pack. */
  readonly pack: string;
  readonly kind: Kind;
  readonly topic: string;
  readonly id: string;
  /** Topics of the bundled bank, for a pack without a syllabus of its own. */
  readonly bundledTopics: readonly Topic[];
}

export interface WrittenQuestion {
  /** Real path of the pack. */
  readonly folder: string;
  /** Of the question's folder or file, relative to the pack. */
  readonly path: string;
  /** Relative to the pack; what to fill in first comes first. */
  readonly files: readonly string[];
}

/**
 * Writes a small whole question into a pack, to be written over.
 *
 * @throws NewQuestionError, or PackError when the folder is no pack, or what the file system says.
 */
export async function writeNewQuestion(wanted: WantedQuestion): Promise<WrittenQuestion> {
  const { kind, topic, id } = wanted;
  for (const name of [topic, id]) {
    if (!isId(name)) throw new NewQuestionError(`${JSON.stringify(name)} cannot be used: an id ${ID_RULE}.`);
  }
  const { root, layout } = await openPack(wanted.pack);
  if (layout.kind === 'track') {
    throw new NewQuestionError(
      'A question cannot be added to a track: it has exercises, made by its own tools.',
    );
  }
  const taken = await placeOfId(root, id);
  if (taken !== null) throw new NewQuestionError(`There is a question ${id} already: ${taken}.`);
  const concept = conceptOf(layout.syllabus?.topics ?? null, wanted);
  const files = await writeFiles(root, topic, { id, kind, ...concept });
  return { folder: root, path: kind === 'code' ? `${topic}/${id}` : `${topic}/${id}.md`, files };
}

/** Where a pack has a question of this id: unique whatever the topic, and one with a fault has its id as well. */
export async function placeOfId(root: string, id: string): Promise<string | null> {
  const topics = (await readdir(root, { withFileTypes: true })).filter(entry => entry.isDirectory());
  for (const topic of topics) {
    const names = await readdir(join(root, topic.name));
    const name = names.find(one => one === id || one === `${id}.md`);
    if (name !== undefined) return `${topic.name}/${name}`;
  }
  return null;
}

/** A concept for the question to start with, of the pack's topic or else of the bundled bank's. */
function conceptOf(
  own: readonly Topic[] | null,
  { topic: id, bundledTopics }: WantedQuestion,
): Pick<NewQuestion, 'concept' | 'level'> {
  if (own && !own.some(topic => topic.id === id)) {
    const ids = own.map(topic => topic.id).join(', ');
    throw new NewQuestionError(
      `There is no topic ${JSON.stringify(id)} in the pack's syllabus.yaml; there are ${ids}.`,
    );
  }
  const topics = own ?? bundledTopics;
  const topic = topics.find(one => one.id === id) ?? topics.find(one => one.concepts.length > 0);
  const concept = topic?.concepts[0];
  if (!concept)
    throw new NewQuestionError(`The topic ${JSON.stringify(id)} has no concepts in syllabus.yaml yet.`);
  return { concept: concept.id, level: concept.level };
}

/** @returns the paths of the files, relative to the pack. */
async function writeFiles(root: string, topic: string, question: NewQuestion): Promise<string[]> {
  const files = Object.entries(templateFor(question)).map(([name, text]) => ({
    path: `${topic}/${name}`,
    text,
  }));
  for (const { path, text } of files) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    // Fails rather than writes over a file that came in between.
    await writeFile(file, text, { flag: 'wx' });
  }
  return files.map(file => file.path);
}
