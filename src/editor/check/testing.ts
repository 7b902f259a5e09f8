import * as vscode from 'vscode';
import type { CheckEvent, TestResult, Verdict } from '../../shared/verdict';
import type { ShowError } from '../errors';
import type { OpenCode, Practice } from '../practice/practice';
import type { Checker, CheckFinished, CheckStarted } from './checker';
import type { Debugging } from './debugging';
import { definitionLine } from './definition';
import { place, type ReportingRun, report, verdictMessages } from './testReports';
import { testTitles } from './testTitles';

/** Every check in VS Code's own words: an item for each practice file, its tests below, and a test run for each check. */
export class Testing implements vscode.Disposable {
  readonly controller = vscode.tests.createTestController('pythonDrill', 'Python Drill');
  readonly #profile: vscode.TestRunProfile;
  readonly #subscriptions: readonly vscode.Disposable[];
  #running: ReportingRun | null = null;
  /** What the Test Explorer asked for, while its check has not started yet. */
  #request: vscode.TestRunRequest | null = null;

  constructor(
    private readonly practice: Practice,
    private readonly checker: Checker,
    private readonly debugging: Debugging,
    showError: ShowError,
  ) {
    this.#profile = this.controller.createRunProfile(
      'Check',
      vscode.TestRunProfileKind.Run,
      (request, token) => this.#run(request, token),
      true,
    );
    this.controller.createRunProfile('Debug', vscode.TestRunProfileKind.Debug, (request, token) =>
      this.#debug(request, token).catch(showError),
    );
    this.#subscriptions = [
      this.controller,
      practice.onDidChangeCurrent(open => open?.file && void this.#add(open)),
      checker.onDidStart(started => this.#started(started)),
      checker.onDidAdvance(({ event }) => this.#advanced(event)),
      checker.onDidFinish(finished => this.#finished(finished)),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.#deleted(files)),
    ];
    if (practice.currentCode) void this.#add(practice.currentCode);
  }

  dispose(): void {
    this.#running?.run.end();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #add(open: OpenCode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(open.file);
    const item = this.#itemOf(open);
    place(item, definitionLine(document.getText(), open.question.entry));
  }

  #itemOf({ question, file }: OpenCode): vscode.TestItem {
    const known = this.controller.items.get(question.id);
    if (known?.uri?.toString() === file.toString() && known.label === question.title) return known;
    const item = this.controller.createTestItem(question.id, question.title, file);
    item.children.replace(
      testTitles(question.checks).map(({ id, title }) => this.controller.createTestItem(id, title, file)),
    );
    this.controller.items.add(item);
    return item;
  }

  /** A check is one whole: whichever of its tests is asked for, all of the question's tests run. */
  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const cancellation = token.onCancellationRequested(() => this.checker.cancel());
    try {
      for (const item of this.#questionsOf(request)) {
        if (token.isCancellationRequested) break;
        const open = await this.practice.load(item.id);
        if (!open.file) continue;
        this.#request = request;
        await this.checker.check(open);
      }
    } finally {
      this.#request = null;
      cancellation.dispose();
    }
  }

  /** Debugs the first test that was asked for; of a whole question, its first. */
  async #debug({ include }: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const [item] = include ?? [];
    const question = item?.parent ?? item;
    const [first] = item?.parent ? [item.id] : [...(item?.children ?? [])].map(([id]) => id);
    if (!question || first === undefined) return;
    const open = await this.practice.load(question.id);
    if (open.file) await this.debugging.debug(open, first, token);
  }

  #questionsOf({ include, exclude }: vscode.TestRunRequest): ReadonlySet<vscode.TestItem> {
    const wanted = include ?? [...this.controller.items].map(([, item]) => item);
    return new Set(wanted.filter(item => !exclude?.includes(item)).map(item => item.parent ?? item));
  }

  #started(started: CheckStarted): void {
    this.#running?.run.end();
    const { open, text } = started;
    const item = this.#itemOf(open);
    place(item, definitionLine(text, open.question.entry));
    // A check of our own has its page: it does not open the Test Results view each time.
    const own = () => new vscode.TestRunRequest([item], undefined, this.#profile, false, true);
    const request = this.#request ?? own();
    const run = this.controller.createTestRun(request, open.question.title);
    run.started(item);
    this.#running = { run, item, started, reported: new Set() };
  }

  #advanced(event: CheckEvent): void {
    if (!this.#running) return;
    const { run, item } = this.#running;
    switch (event.type) {
      case 'collected':
        this.#collect(this.#running, event.tests);
        break;
      case 'started': {
        const child = item.children.get(event.id);
        if (child) run.started(child);
        break;
      }
      case 'result':
        report(this.#running, event.test);
        break;
    }
  }

  #finished({ verdict }: CheckFinished): void {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    try {
      if (verdict) this.#conclude(running, verdict);
      else running.run.skipped(running.item);
    } finally {
      running.run.end();
    }
  }

  #conclude(running: ReportingRun, verdict: Verdict): void {
    const { run, item, reported } = running;
    if (verdict.tests.length > 0) this.#collect(running, verdict.tests);
    for (const test of verdict.tests) if (!reported.has(test.id)) report(running, test);
    for (const output of [verdict.stdout, verdict.stderr]) {
      // The run's output is a terminal: it needs carriage returns.
      if (output !== '') run.appendOutput(output.replaceAll(/\r?\n/g, '\r\n'), undefined, item);
    }
    if (verdict.status === 'not-run') run.skipped(item);
    else if (verdict.status === 'passed') run.passed(item, verdict.ms.total);
    else run.failed(item, verdictMessages(running.started, verdict), verdict.ms.total);
  }

  #collect({ item, started }: ReportingRun, tests: readonly TestResult[]): void {
    const known = tests.every(({ id }) => item.children.get(id)) && item.children.size === tests.length;
    if (known) return;
    const { file, question } = started.open;
    item.children.replace(
      tests.map(({ id, title }) => item.children.get(id) ?? this.controller.createTestItem(id, title, file)),
    );
    place(item, definitionLine(started.text, question.entry));
  }

  #deleted(files: readonly vscode.Uri[]): void {
    for (const file of files) {
      const id = this.practice.questionAt(file);
      if (id !== null) this.controller.items.delete(id);
    }
  }
}
