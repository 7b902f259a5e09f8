import * as vscode from 'vscode';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import { clockText } from '../../shared/clockText';
import { COMMANDS } from '../../shared/ids';

const WARNINGS_MINUTES = [2, 10] as const;

/** The time that is left, in the status bar, with a word at ten and at two minutes. It never pauses. */
export class ClockItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'pythonDrill.sitting',
    vscode.StatusBarAlignment.Left,
    1,
  );
  readonly #listener: { dispose(): void };
  /** Warnings that are still to come. */
  readonly #toCome: Set<number>;

  constructor(private readonly run: SittingRun) {
    this.#item.name = 'Python Drill: assessment';
    this.#item.command = COMMANDS.resumeAssessment;
    // Who starts with less has no need to be told.
    this.#toCome = new Set(WARNINGS_MINUTES.filter(minutes => run.left > minutes * 60_000));
    this.#listener = run.onDidChange(() => this.#show());
    this.#show();
  }

  /** What the item shows now. */
  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { left, sitting } = this.run;
    this.#item.text = `$(watch) ${clockText(left)}`;
    this.#item.tooltip = `${sitting.title}: time left. Go to the assessment`;
    this.#item.accessibilityInformation = {
      label: `${Math.ceil(left / 60_000)} minutes left`,
      role: 'button',
    };
    const last = left <= 2 * 60_000;
    this.#item.backgroundColor = last ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
    this.#warn(left);
  }

  #warn(left: number): void {
    const due = WARNINGS_MINUTES.filter(minutes => this.#toCome.has(minutes) && left <= minutes * 60_000);
    for (const minutes of due) this.#toCome.delete(minutes);
    const [minutes] = due;
    if (minutes !== undefined && left > 0)
      void vscode.window.showInformationMessage(`${minutes} minutes are left in your assessment.`);
  }
}
