import * as path from 'node:path';
import * as vscode from 'vscode';
import { KINDS, type Topic } from '../../../bank/question';
import type { InterpreterSource } from '../../check/readiness';
import type { ShowError } from '../../errors';
import type { PackServices } from '../openPacks';
import { AuthorTexts } from './authorTexts';
import { FrontMatterHelp } from './frontMatterHelp';
import { NewQuestionCommand, type Wanted } from './newQuestion';
import { TypingProblems } from './typingProblems';
import { VerifyQuestion } from './verifyQuestion';

export interface AuthoringParts {
  /** Folder of the bundles. */
  readonly dist: string;
  readonly services: Pick<PackServices, 'packs' | 'library' | 'permission' | 'layers'>;
  readonly interpreters: InterpreterSource;
  readonly showError: ShowError;
}

/** What helps whoever writes questions. */
export class Authoring implements vscode.Disposable {
  readonly verifying: VerifyQuestion;
  readonly #newQuestion: NewQuestionCommand;
  readonly #owned: vscode.Disposable;

  constructor({ dist, services, interpreters }: AuthoringParts) {
    const { packs, library, permission, layers } = services;
    const topics = (): readonly Topic[] => library.bundled.index.topics;
    const texts = new AuthorTexts(topics());
    this.#newQuestion = new NewQuestionCommand(packs, topics);
    this.verifying = new VerifyQuestion({ dist, interpreters, permission, layers });
    this.#owned = vscode.Disposable.from(
      new FrontMatterHelp(texts),
      new TypingProblems(texts, layers),
      this.verifying,
    );
  }

  /** @param told what is not to be asked for, such as `{ pack, kind }` */
  async writeNew(told: unknown): Promise<void> {
    await this.#newQuestion.run(wantedOf(told));
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

/** What another command or a keybinding says already. */
function wantedOf(told: unknown): Partial<Wanted> {
  if (typeof told !== 'object' || told === null || told instanceof vscode.Uri) return {};
  const { pack, kind, topic, id }: { readonly [Key in keyof Wanted]?: unknown } = told;
  const known = KINDS.find(one => one === kind);
  return {
    ...(typeof pack === 'string' && { pack: path.resolve(pack) }),
    ...(known && { kind: known }),
    ...(typeof topic === 'string' && { topic }),
    ...(typeof id === 'string' && { id }),
  };
}
