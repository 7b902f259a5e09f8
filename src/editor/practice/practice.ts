import * as vscode from 'vscode';
import type { CodeQuestion, Question } from '../../bank/question';
import { COMMANDS, CONTEXT_KEYS } from '../../shared/ids';
import { UserError } from '../errors';
import { columnForFile } from './columns';
import type { PracticeFolder } from './practiceFolder';

export interface OpenQuestion {
  readonly question: CodeQuestion;
  readonly file: vscode.Uri;
}

/** A question that is not answered with code has no file. */
export class NotCodeError extends UserError {
  override readonly name = 'NotCodeError';

  constructor(title: string) {
    super(`“${title}” is not answered with code, so it has no file to open.`);
  }
}

/** A command that needs an open question came without one. */
export class NoQuestionError extends UserError {
  override readonly name = 'NoQuestionError';

  constructor() {
    super('No question is open.', [
      { label: 'Start Python drill', run: () => vscode.commands.executeCommand(COMMANDS.start) },
    ]);
  }
}

/** The part of Bank that is needed here. */
export interface QuestionSource {
  readonly index: { readonly questions: readonly { readonly id: string }[] };
  load(id: string): Promise<Question>;
}

/** Opens questions as files of the practice folder and knows which one is being worked on. */
export class Practice implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<OpenQuestion | null>();
  readonly #opened = new vscode.EventEmitter<OpenQuestion>();
  readonly #ids: ReadonlySet<string>;
  readonly #subscriptions: vscode.Disposable[];
  #current: OpenQuestion | null = null;
  #following = 0;

  /** The question whose file was active last and is still open. */
  readonly onDidChangeCurrent = this.#changed.event;
  /** Someone asked for a question; fires after its file is shown. */
  readonly onDidOpen = this.#opened.event;

  constructor(
    private readonly bank: QuestionSource,
    private readonly practiceFolder: PracticeFolder,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#ids = new Set(bank.index.questions.map(question => question.id));
    this.#subscriptions = [
      this.#changed,
      this.#opened,
      vscode.window.onDidChangeActiveTextEditor(editor => void this.#follow(editor)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forgetClosed();
      }),
    ];
    void this.#follow(vscode.window.activeTextEditor);
  }

  get current(): OpenQuestion | null {
    return this.#current;
  }

  folder(): vscode.Uri {
    return this.practiceFolder.uri;
  }

  createFolder(): Promise<void> {
    return this.practiceFolder.create();
  }

  /** The id of the question that a file answers, or null when it is not a practice file. */
  questionAt(uri: vscode.Uri): string | null {
    const id = this.practiceFolder.questionIdAt(uri);
    return id !== null && this.#ids.has(id) ? id : null;
  }

  /** @throws NotCodeError when the question is not answered with code; BankError when there is none of this id */
  async load(id: string): Promise<OpenQuestion> {
    const question = await this.bank.load(id);
    if (question.kind !== 'code') throw new NotCodeError(question.title);
    return { question, file: this.practiceFolder.fileOf(id) };
  }

  /**
   * Shows the question's file, scaffolded from its starter when there is none yet.
   * @throws as `load` does, and what the file system says when the file cannot be made
   */
  async open(id: string): Promise<void> {
    const open = await this.load(id);
    await this.practiceFolder.create();
    await this.practiceFolder.scaffold(id, open.question.starter);
    await this.show(open);
    this.#opened.fire(open);
  }

  /** Brings the question's file to the front, in the column where it is or where code was last edited. */
  async show(open: OpenQuestion, selection?: vscode.Range): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(open.file);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: columnForFile(open.file),
      preview: false,
      ...(selection && { selection }),
    });
    // The event of the editor may still be on its way; whoever opened a question may use `current` at once.
    this.#setCurrent(open);
    return editor;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Other editors and the page may take the focus: the question stays current until its file is closed. */
  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const id = editor ? this.questionAt(editor.document.uri) : null;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.practiceFile, id !== null);
    if (id === null) return;
    const turn = ++this.#following;
    try {
      const open = await this.load(id);
      if (turn === this.#following) this.#setCurrent(open);
    } catch (error) {
      // A file that is named after a question of another kind is the learner's own business.
      if (!(error instanceof NotCodeError)) this.onError(error);
    }
  }

  #setCurrent(open: OpenQuestion | null): void {
    this.#following++;
    if (open?.question.id === this.#current?.question.id) return;
    this.#current = open;
    this.#changed.fire(open);
  }

  #forgetClosed(): void {
    const current = this.#current;
    if (current && !isInATab(current.file)) this.#setCurrent(null);
  }
}

function isInATab(file: vscode.Uri): boolean {
  const wanted = file.toString();
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === wanted;
      if (input instanceof vscode.TabInputTextDiff) return input.original.toString() === wanted;
      return false;
    }),
  );
}
