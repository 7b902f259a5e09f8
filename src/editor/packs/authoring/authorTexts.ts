import type { Report } from '../../../bank/fault';
import { readParts } from '../../../bank/frontMatter';
import { frontMatterJsonSchema, packJsonSchema } from '../../../bank/frontMatterJson';
import { openPack } from '../../../bank/openPack';
import type { Topic } from '../../../bank/question';
import { readManifest } from '../../../bank/readManifest';
import { CATALOGUE } from '../../../gotchas/catalogue';
import type { PackFile } from './packFile';
import type { Known, KnownValues, Schema } from './proposals';

/** What an author can write where: schemas, and the ids that packs refer to. */
export class AuthorTexts {
  readonly #gotchas = CATALOGUE.map(({ id, title, family }): Known => ({ id, title, group: family }));
  readonly #question: Schema = frontMatterJsonSchema();
  readonly #manifest: Schema = packJsonSchema();

  /** @param topics of the bundled bank, whose concepts a pack without a syllabus means */
  constructor(private readonly topics: readonly Topic[]) {}

  schemaOf({ type }: PackFile): Schema {
    return type === 'question' ? this.#question : this.#manifest;
  }

  /** The ids that a file can name. A pack that cannot be opened is taken to have no syllabus. */
  async knownTo({ root, type }: PackFile): Promise<KnownValues> {
    if (type === 'manifest') return {};
    const own = await openPack(root).then(
      ({ layout }) => layout.syllabus?.topics ?? null,
      () => null,
    );
    return { covers: conceptsOf(own ?? this.topics), gotchas: this.#gotchas };
  }

  /** Reads the part of a text that a schema describes, and reports what is wrong with it. */
  check({ type }: PackFile, text: string, report: Report): void {
    if (type === 'question') readParts(text, report);
    else readManifest(text, report);
  }
}

function conceptsOf(topics: readonly Topic[]): Known[] {
  return topics.flatMap(topic =>
    topic.concepts.map(({ id, title, level }) => ({ id, title, group: `${topic.title}, ${level}` })),
  );
}
