import * as vscode from 'vscode';
import type { CodeQuestion, Kind, Question } from '../../bank/question';
import { COMMANDS, CONTEXT_KEYS } from '../../shared/ids';
import { UserError } from '../errors';
import { columnForFile } from './columns';
import type { PracticeFolder } from './practiceFolder';

/** A question that is answered in a file. */
export interface OpenCode {
  readonly question: CodeQuestion;
  readonly file: vscode.Uri;
}

/** A question that is answered on its page. */
export type PageQuestion = Exclude<Question, CodeQuestion>;

export interface OpenPage {
  readonly question: PageQuestion;
  readonly file: null;
}

export type OpenQuestion = OpenCode | OpenPage;

/** A command that needs an open question came without one. */
export class NoQuestionError extends UserError {
  override readonly name = 'NoQuestionError';

  constructor() {
    super('No question is open.', [
      { label: 'Start Python drill', run: () => vscode.commands.executeCommand(COMMANDS.start) },
    ]);
  }
}

/** The part of Library that is needed here. */
export interface QuestionSource {
  /** Another object after each change. */
  readonly index: { readonly questions: readonly { readonly id: string; readonly kind: Kind }[] };
  load(id: string): Promise<Question>;
  onDidChange(listener: () => void): { dispose(): void };
}

/** Opens questions as files of the practice folder and knows which one is being worked on. */
export class Practice implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<OpenQuestion | null>();
  readonly #opened = new vscode.EventEmitter<OpenQuestion>();
  readonly #subscriptions: { dispose(): void }[];
  /** The questions of an index that are answered in a file. */
  #known: { readonly index: QuestionSource['index']; readonly ids: ReadonlySet<string> } | null = null;
  #current: OpenQuestion | null = null;
  #following = 0;

  /** The question whose file or page was active last and is still open; or it was changed in its pack. */
  readonly onDidChangeCurrent = this.#changed.event;
  /** Someone asked for a question; fires after its file is shown, if it has one. The page comes then. */
  readonly onDidOpen = this.#opened.event;

  constructor(
    private readonly bank: QuestionSource,
    private readonly practiceFolder: PracticeFolder,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#subscriptions = [
      this.#changed,
      this.#opened,
      vscode.window.onDidChangeActiveTextEditor(editor => void this.#follow(editor)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forgetClosed();
      }),
      bank.onDidChange(() => void this.#reload()),
    ];
    void this.#follow(vscode.window.activeTextEditor);
  }

  get current(): OpenQuestion | null {
    return this.#current;
  }

  /** The current question when it is answered in a file. */
  get currentCode(): OpenCode | null {
    return this.#current?.file ? this.#current : null;
  }

  folder(): vscode.Uri {
    return this.practiceFolder.uri;
  }

  createFolder(): Promise<void> {
    return this.practiceFolder.create();
  }

  /** A file beside the answers, as far as choosing an interpreter goes: a question without a file is run as if there. */
  placeOf(open: OpenQuestion): vscode.Uri {
    return open.file ?? this.practiceFolder.fileOf(open.question.id);
  }

  /** The id of the code question that a file answers, or null when it is not a practice file. */
  questionAt(uri: vscode.Uri): string | null {
    const id = this.practiceFolder.questionIdAt(uri);
    return id !== null && this.#codeIds.has(id) ? id : null;
  }

  /** @throws BankError when there is no question of this id */
  async load(id: string): Promise<OpenQuestion> {
    const question = await this.bank.load(id);
    return question.kind === 'code'
      ? { question, file: this.practiceFolder.fileOf(id) }
      : { question, file: null };
  }

  /**
   * Shows the question's file, scaffolded from its starter when there is none yet; a question without one has its page.
   * @throws as `load` does, and what the file system says when the file cannot be made
   */
  async open(id: string): Promise<void> {
    const open = await this.load(id);
    if (open.file) {
      await this.practiceFolder.create();
      await this.practiceFolder.scaffold(id, open.question.starter);
      await this.show(open);
    } else this.#setCurrent(open);
    this.#opened.fire(open);
  }

  /** Brings the question's file to the front, in the column where it is or where code was last edited. */
  async show(open: OpenCode, selection?: vscode.Range): Promise<vscode.TextEditor> {
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

  /** The page of a question without a file has the focus, or came back after a reload. */
  pageActive(open: OpenPage): void {
    this.#setCurrent(open);
  }

  /** A question without a file ends with its page. */
  pageClosed(): void {
    if (this.#current?.file === null) this.#setCurrent(null);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #codeIds(): ReadonlySet<string> {
    const { index } = this.bank;
    if (this.#known?.index !== index) {
      const code = index.questions.filter(({ kind }) => kind === 'code');
      this.#known = { index, ids: new Set(code.map(({ id }) => id)) };
    }
    return this.#known.ids;
  }

  /**
   * A pack has changed, and perhaps the open question with it. One that cannot be read now stays as it was: its author may
   * be in the middle of a sentence.
   */
  async #reload(): Promise<void> {
    const before = this.#current;
    if (!before) {
      await this.#follow(vscode.window.activeTextEditor);
      return;
    }
    const after = await this.load(before.question.id).catch(() => null);
    if (!after || this.#current !== before) return;
    if (JSON.stringify(after.question) === JSON.stringify(before.question)) return;
    this.#current = null;
    this.#setCurrent(after);
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
      this.onError(error);
    }
  }

  #setCurrent(open: OpenQuestion | null): void {
    this.#following++;
    if (open?.question.id === this.#current?.question.id) return;
    this.#current = open;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.kind, open?.question.kind ?? 'none');
    this.#changed.fire(open);
  }

  #forgetClosed(): void {
    const current = this.#current;
    if (current?.file && !isInATab(current.file)) this.#setCurrent(null);
  }
}

function isInATab(file: vscode.Uri): boolean {
  const wanted = file.toString();
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === wanted;
      if (!(input instanceof vscode.TabInputTextDiff)) return false;
      return [input.original, input.modified].some(uri => uri.toString() === wanted);
    }),
  );
}
