import * as os from 'node:os';
import * as vscode from 'vscode';
import type { Bank } from '../bank/bank';
import type { CheckEngine } from '../checking/checkEngine';
import type { Progress } from '../progress/progress';
import { Checker } from './check/checker';
import { Failures } from './check/failures';
import { type InterpreterSource, Readiness } from './check/readiness';
import { Results } from './check/results';
import { Testing } from './check/testing';
import type { Settings } from './config';
import type { ShowError } from './errors';
import type { Log } from './log';
import { PageFactory } from './page/pageFactory';
import { PageStates } from './page/pageStates';
import { Placement } from './page/placement';
import { QuestionPanel } from './page/questionPanel';
import { PageRequestHandlers } from './page/requests';
import { AttemptClock } from './practice/attemptClock';
import { AttemptRecorder } from './practice/attemptRecorder';
import { AttemptTracker } from './practice/attemptTracker';
import { Backups } from './practice/backups';
import { registerPracticeCommands } from './practice/commands';
import { Hints } from './practice/hints';
import { Lenses } from './practice/lenses';
import { Practice } from './practice/practice';
import { PracticeFolder } from './practice/practiceFolder';
import { QuestionMemories } from './practice/questionMemory';
import { ReadOnlyDocuments } from './practice/readOnlyDocuments';
import { Reset } from './practice/reset';
import { Solution } from './practice/solution';

export interface PractisingServices {
  readonly context: vscode.ExtensionContext;
  readonly bank: Bank;
  readonly progress: Progress;
  /** Disposed of by its owner. */
  readonly engine: CheckEngine;
  readonly interpreters: InterpreterSource;
  readonly settings: Settings;
  readonly showError: ShowError;
  readonly log: Log;
}

export interface Practising extends vscode.Disposable {
  readonly progress: Progress;
  readonly practice: Practice;
  readonly checker: Checker;
  readonly panel: QuestionPanel;
  readonly testing: Testing;
  readonly tracker: AttemptTracker;
  readonly reset: Reset;
  readonly hints: Hints;
}

/** Builds all that serves an open question: its file, its checks and its page. */
export function startPractising(services: PractisingServices): Practising {
  const { context, bank, progress, engine, interpreters, settings, showError, log } = services;
  const storage = vscode.Uri.joinPath(context.globalStorageUri, 'before-reset').fsPath;

  const memories = new QuestionMemories(context.globalState);
  const folder = new PracticeFolder(settings.practiceFolder, os.homedir());
  const practice = new Practice(bank, folder, error => void showError(error));
  const documents = new ReadOnlyDocuments(bank);
  const hints = new Hints(memories);
  const recorder = new AttemptRecorder(progress, memories, new AttemptClock(Date.now), Date.now);
  const reset = new Reset(new Backups(storage), memories, recorder, Date.now);
  const solution = new Solution(memories, recorder, documents);
  const lenses = new Lenses(practice, hints, memories);

  const readiness = new Readiness(practice, interpreters, engine, settings.limits);
  const checker = new Checker(practice, readiness, engine, settings.checkOnSave, showError);
  const results = new Results();
  const failures = new Failures();
  const testing = new Testing(practice, checker);
  const tracker = new AttemptTracker(practice, recorder, checker, showError);

  const states = new PageStates(
    bank.index,
    progress,
    memories,
    results,
    readiness,
    settings.verdictPlacement,
  );
  const handlers = new PageRequestHandlers(practice, states, documents, settings.verdictPlacement);
  const factory = new PageFactory(context.extensionUri);
  const placement = new Placement(settings.pagePlacement, context.workspaceState);
  const panel = new QuestionPanel(
    practice,
    states,
    handlers,
    factory,
    placement,
    context.workspaceState,
    log,
  );

  const wires = [
    checker.onDidStart(({ open, text }) => {
      results.started(open.question.id);
      failures.expect(open, text);
    }),
    checker.onDidAdvance(({ open, event }) => results.advanced(open.question.id, event)),
    checker.onDidFinish(({ open, verdict, text }) => {
      results.finished(open.question.id, verdict, text);
      if (verdict) failures.show(open, verdict, text);
    }),
    reset.onDidReplace(({ file }) => failures.clear(file)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const id = practice.questionAt(document.uri);
      if (id !== null) results.edited(id, document.getText());
    }),
    practice.onDidOpen(open => void panel.show(open).catch(showError)),
    registerPracticeCommands({ practice, hints, reset, solution, checker, panel, showError }),
  ];

  const owned = [...wires, panel, placement, states, tracker, testing, failures, checker, readiness];
  const disposable = vscode.Disposable.from(...owned, lenses, reset, documents, practice, folder);
  return {
    progress,
    practice,
    checker,
    panel,
    testing,
    tracker,
    reset,
    hints,
    dispose: () => void disposable.dispose(),
  };
}
