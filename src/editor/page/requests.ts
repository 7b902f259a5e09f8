import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import type { PageRequests, PageState } from '../../shared/protocol';
import type { Handlers } from '../../shared/rpc';
import type { ConfigValue } from '../config';
import { columnForFile } from '../practice/columns';
import type { OpenQuestion, Practice } from '../practice/practice';
import type { ReadOnlyDocuments } from '../practice/readOnlyDocuments';
import type { PageStates } from './pageStates';
import { readOpenLink, readOpenText, readPlace, readReveal, readRun } from './payloads';

/** What a page shows now, and what to do when it says that it can be told of changes. */
export interface PageContext {
  readonly open: OpenQuestion;
  onReady(): void;
}

/** Answers what the page asks for. */
export class PageRequestHandlers {
  constructor(
    private readonly practice: Practice,
    private readonly states: PageStates,
    private readonly documents: ReadOnlyDocuments,
    private readonly verdictPlacement: ConfigValue<PageState['verdictPlacement']>,
  ) {}

  /** @param context called at each request: one page shows many questions in its life */
  for(context: () => PageContext): Handlers<PageRequests> {
    const run = (command: string) => () => start(command, [context().open.question.id]);
    return {
      ready: () => {
        const { open, onReady } = context();
        onReady();
        return this.states.of(open);
      },
      check: run(COMMANDS.check),
      cancel: () => start(COMMANDS.cancelCheck, []),
      hint: run(COMMANDS.hint),
      reset: run(COMMANDS.reset),
      solution: run(COMMANDS.solution),
      next: () => {
        const { next } = this.states.of(context().open);
        return next ? start(COMMANDS.open, [next.id]) : undefined;
      },
      reveal: payload => this.#reveal(context().open, readReveal(payload).line),
      openText: async payload => {
        const { title, text } = readOpenText(payload);
        const document = await vscode.workspace.openTextDocument(this.documents.text(title, text));
        await vscode.window.showTextDocument(document, {
          viewColumn: columnForFile(context().open.file),
          preview: true,
        });
        return undefined;
      },
      openLink: async payload => {
        await vscode.env.openExternal(vscode.Uri.parse(readOpenLink(payload).url, true));
        return undefined;
      },
      run: payload => {
        const { command, args } = readRun(payload);
        return start(command, args);
      },
      place: async payload => {
        await this.verdictPlacement.update(readPlace(payload).verdictPlacement);
        return undefined;
      },
    };
  }

  async #reveal(open: OpenQuestion, line: number): Promise<undefined> {
    const document = await vscode.workspace.openTextDocument(open.file);
    // The file may have become shorter since the verdict.
    const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(
      Math.min(line, document.lineCount) - 1,
    );
    const start = range.start.with({ character: firstNonWhitespaceCharacterIndex });
    await this.practice.show(open, new vscode.Range(start, range.end));
    return undefined;
  }
}

/** Commands show their own errors, and may wait for the learner longer than a page waits for its answer. */
function start(command: string, args: readonly unknown[]): undefined {
  void vscode.commands.executeCommand(command, ...args);
  return undefined;
}
