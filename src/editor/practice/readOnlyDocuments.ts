import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { CodeQuestion, SourceFile } from '../../bank/question';
import type { Attempt } from '../../progress/attempt';
import type { QuestionSource } from './practice';

const SCHEME = 'python-drill';
/** Enough for the values that somebody compares side by side. */
const KEPT_TEXTS = 20;

/**
 * Documents that exist in no file: reference answers, earlier attempts, and long values of a verdict. The first two are
 * found by their uri alone, so that VS Code can bring their editors back after a restart.
 */
export class ReadOnlyDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;

  constructor(
    private readonly bank: Pick<QuestionSource, 'load'>,
    private readonly progress: { answers(question: string): Promise<readonly Attempt[]> },
  ) {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  solution(question: CodeQuestion, solution: SourceFile): vscode.Uri {
    return vscode.Uri.from({
      scheme: SCHEME,
      path: `/solution/${encodeURIComponent(question.id)}/${solution.name}`,
    });
  }

  /** @param extension of the file name that the editor's tab shows, which decides the colours */
  attempt({ question, id }: Attempt, extension: 'py' | 'txt'): vscode.Uri {
    const name = `attempt.${extension}`;
    return vscode.Uri.from({
      scheme: SCHEME,
      path: `/attempt/${encodeURIComponent(question)}/${id}/${name}`,
    });
  }

  /** @param title becomes the file name that the editor's tab shows */
  text(title: string, text: string): vscode.Uri {
    const id = randomUUID();
    this.#texts.set(id, text);
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= KEPT_TEXTS) break;
      this.#texts.delete(oldest);
    }
    const name = title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'text';
    return vscode.Uri.from({ scheme: SCHEME, path: `/text/${id}/${name}` });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const [, kind, encoded = '', ...name] = uri.path.split('/');
    // The id of a pack's question holds a slash.
    const id = decodeURIComponent(encoded);
    if (kind === 'text')
      return this.#texts.get(id) ?? 'This text is no longer kept. Check again to see it.\n';
    if (kind === 'attempt') {
      const attempt = (await this.progress.answers(id)).find(one => one.id === name[0]);
      return attempt?.answer ?? 'This attempt is not in your progress any more.\n';
    }
    const question = await this.bank.load(id);
    const solutions = question.kind === 'code' ? question.solutions : [];
    const solution = solutions.find(({ name: candidate }) => candidate === name.join('/'));
    return solution?.text ?? 'This solution is no longer in the bank.\n';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
