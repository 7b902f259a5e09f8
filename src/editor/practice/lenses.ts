import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import type { Hints } from './hints';
import type { Practice } from './practice';
import type { QuestionMemories } from './questionMemory';

/** The four actions above the first line of a practice file. */
export class Lenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(
    private readonly practice: Practice,
    private readonly hints: Hints,
    memories: QuestionMemories,
  ) {
    this.#subscriptions = [
      this.#changed,
      memories.onDidChange(() => this.#changed.fire()),
      vscode.languages.registerCodeLensProvider({ scheme: 'file', pattern: '**/*.py' }, this),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const id = this.practice.questionAt(document.uri);
    if (id === null) return [];
    const open = await this.practice.load(id).catch(() => null);
    if (!open?.file) return [];
    const left = this.hints.left(open.question);
    const firstLine = new vscode.Range(0, 0, 0, 0);
    const lens = (title: string, command: string, tooltip: string) =>
      new vscode.CodeLens(firstLine, { title, command, tooltip, arguments: [id] });
    return [
      lens('Check', COMMANDS.check, 'Save the file and run the tests of this question'),
      lens(`Hint (${left === 0 ? 'none' : left} left)`, COMMANDS.hint, 'Show one more hint'),
      lens('Reset', COMMANDS.reset, 'Put the starter back; your text is kept'),
      lens('Solution', COMMANDS.solution, 'Compare your answer with the solution'),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
