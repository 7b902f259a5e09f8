import { randomInt } from 'node:crypto';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { CheckEngine } from '../checking/checkEngine';
import type { Progress } from '../progress/progress';
import { Checker } from './check/checker';
import { Debugging } from './check/debugging';
import { Failures } from './check/failures';
import { Programs } from './check/programs';
import { type InterpreterSource, Readiness } from './check/readiness';
import { Results } from './check/results';
import { Testing } from './check/testing';
import type { Settings } from './config';
import type { ShowError } from './errors';
import type { Log } from './log';
import type { Library } from './packs/library';
import type { Permission } from './packs/permission';
import { PageFactory } from './page/pageFactory';
import { PageStates } from './page/pageStates';
import { Placement } from './page/placement';
import { QuestionPanel } from './page/questionPanel';
import { PageRequestHandlers } from './page/requests';
import { Answering } from './practice/answering';
import { AnswerStore } from './practice/answerStore';
import { AttemptClock } from './practice/attemptClock';
import { AttemptRecorder } from './practice/attemptRecorder';
import { AttemptTracker } from './practice/attemptTracker';
import { Backups } from './practice/backups';
import { registerPracticeCommands } from './practice/commands';
import { Hints } from './practice/hints';
import { History } from './practice/history';
import { Lenses } from './practice/lenses';
import { Practice } from './practice/practice';
import { PracticeFolder } from './practice/practiceFolder';
import { QuestionMemories } from './practice/questionMemory';
import { ReadOnlyDocuments } from './practice/readOnlyDocuments';
import { Reset } from './practice/reset';
import { Scratch } from './practice/scratch';
import { Solution } from './practice/solution';
import { Transfers } from './practice/transfers';

export interface PractisingServices {
  readonly context: vscode.ExtensionContext;
  readonly library: Library;
  readonly permission: Permission;
  readonly progress: Progress;
  /** Disposed of by its owner. */
  readonly engine: CheckEngine;
  readonly interpreters: InterpreterSource;
  readonly settings: Settings;
  /** Whether an attempt at a question would be ahead of its day. */
  readonly isAhead: (question: string) => boolean;
  readonly showError: ShowError;
  readonly log: Log;
}

export interface Practising extends vscode.Disposable {
  readonly progress: Progress;
  readonly memories: QuestionMemories;
  readonly practice: Practice;
  readonly checker: Checker;
  readonly panel: QuestionPanel;
  readonly testing: Testing;
  readonly tracker: AttemptTracker;
  readonly reset: Reset;
  readonly hints: Hints;
  readonly answering: Answering;
  readonly programs: Programs;
  readonly scratch: Scratch;
  readonly history: History;
  readonly transfers: Transfers;
}

/** Builds all that serves an open question: its file, its checks and its page. */
export function startPractising(services: PractisingServices): Practising {
  const { context, library, permission, progress, engine, interpreters, settings, showError, log } = services;
  const storage = (name: string) => vscode.Uri.joinPath(context.globalStorageUri, name).fsPath;

  const memories = new QuestionMemories(context.globalState);
  const folder = new PracticeFolder(settings.practiceFolder, os.homedir());
  const practice = new Practice(library, folder, error => void showError(error));
  const documents = new ReadOnlyDocuments(library, progress);
  const hints = new Hints(memories);
  const recorder = new AttemptRecorder(
    progress,
    memories,
    new AttemptClock(Date.now),
    Date.now,
    services.isAhead,
  );
  const reset = new Reset(new Backups(storage('before-reset')), memories, recorder, Date.now);
  const answers = new AnswerStore(
    storage('answers'),
    () => randomInt(2 ** 32),
    error => void showError(error),
  );
  const answering = new Answering(answers, recorder, error => void showError(error));
  const solution = new Solution(memories, recorder, documents);
  const history = new History(progress, documents, reset, answering);
  const scratch = new Scratch(() => practice.folder(), interpreters, settings.limits);
  const transfers = new Transfers(progress, answers, Date.now);
  const lenses = new Lenses(practice, hints, memories);

  const readiness = new Readiness(practice, interpreters, engine, { permission, library }, settings.limits);
  const checker = new Checker(practice, readiness, engine, permission, settings.checkOnSave, showError);
  const programs = new Programs(practice, interpreters, permission, settings.limits);
  const results = new Results();
  const failures = new Failures();
  const debugging = new Debugging(readiness, {
    harness: path.join(context.extensionPath, 'dist', 'python'),
    storage: storage('debug'),
  });
  const testing = new Testing(practice, checker, debugging, showError);
  const tracker = new AttemptTracker(practice, recorder, checker, showError);

  const { verdictPlacement } = settings;
  const shown = { memories, results, readiness, answering, programs, verdictPlacement };
  const states = new PageStates({ library, progress, ...shown });
  const acted = { practice, states, documents, answering, programs, scratch, permission, solution };
  const handlers = new PageRequestHandlers({ ...acted, verdictPlacement, showError });
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
    practice.onDidOpen(open => {
      if (!open.file) answers.reread(open.question.id);
      void panel.show(open).catch(showError);
    }),
    registerPracticeCommands({
      ...{ practice, hints, reset, solution, answering, history, scratch, transfers, debugging },
      ...{ checker, panel, showError },
    }),
  ];

  const checking = [testing, failures, checker, programs, scratch, readiness];
  const owned = [...wires, panel, placement, states, tracker, ...checking];
  const disposable = vscode.Disposable.from(...owned, lenses, reset, documents, practice, folder);
  return {
    progress,
    memories,
    practice,
    checker,
    panel,
    testing,
    tracker,
    reset,
    hints,
    answering,
    programs,
    scratch,
    history,
    transfers,
    dispose: () => void disposable.dispose(),
  };
}
