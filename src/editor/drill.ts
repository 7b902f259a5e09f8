import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Bank } from '../bank/bank';
import { createCheckEngine } from '../checking/engine';
import { Insights } from '../progress/insights';
import { Progress } from '../progress/progress';
import { COMMANDS } from '../shared/ids';
import { AssessmentLoader } from './assessment/assessmentLoader';
import { registerCommands } from './commands';
import type { Settings } from './config';
import { Dashboard } from './dashboard/dashboardLoader';
import { keepProgress, snapshotFile } from './data/keepProgress';
import { ProgressFolder, progressFolderPath } from './data/progressFolder';
import { type ShowError, UserError } from './errors';
import type { Interpreters } from './interpreters';
import type { Log } from './log';
import { machineId } from './machineId';
import { Authorship } from './packs/authorship';
import { Offered } from './packs/offered';
import { openPacks, type PackServices } from './packs/openPacks';
import { PackCommands } from './packs/packCommands';
import { type Practising, startPractising } from './practising';
import type { QuestionList } from './questions/questionList';
import { groupOf } from './questions/questionTree';
import { Start } from './start';
import { StatusBar } from './statusBar';
import type { FoundCounts } from './today/foundCounts';
import { startToday } from './today/startToday';
import type { TodayPlan } from './today/todayPlan';

/** What lives as long as the extension. */
export interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly settings: Settings;
  readonly interpreters: Interpreters;
  readonly list: QuestionList;
  readonly found: FoundCounts;
  /** Opens everything anew, as after a move of the progress. */
  readonly reopen: () => Promise<void>;
  readonly showError: ShowError;
  readonly log: Log;
}

/** What needs the bank and the learner's progress. */
export interface Drill extends vscode.Disposable {
  readonly practising: Practising;
  readonly progressFolder: ProgressFolder;
  readonly insights: Insights;
  readonly today: TodayPlan;
  readonly dashboard: Dashboard;
  readonly packs: PackServices;
  readonly authorship: Authorship;
  readonly statusBar: StatusBar;
  readonly assessments: AssessmentLoader;
  /** Reads what other windows and machines have added to the progress, and what has changed in packs. */
  refresh(): Promise<void>;
}

/**
 * Opens the bundled bank and the learner's progress, and builds what stands on them.
 *
 * @param opened called when both are open, before the commands are registered
 * @throws {BankError} or {ProgressError} when one of them cannot be read
 */
export async function openDrill(surroundings: Surroundings, opened: () => void): Promise<Drill> {
  const { context, settings, interpreters, list, found, showError, log } = surroundings;
  const storage = context.globalStorageUri.fsPath;
  const dist = path.join(context.extensionPath, 'dist');
  const machine = await machineId(storage);
  const folder = progressFolderPath(
    settings.progressFolder.value,
    path.join(storage, 'progress'),
    os.homedir(),
  );
  const [bank, progress] = await Promise.all([
    Bank.open(path.join(dist, 'bank')),
    Progress.open(folder, machine, { snapshots: snapshotFile(context) }),
  ]);
  const packServices = await openPacks({ context, dist, bank, machine, showError });
  const { packs, library, permission } = packServices;
  opened();
  const engine = createCheckEngine({
    harness: path.join(dist, 'python'),
    cache: path.join(storage, 'python-cache'),
    log: line => log.debug(line),
    idleMs: settings.idleMinutes.value * 60_000,
  });
  const insights = new Insights(() => library.index.questions, progress.history, {
    retention: () => settings.retention.value,
    checkpoint: progress.checkpoint,
  });
  const practising = startPractising({
    context,
    isAhead: id => insights.isAhead(id),
    library,
    permission,
    progress,
    engine,
    interpreters,
    settings,
    showError,
    log,
  });
  const { practice, checker } = practising;
  const offered = new Offered(library, packs, permission);
  const today = startToday({ library, offered, insights, practising, list, settings, found, showError });
  const dashboard = new Dashboard({
    extension: context.extensionUri,
    sources: () => ({
      insights,
      index: library.index,
      statusOf: id => progress.stateOf(id).status,
      interviewDate: settings.interviewDate.value,
    }),
    onDidChange: today.plan.onDidChange,
    showError,
  });
  const start = new Start(list, practice, context.globalState, today.plan);
  const statusBar = new StatusBar(practice, interpreters);
  const assessments = new AssessmentLoader({
    ...{ context, machine, bank, progress, engine, interpreters, showError, log },
    limits: settings.limits,
    practiceFolder: () => practice.folder(),
    showCheck: () => settings.assessmentCheck.value === 'visible',
    countExplain: () => settings.countExplanations.value,
    interviewDate: () => settings.interviewDate.value,
    dailyMinutes: () => settings.dailyMinutes.value,
    addSource: source => today.plan.addSource(source),
    openQuestion: id => practice.open(id),
    userError: (message, waysOut) => new UserError(message, waysOut),
  });
  const authorship = new Authorship({ dist, services: packServices, interpreters, showError });
  const refresh = async () => {
    await Promise.all([progress.refresh(), packs.refreshAll()]);
  };
  const progressFolder = new ProgressFolder({
    ...{ setting: settings.progressFolder, folder, reopen: surroundings.reopen },
    flush: () => progress.flush(),
  });
  const commands = registerCommands(
    {
      [COMMANDS.start]: () => start.menu(),
      [COMMANDS.next]: node => start.next(groupOf(node)),
      [COMMANDS.surprise]: () => start.surprise(),
      [COMMANDS.moveProgress]: () => progressFolder.askAndMove(),
      [COMMANDS.dashboard]: () => dashboard.show(),
      [COMMANDS.statusMenu]: () => statusBar.menu(),
      [COMMANDS.openPracticeFolder]: async () => {
        await practice.createFolder();
        await vscode.commands.executeCommand('vscode.openFolder', practice.folder(), {
          forceReuseWindow: false,
        });
      },
    },
    showError,
  );
  const show = () => list.show(library.index, progress, name => offered.isAccepted(name));
  show();
  const owned = vscode.Disposable.from(
    commands,
    assessments,
    today,
    dashboard,
    start,
    statusBar,
    // A check may have found another Python than the one that was there before.
    checker.onDidFinish(() => statusBar.refresh()),
    vscode.window.onDidChangeWindowState(({ focused }) =>
      focused ? progress.refresh().catch(showError) : undefined,
    ),
    offered.onDidChange(show),
    keepProgress(progress, insights, log),
    new PackCommands({ ...packServices, showError }),
    authorship,
    practising,
    packServices,
  );
  const dispose = () => {
    owned.dispose();
    void engine.dispose().catch(error => log.error(error));
    void progress.dispose().catch(error => log.error(error));
  };
  const insight = { insights, today: today.plan, dashboard, progressFolder };
  return {
    practising,
    ...insight,
    packs: packServices,
    authorship,
    assessments,
    statusBar,
    refresh,
    dispose,
  };
}
