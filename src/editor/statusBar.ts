import * as vscode from 'vscode';
import type { Interpreter } from '../checking/checkEngine';
import { COMMANDS } from '../shared/ids';
import { choose } from './choose';
import { forPeople, isUntrusted } from './errors';

interface Current {
  readonly question: { readonly title: string };
  /** Null for a question that is answered on its page. */
  readonly file: vscode.Uri | null;
}

/** The part of Practice that is needed here. */
export interface CurrentQuestion {
  readonly current: Current | null;
  readonly onDidChangeCurrent: vscode.Event<Current | null>;
}

/** The part of Interpreters that is needed here. */
export interface Resolver {
  resolve(file: vscode.Uri): Promise<Interpreter>;
  readonly onDidChange: vscode.Event<void>;
}

/** The open question and the Python that runs it: "A bucket that forgets · 3.12.1". Hidden while no question is open. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'pythonDrill.question',
    vscode.StatusBarAlignment.Left,
    0,
  );
  readonly #owned: vscode.Disposable;
  #interpreter: Interpreter | null = null;
  #turn = 0;

  constructor(
    private readonly practice: CurrentQuestion,
    private readonly interpreters: Resolver,
  ) {
    this.#item.name = 'Python Drill';
    this.#owned = vscode.Disposable.from(
      this.#item,
      practice.onDidChangeCurrent(() => this.refresh()),
      interpreters.onDidChange(() => this.refresh()),
    );
    void this.refresh();
  }

  /** What the item shows now; empty while it is hidden. */
  get text(): string {
    return this.practice.current ? this.#item.text : '';
  }

  /** Asks again which Python is in use. Of several at once, the last one counts. */
  async refresh(): Promise<void> {
    const { current } = this.practice;
    const turn = ++this.#turn;
    if (current === null) {
      this.#item.hide();
      return;
    }
    const { title } = current.question;
    if (current.file === null) {
      this.#interpreter = null;
      this.#show(title, title, 'Answered on its page');
      return;
    }
    if (this.#interpreter === null) {
      this.#show(title, title, 'Looking for a Python');
    }
    try {
      const interpreter = await this.interpreters.resolve(current.file);
      if (turn === this.#turn) {
        this.#interpreter = interpreter;
        this.#show(
          title,
          `${title} · ${interpreter.version}`,
          `Python ${interpreter.version}\n\n${interpreter.path}`,
        );
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#interpreter = null;
        this.#warn(title, error);
      }
    }
  }

  /** What can be done from here. */
  async menu(): Promise<void> {
    const chosen = await choose(
      [
        { label: '$(book) Show the question', command: COMMANDS.showPage },
        { label: '$(run) Check answer', command: COMMANDS.check },
        {
          label: '$(vm) Choose the Python interpreter…',
          description: this.#interpreter?.path ?? '',
          command: COMMANDS.selectInterpreter,
        },
        { label: '$(mortar-board) Start another question…', command: COMMANDS.start },
      ],
      { title: this.practice.current?.question.title ?? 'Python Drill', placeholder: 'What to do' },
    );
    if (typeof chosen === 'object') {
      await vscode.commands.executeCommand(chosen.command);
    }
  }

  dispose(): void {
    this.#turn++;
    this.#owned.dispose();
  }

  #show(title: string, text: string, tooltip: string): void {
    this.#item.text = `$(mortar-board) ${text}`;
    this.#item.tooltip = `${title}\n\n${tooltip}`;
    this.#item.accessibilityInformation = { label: `Python Drill: ${text}`, role: 'button' };
    this.#item.backgroundColor = undefined;
    this.#item.command = COMMANDS.statusMenu;
    this.#item.show();
  }

  #warn(title: string, error: unknown): void {
    const untrusted = isUntrusted(error);
    this.#show(title, `${title} · ${untrusted ? 'not trusted' : 'no Python'}`, forPeople(error).message);
    this.#item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#item.command = untrusted ? 'workbench.trust.manage' : COMMANDS.selectInterpreter;
  }
}
