import * as vscode from 'vscode';
import type { Attempt } from '../../progress/attempt';
import type { Answering } from './answering';
import { attemptDescription } from './attemptText';
import { columnBesidePage, columnForFile } from './columns';
import type { OpenQuestion } from './practice';
import type { ReadOnlyDocuments } from './readOnlyDocuments';
import type { Reset } from './reset';
import { answerText } from './storedAnswer';

interface Item extends vscode.QuickPickItem {
  readonly attempt: Attempt;
}

const BRING_BACK: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('discard'),
  tooltip: 'Bring this answer back',
};

/** The attempts at a question: to be read against the present answer, or brought back. */
export class History {
  constructor(
    private readonly progress: { answers(question: string): Promise<readonly Attempt[]> },
    private readonly documents: ReadOnlyDocuments,
    private readonly reset: Reset,
    private readonly answering: Answering,
  ) {}

  /** Newest first. Choosing one opens it beside the present answer; its button brings it back. */
  async pick(open: OpenQuestion): Promise<void> {
    const { question } = open;
    const attempts = (await this.progress.answers(question.id)).toReversed();
    if (attempts.length === 0) {
      void vscode.window.showInformationMessage(`“${question.title}” has no finished attempt yet.`);
      return;
    }
    const chosen = await choose(`${question.title}: your attempts`, attempts.map(itemOf));
    if (!chosen) return;
    if (chosen.how === 'compare') await this.compare(open, chosen.attempt);
    else await this.bringBack(open, chosen.attempt);
  }

  /** The attempt stands on the left: VS Code's arrows copy parts of it into the file on the right. */
  async compare(open: OpenQuestion, attempt: Attempt): Promise<void> {
    const { question, file } = open;
    const present =
      file ?? this.documents.text('your answer.txt', answerText(this.answering.of(question.id)));
    await vscode.commands.executeCommand(
      'vscode.diff',
      this.documents.attempt(attempt, file ? 'py' : 'txt'),
      present,
      `${question.title}: ${when(attempt.at)} ↔ now`,
      {
        preview: true,
        viewColumn: file ? columnForFile(file) : columnBesidePage(),
      } satisfies vscode.TextDocumentShowOptions,
    );
  }

  /** As `compare`, with an attempt of which only the id is known. */
  async compareById(open: OpenQuestion, id: string): Promise<void> {
    const attempt = (await this.progress.answers(open.question.id)).find(one => one.id === id);
    if (attempt) await this.compare(open, attempt);
  }

  async bringBack(open: OpenQuestion, attempt: Attempt): Promise<void> {
    if (open.file) await this.reset.bringBack(open, attempt.answer);
    else await this.answering.bringBack(open.question, attempt.answer);
    const undo = open.file
      ? ' The text that it replaced is kept: undo, or “Bring back the answer before the reset”.'
      : '';
    vscode.window.setStatusBarMessage(`The answer of ${when(attempt.at)} is back.${undo}`, 8000);
  }
}

function itemOf(attempt: Attempt): Item {
  const { description, detail } = attemptDescription(attempt);
  return { label: when(attempt.at), description, detail, attempt, buttons: [BRING_BACK] };
}

interface Choice {
  readonly attempt: Attempt;
  readonly how: 'compare' | 'bring back';
}

function choose(title: string, items: readonly Item[]): Promise<Choice | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = 'Enter opens an attempt beside your present answer';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  return new Promise(resolve => {
    const leave = (choice: Choice | undefined) => {
      resolve(choice);
      picker.hide();
    };
    picker.onDidAccept(() => {
      const attempt = picker.selectedItems[0]?.attempt;
      leave(attempt && { attempt, how: 'compare' });
    });
    picker.onDidTriggerItemButton(({ item }) => leave({ attempt: item.attempt, how: 'bring back' }));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function when(epochMs: number): string {
  return new Date(epochMs).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
