import * as vscode from 'vscode';
import type { Question, SourceFile } from '../../bank/question';
import type { AttemptRecorder } from './attemptRecorder';
import { columnForFile } from './columns';
import type { OpenCode } from './practice';
import type { QuestionMemories } from './questionMemory';
import type { ReadOnlyDocuments } from './readOnlyDocuments';
import { firstComment } from './solutionTexts';

const SHOW = 'Show solution';

/** Shows a reference answer beside the learner's own, which it never touches. */
export class Solution {
  constructor(
    private readonly memories: QuestionMemories,
    private readonly recorder: AttemptRecorder,
    private readonly documents: ReadOnlyDocuments,
  ) {}

  /** Resolves with false when the learner thought better of it. */
  async show(open: OpenCode): Promise<boolean> {
    if (!(await this.agreed(open.question))) return false;
    const solution = await pick(open.question.solutions);
    if (!solution) return false;
    await this.compare(open, solution);
    return true;
  }

  /** Shows one of the solutions, to a learner who may see them. */
  async compare({ question, file }: OpenCode, solution: SourceFile): Promise<void> {
    const answer = (await vscode.workspace.openTextDocument(file)).getText();
    // The learner's file stands on the left: on the right it would get arrows that copy the solution into it.
    await vscode.commands.executeCommand(
      'vscode.diff',
      file,
      this.documents.solution(question, solution),
      `${question.title}: your answer ↔ ${solution.name}`,
      { preview: true, viewColumn: columnForFile(file) } satisfies vscode.TextDocumentShowOptions,
    );
    await this.recorder.gaveUp(question, answer);
  }

  /** Asks once in an attempt, and not at all who has solved the question, whether the answer may be shown. */
  async agreed(question: Question): Promise<boolean> {
    const memory = this.memories.of(question.id);
    if (memory.solutionAsked || memory.solved) return true;
    const answer = await vscode.window.showWarningMessage(
      `Show the solution of “${question.title}”?`,
      { modal: true, detail: 'The attempt then counts as given up. What you have written stays as it is.' },
      SHOW,
    );
    if (answer !== SHOW) return false;
    await this.memories.update(question.id, { solutionAsked: true });
    return true;
  }
}

async function pick(solutions: readonly SourceFile[]): Promise<SourceFile | undefined> {
  if (solutions.length < 2) return solutions[0];
  const items = solutions.map((solution, index) => ({
    label: solution.name,
    description: index === 0 ? 'the reference answer' : firstComment(solution.text),
    solution,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Solution', placeHolder: 'Which one?' });
  return picked?.solution;
}
