import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, faultText } from './fault';
import type { PackQuestion } from './parseQuestion';
import type { BankIndex, Question, QuestionSummary, Topic } from './question';
import { type Pack, readPack } from './readPack';

/** A fault as the build shows it. */
export interface CompileFault {
  /** Id of the question, or "pack". */
  readonly question: string;
  /** With the file and the line. */
  readonly message: string;
}

const INDEX = 'index.json';

/**
 * Compiles a pack into what `Bank` reads: an index, and a file for each question. Someone who reads the folder
 * meanwhile sees whole files, and every question that the index names.
 *
 * @returns how many questions were compiled, and what is wrong with the others.
 * @throws PackError when the folder is no pack.
 */
export async function compileBank(
  packFolder: string,
  outFolder: string,
): Promise<{ readonly questions: number; readonly faults: readonly CompileFault[] }> {
  const pack = await readPack(packFolder);
  const faults = [...pack.faults];
  const compiled: Question[] = [];
  for (const entry of pack.questions) {
    const [helper] = entry.helpers;
    if (helper === undefined) compiled.push(withoutWrongAnswers(entry));
    else faults.push(helperFault(entry, helper));
  }
  await mkdir(outFolder, { recursive: true });
  for (const question of compiled) await replaceFile(outFolder, `${question.id}.json`, question);
  const roles = pack.syllabus?.roles ?? {};
  const index: BankIndex = { ...indexOf(pack, compiled), ...(Object.keys(roles).length > 0 && { roles }) };
  await replaceFile(outFolder, INDEX, index);
  await removeOthers(outFolder, new Set([INDEX, ...compiled.map(question => `${question.id}.json`)]));
  return {
    questions: compiled.length,
    faults: faults.map(fault => ({ question: fault.question || 'pack', message: faultText(fault) })),
  };
}

/** The index of a pack, over some of its questions. */
export function indexOf(
  pack: Pick<Pack, 'name' | 'title' | 'version' | 'layout' | 'topics'>,
  questions: readonly QuestionSummary[],
): BankIndex {
  const { name, title, version } = pack;
  return { name, title, version, topics: topicsOf(pack, questions), questions: questions.map(indexEntryOf) };
}

/** What `drill list` gives of a question. */
export function summaryOf(question: QuestionSummary): QuestionSummary {
  const { id, title, kind, level, topic, covers, minutes, path } = question;
  return { id, title, kind, level, topic, covers, minutes, path };
}

function indexEntryOf(question: QuestionSummary): QuestionSummary {
  const { gotchas = [], task } = question;
  return { ...summaryOf(question), ...(task && { task }), ...(gotchas.length > 0 && { gotchas }) };
}

/** The pack's topics, and those that it does not name, titled after their ids. A track names far more than it uses. */
function topicsOf(
  pack: Pick<Pack, 'layout' | 'topics'>,
  questions: readonly QuestionSummary[],
): readonly Topic[] {
  const used = new Set(questions.map(question => question.topic));
  const known = pack.layout === 'track' ? pack.topics.filter(topic => used.has(topic.id)) : pack.topics;
  const ids = new Set(known.map(topic => topic.id));
  const others = [...used].filter(id => !ids.has(id));
  return [...known, ...others.map(id => ({ id, title: titleOf(id), weight: 0, concepts: [] }))];
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The question as a learner's machine needs it. */
export function withoutWrongAnswers({ question }: PackQuestion): Question {
  return question.kind === 'code' ? { ...question, wrong: [] } : question;
}

function helperFault({ question, file }: PackQuestion, helper: string): Fault {
  const message = `a compiled bank has no place for the helper file ${helper}; put what it holds into checks.py`;
  return { question: question.id, file, line: null, message };
}

async function replaceFile(folder: string, name: string, value: unknown): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}`);
  await writeFile(temporary, JSON.stringify(value));
  await rename(temporary, join(folder, name));
}

async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.json') && !names.has(name)) await rm(join(folder, name));
  }
}
