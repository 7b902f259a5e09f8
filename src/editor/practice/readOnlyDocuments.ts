import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { CodeQuestion, SourceFile } from '../../bank/question';
import type { QuestionSource } from './practice';

const SCHEME = 'python-drill';
/** Enough for the values that somebody compares side by side. */
const KEPT_TEXTS = 20;

/**
 * Documents that exist in no file: reference answers, and long values of a verdict. A reference answer is read from
 * the bank by its uri alone, so that VS Code can bring its editor back after a restart.
 */
export class ReadOnlyDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;

  constructor(private readonly bank: QuestionSource) {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  solution(question: CodeQuestion, solution: SourceFile): vscode.Uri {
    return vscode.Uri.from({ scheme: SCHEME, path: `/solution/${question.id}/${solution.name}` });
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
    const [, kind, id = '', ...name] = uri.path.split('/');
    if (kind === 'text')
      return this.#texts.get(id) ?? 'This text is no longer kept. Check again to see it.\n';
    const question = await this.bank.load(id);
    const solutions = question.kind === 'code' ? question.solutions : [];
    const solution = solutions.find(({ name: candidate }) => candidate === name.join('/'));
    return solution?.text ?? 'This solution is no longer in the bank.\n';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
