import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import type { CodeState, PageRequests } from '../../shared/protocol';
import type { Handlers } from '../../shared/rpc';
import type { Programs } from '../check/programs';
import type { ConfigValue } from '../config';
import type { ShowError } from '../errors';
import type { Permission } from '../packs/permission';
import type { Answering } from '../practice/answering';
import { columnBesidePage, columnForFile } from '../practice/columns';
import type { OpenCode, OpenQuestion, Practice } from '../practice/practice';
import type { ReadOnlyDocuments } from '../practice/readOnlyDocuments';
import { runnablePrograms } from '../practice/runnable';
import type { Scratch } from '../practice/scratch';
import type { Solution } from '../practice/solution';
import type { PageStates } from './pageStates';
import {
  PayloadError,
  readCompare,
  readDraft,
  readOpenLink,
  readOpenText,
  readPlace,
  readProgram,
  readReveal,
  readRun,
} from './payloads';

/** What a page shows now, and what to do when it says that it can be told of changes. */
export interface PageContext {
  readonly open: OpenQuestion;
  onReady(): void;
}

/** What the page's requests act on. */
export interface PageServices {
  readonly practice: Practice;
  readonly states: PageStates;
  readonly documents: ReadOnlyDocuments;
  readonly answering: Answering;
  readonly programs: Programs;
  readonly scratch: Scratch;
  readonly permission: Pick<Permission, 'ensure'>;
  readonly solution: Solution;
  readonly verdictPlacement: ConfigValue<CodeState['verdictPlacement']>;
  readonly showError: ShowError;
}

/** Answers what the page asks for. */
export class PageRequestHandlers {
  constructor(private readonly services: PageServices) {}

  /** @param context called at each request: one page shows many questions in its life */
  for(context: () => PageContext): Handlers<PageRequests> {
    const { states, answering, verdictPlacement } = this.services;
    const run = (command: string) => () => start(command, [context().open.question.id]);
    return {
      ready: () => {
        const { open, onReady } = context();
        onReady();
        return states.of(open);
      },
      check: run(COMMANDS.check),
      cancel: () => start(COMMANDS.cancelCheck, []),
      hint: run(COMMANDS.hint),
      reset: run(COMMANDS.reset),
      solution: run(COMMANDS.solution),
      again: run(COMMANDS.again),
      history: run(COMMANDS.history),
      next: () => {
        const { next } = states.of(context().open);
        return next ? start(COMMANDS.open, [next.id]) : undefined;
      },
      draft: payload => {
        const { open } = context();
        return open.file ? undefined : done(answering.draft(open.question, readDraft(payload)));
      },
      answer: payload => {
        const { open } = context();
        return open.file ? undefined : done(answering.answer(open.question, readDraft(payload)));
      },
      compare: payload => this.#compare(context().open, readCompare(payload).solution),
      runProgram: payload => this.#runProgram(context().open, payload),
      stopProgram: payload => {
        this.services.programs.stop(context().open.question.id, readProgram(payload).program);
        return undefined;
      },
      editProgram: payload => {
        this.#editProgram(context().open, payload);
        return undefined;
      },
      reveal: payload => this.#reveal(context().open, readReveal(payload).line),
      openText: payload => this.#openText(context().open, payload),
      openLink: async payload => {
        await vscode.env.openExternal(vscode.Uri.parse(readOpenLink(payload).url, true));
        return undefined;
      },
      run: payload => {
        const { command, args } = readRun(payload);
        return start(command, args);
      },
      place: async payload => {
        await verdictPlacement.update(readPlace(payload).verdictPlacement);
        return undefined;
      },
    };
  }

  /** Not awaited: a program may run for longer than a page waits for its answer. */
  #runProgram(open: OpenQuestion, payload: unknown): undefined {
    const { programs, showError } = this.services;
    void programs.run(open, this.#program(open, payload)).catch(showError);
    return undefined;
  }

  /** A scratch file is there to be run: it takes the same permission. Not awaited, since the learner may be asked for it. */
  #editProgram(open: OpenQuestion, payload: unknown): void {
    const { permission, scratch, showError } = this.services;
    const program = this.#program(open, payload);
    const edit = async () => {
      await permission.ensure(open.question);
      await scratch.open(open.question.id, program);
    };
    void edit().catch(showError);
  }

  /** A program that the question itself holds, and whose output is not what it asks for. */
  #program(open: OpenQuestion, payload: unknown): string {
    const { program } = readProgram(payload);
    if (!runnablePrograms(open.question).has(program)) throw new PayloadError('no program of this question');
    if (this.services.states.of(open).withheld === program)
      throw new PayloadError('its output is what is asked for');
    return program;
  }

  async #compare(open: OpenQuestion, place: number): Promise<undefined> {
    const state = this.services.states.of(open);
    const solution = open.file ? open.question.solutions[place] : undefined;
    if (!open.file || !solution || state.kind !== 'code' || state.solutions.length === 0)
      throw new PayloadError('no solution to compare with');
    await this.services.solution.compare(open, solution);
    return undefined;
  }

  async #openText(open: OpenQuestion, payload: unknown): Promise<undefined> {
    const { title, text } = readOpenText(payload);
    const document = await vscode.workspace.openTextDocument(this.services.documents.text(title, text));
    const viewColumn = open.file ? columnForFile(open.file) : columnBesidePage();
    await vscode.window.showTextDocument(document, { viewColumn, preview: true });
    return undefined;
  }

  async #reveal(open: OpenQuestion, line: number): Promise<undefined> {
    if (open.file) await revealLine(this.services.practice, open, line);
    return undefined;
  }
}

async function revealLine(practice: Practice, open: OpenCode, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(open.file);
  // The file may have become shorter since the verdict.
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount) - 1);
  const start = range.start.with({ character: firstNonWhitespaceCharacterIndex });
  await practice.show(open, new vscode.Range(start, range.end));
}

async function done(work: Promise<unknown>): Promise<undefined> {
  await work;
  return undefined;
}

/** Commands show their own errors, and may wait for the learner longer than a page waits for its answer. */
function start(command: string, args: readonly unknown[]): undefined {
  void vscode.commands.executeCommand(command, ...args);
  return undefined;
}
