import * as path from 'node:path';
import * as vscode from 'vscode';
import { KINDS, type Topic } from '../../../bank/question';
import { COMMANDS, CONTEXT_KEYS } from '../../../shared/ids';
import type { InterpreterSource } from '../../check/readiness';
import { registerCommands } from '../../commands';
import type { ShowError } from '../../errors';
import type { PackServices } from '../openPacks';
import { packBundle } from '../packBundle';
import { AuthorTexts } from './authorTexts';
import { FrontMatterHelp } from './frontMatterHelp';
import { NewQuestionCommand, type Wanted } from './newQuestion';
import { questionOf } from './packFile';
import { TypingProblems } from './typingProblems';
import { VerifyQuestion } from './verifyQuestion';

export interface AuthoringParts {
  readonly dist: string;
  readonly services: Pick<PackServices, 'packs' | 'library' | 'permission' | 'layers'>;
  readonly interpreters: InterpreterSource;
  readonly showError: ShowError;
}

/** What helps whoever writes questions. */
export class Authoring implements vscode.Disposable {
  readonly verifying: VerifyQuestion;
  readonly #owned: vscode.Disposable;
  #texts: AuthorTexts | null = null;

  constructor({ dist, services, interpreters, showError }: AuthoringParts) {
    const { packs, library, permission, layers } = services;
    const bundle = () => packBundle(dist);
    const topics = (): readonly Topic[] => library.bundled.index.topics;
    const texts = () => {
      this.#texts ??= new AuthorTexts(bundle(), topics());
      return this.#texts;
    };
    const newQuestion = new NewQuestionCommand(packs, bundle, topics);
    this.verifying = new VerifyQuestion({ dist, bundle, interpreters, permission, layers });
    this.#owned = vscode.Disposable.from(
      new FrontMatterHelp(texts),
      new TypingProblems(texts, layers),
      this.verifying,
      vscode.window.onDidChangeActiveTextEditor(follow),
      registerCommands(
        {
          [COMMANDS.newQuestion]: told => newQuestion.run(wantedOf(told)),
          [COMMANDS.verifyQuestion]: file =>
            this.verifying.run(file instanceof vscode.Uri ? file : undefined),
        },
        showError,
      ),
    );
    follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function follow(editor: vscode.TextEditor | undefined): void {
  const { uri } = editor?.document ?? {};
  const isPackFile = uri?.scheme === 'file' && questionOf(uri.fsPath) !== null;
  void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.packFile, isPackFile);
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
