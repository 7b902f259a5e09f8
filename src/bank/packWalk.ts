import { join } from 'node:path';
import type { CodeFiles } from './codeFiles';
import type { Fault } from './fault';
import { ID_RULE, isId } from './ids';
import { visible } from './names';
import { type Entry, listFolder, readText } from './packFiles';
import { MOST_FILES, MOST_QUESTIONS, type QuestionPlace } from './packLayout';
import type { QuestionSource } from './parseQuestion';
import type { SourceFile, Syllabus } from './question';

const MARKDOWN = '.md';

const OWN_NAMES = ['question.md', 'starter.py', 'solution.py', 'checks.py', 'solutions', 'wrong'];

type Item = Pick<Entry, 'name' | 'isFolder'>;

/** Finds the questions of a pack and reads their files; what cannot be read becomes a fault. */
export class PackWalk {
  #faults = 0;

  constructor(
    private readonly root: string,
    private readonly report: (fault: Fault) => void,
  ) {}

  async *places(syllabus: Syllabus | null): AsyncGenerator<QuestionPlace> {
    let count = 0;
    for (const topic of await this.#topics(syllabus)) {
      for (const { name, isFolder } of await this.#list(topic, '')) {
        const id = isFolder || !name.endsWith(MARKDOWN) ? name : name.slice(0, -MARKDOWN.length);
        const path = `${topic}/${name}`;
        if (!isFolder && !name.endsWith(MARKDOWN)) {
          this.#fault('', path, 'only questions belong here: a Markdown file, or a folder with question.md');
          continue;
        }
        if (!isId(id)) {
          this.#fault(id, path, `the name of a question ${ID_RULE}`);
          continue;
        }
        count += 1;
        if (count > MOST_QUESTIONS) {
          this.#fault('', topic, `a pack has at most ${MOST_QUESTIONS} questions; the rest is left out`);
          return;
        }
        yield { id, path, isFolder };
      }
    }
  }

  /** The texts of a question; null after a fault was reported. */
  source({ id, path, isFolder }: QuestionPlace): Promise<QuestionSource | null> {
    const topic = path.slice(0, path.indexOf('/'));
    return isFolder ? this.#folder(topic, id) : this.#file(topic, id);
  }

  async #topics(syllabus: Syllabus | null): Promise<string[]> {
    const order = syllabus?.topics.map(topic => topic.id) ?? [];
    const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
    const folders = (await this.#list('', '')).filter(entry => entry.isFolder).map(entry => entry.name);
    const topics = folders.filter(name => {
      if (!isId(name)) this.#fault('', name, `the name of a topic ${ID_RULE}`);
      else if (syllabus && !order.includes(name)) this.#fault('', name, 'the topic is not in syllabus.yaml');
      return isId(name);
    });
    return topics.sort((one, other) => place(one) - place(other));
  }

  async #file(topic: string, id: string): Promise<QuestionSource | null> {
    const path = `${topic}/${id}${MARKDOWN}`;
    const text = await this.#text(path, id);
    return text === null ? null : { id, topic, path, file: path, text, code: null };
  }

  async #folder(topic: string, id: string): Promise<QuestionSource | null> {
    const path = `${topic}/${id}`;
    const file = `${path}/question.md`;
    const before = this.#faults;
    const text = await this.#text(file, id);
    if (text === null) {
      if (this.#faults === before) this.#fault(id, path, 'the folder has no question.md');
      return null;
    }
    const entries = await this.#list(path, id);
    const code: CodeFiles = {
      starter: await this.#text(`${path}/starter.py`, id),
      solution: await this.#text(`${path}/solution.py`, id),
      checks: await this.#text(`${path}/checks.py`, id),
      solutions: await this.#answers(path, 'solutions', entries, id),
      wrong: await this.#answers(path, 'wrong', entries, id),
      helpers: entries.map(entry => entry.name).filter(name => !OWN_NAMES.includes(name)),
    };
    // A file that could not be read was told already, and without it the question would be another one.
    return this.#faults > before ? null : { id, topic, path, file, text, code };
  }

  async #answers(path: string, folder: string, beside: readonly Item[], id: string): Promise<SourceFile[]> {
    if (!beside.some(item => item.isFolder && item.name === folder)) return [];
    const files: SourceFile[] = [];
    for (const item of await this.#list(`${path}/${folder}`, id)) {
      const name = `${folder}/${item.name}`;
      if (item.isFolder || !item.name.endsWith('.py')) {
        this.#fault(id, `${path}/${name}`, `only Python files belong into ${folder}/`);
        continue;
      }
      const text = await this.#text(`${path}/${name}`, id);
      if (text !== null) files.push({ name, text });
    }
    return files;
  }

  /** What may be read in a folder of the pack. */
  async #list(path: string, question: string): Promise<Item[]> {
    const entries = await listFolder(join(this.root, path)).catch((): null => null);
    if (!entries) {
      this.#fault(question, path, 'the folder cannot be read');
      return [];
    }
    if (question !== '' && entries.length > MOST_FILES) {
      this.#fault(question, path, `the folder holds more than ${MOST_FILES} files`);
      return [];
    }
    return entries.filter(({ name, refused }) => {
      const file = path === '' ? visible(name) : `${path}/${visible(name)}`;
      if (refused !== null) this.#fault(question, file, `not read: ${refused}`);
      return refused === null;
    });
  }

  async #text(file: string, question: string): Promise<string | null> {
    try {
      return await readText(join(this.root, file));
    } catch (error) {
      this.#fault(question, file, `not read: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  #fault(question: string, file: string, message: string): void {
    this.#faults += 1;
    this.report({ question, file, line: null, message });
  }
}
