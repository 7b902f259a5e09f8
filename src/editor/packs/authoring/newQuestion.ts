import { readdir } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { NewQuestionError, writeNewQuestion } from '../../../bank/authoring/newQuestion';
import { ID_RULE, isId } from '../../../bank/ids';
import { openPack } from '../../../bank/openPack';
import { PackError } from '../../../bank/packLayout';
import { KINDS, type Kind, type Topic } from '../../../bank/question';
import { choose } from '../../choose';
import { UserError } from '../../errors';
import { KIND_ICONS, KIND_TITLES } from '../../questions/labels';
import type { Packs } from '../packs';
import { packsInWorkspace } from './packsInWorkspace';

/** What the command can be told; it asks for the rest. */
export interface Wanted {
  /** Folder of the pack. */
  readonly pack: string;
  readonly kind: Kind;
  readonly topic: string;
  readonly id: string;
}

const TITLE = 'New question';

/** Writes a question into a pack and opens what is to be filled in. */
export class NewQuestionCommand {
  constructor(
    private readonly packs: Pick<Packs, 'all' | 'refresh'>,
    private readonly topics: () => readonly Topic[],
  ) {}

  /** Resolves when the files are open, or somebody left one of the pickers. */
  async run(told: Partial<Wanted>): Promise<void> {
    const pack = told.pack ?? (await this.#pack());
    if (pack === undefined) return;
    const kind = told.kind ?? (await pickKind());
    if (!kind) return;
    const topic = told.topic ?? (await this.#topic(pack));
    if (topic === undefined) return;
    const id = told.id ?? (await askForId(pack));
    if (id === undefined) return;
    await this.#write({ pack, kind, topic, id });
  }

  async #write(wanted: Wanted): Promise<void> {
    try {
      const { folder, files } = await writeNewQuestion({ ...wanted, bundledTopics: this.topics() });
      // Not left to the watcher, which hears nothing of a folder that was added a moment ago.
      void this.packs.refresh(wanted.pack);
      const shown = files.filter(file => !file.includes('/wrong/'));
      await openAll(shown.map(file => vscode.Uri.file(path.join(folder, file))));
    } catch (error) {
      if (error instanceof NewQuestionError || error instanceof PackError)
        throw new UserError(error.message, [], { cause: error });
      throw error;
    }
  }

  /** A pack that was added, or one that lies in the workspace; not a track, whose exercises are made by its own tools. */
  async #pack(): Promise<string | undefined> {
    const added = this.packs.all.flatMap(({ folder, pack }) =>
      pack?.layout === 'drill' ? { label: pack.index.title, detail: folder, folder } : [],
    );
    const found = (await packsInWorkspace())
      .filter(folder => !added.some(one => one.folder === folder))
      .map(folder => ({
        label: path.basename(folder),
        description: 'in this workspace',
        detail: folder,
        folder,
      }));
    const items = [...added, ...found];
    if (items.length === 0) {
      const message =
        'There is no pack to write into: a folder with pack.yaml, which has a name, a title and a version.';
      throw new UserError(message);
    }
    const chosen = await choose(items, { title: TITLE, placeholder: 'Into which pack' });
    return typeof chosen === 'object' ? chosen.folder : undefined;
  }

  /** Of the pack's syllabus; without one, a folder that is there or a new one. */
  async #topic(pack: string): Promise<string | undefined> {
    const { layout } = await openPack(pack);
    const own = layout.syllabus?.topics.map(({ id, title }) => ({ label: title, description: id, id }));
    const other = { label: '$(add) Another topic…', description: '', id: '' };
    const there = own ?? (await foldersOf(pack)).map(id => ({ label: id, description: '', id }));
    const items = own ? there : [...there, other];
    const chosen = await choose(items, { title: TITLE, placeholder: 'In which topic' });
    if (typeof chosen !== 'object') return undefined;
    if (chosen.id !== '') return chosen.id;
    const prompt = 'Id of the topic, which is the name of its folder';
    return await vscode.window.showInputBox({ title: TITLE, prompt, validateInput: idProblem });
  }
}

async function pickKind(): Promise<Kind | undefined> {
  const items = KINDS.map(kind => ({
    label: `$(${KIND_ICONS[kind]}) ${KIND_TITLES[kind]}`,
    description: kind,
    gives: kind,
  }));
  const chosen = await choose(items, { title: TITLE, placeholder: 'What the learner gives' });
  return typeof chosen === 'object' ? chosen.gives : undefined;
}

async function askForId(pack: string): Promise<string | undefined> {
  const topics = await foldersOf(pack);
  const names = await Promise.all(topics.map(topic => readdir(path.join(pack, topic))));
  const taken = new Set(names.flat().map(name => name.replace(/\.md$/, '')));
  return await vscode.window.showInputBox({
    title: TITLE,
    prompt: 'Id of the question: words that name what it teaches, never used before in this pack',
    placeHolder: 'late-binding-in-a-loop',
    validateInput: id => idProblem(id) ?? (taken.has(id) ? 'This pack has a question of that id' : null),
  });
}

function idProblem(id: string): string | null {
  return isId(id) ? null : `It ${ID_RULE}`;
}

async function foldersOf(pack: string): Promise<string[]> {
  const entries = await readdir(pack, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory() && isId(entry.name)).map(entry => entry.name);
}

/** The first has the focus. */
async function openAll([first, ...others]: readonly vscode.Uri[]): Promise<void> {
  if (!first) return;
  const show = async (file: vscode.Uri) =>
    await vscode.window.showTextDocument(file, { preview: false, viewColumn: vscode.ViewColumn.One });
  await show(first);
  for (const file of others) await show(file);
  await show(first);
}
