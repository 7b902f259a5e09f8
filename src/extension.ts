import os from 'node:os';
import path from 'node:path';
import type * as vscode from 'vscode';
import { registerCommands } from './editor/commands';
import { Settings } from './editor/config';
import type { Drill } from './editor/drill';
import { errorBorder } from './editor/errors';
import { GotchaService } from './editor/gotchas/gotchaService';
import { Gotchas } from './editor/gotchas/gotchas';
import { Interpreters } from './editor/interpreters';
import { openLog } from './editor/log';
import { Opening } from './editor/opening';
import { practiceFolderPath } from './editor/practice/practicePaths';
import { PracticeSigns } from './editor/practiceSigns';
import { QuestionList } from './editor/questions/questionList';
import { QuestionsView } from './editor/questions/questionsView';
import { FoundCounts } from './editor/today/foundCounts';
import { TodayView } from './editor/today/todayView';
import { COMMANDS } from './shared/ids';

/** What the tests inside VS Code look at. */
export interface Extension {
  readonly list: QuestionList;
  readonly view: QuestionsView;
  readonly todayView: TodayView;
  readonly interpreters: Interpreters;
  readonly gotchas: Gotchas;
  readonly gotchaService: GotchaService;
  readonly drill: () => Drill | null;
}

export async function activate(context: vscode.ExtensionContext): Promise<Extension> {
  const log = openLog();
  const showError = errorBorder(log);
  const settings = new Settings();
  const interpreters = new Interpreters(settings.interpreter, log);
  const list = new QuestionList(context.globalState);
  const ensure = () => opening.ensure();
  const view = new QuestionsView(list, showError, ensure);
  const todayView = new TodayView(list, ensure, showError);
  const found = new FoundCounts(context.globalState);
  const opening = new Opening(
    { context, settings, interpreters, list, found, reopen: () => opening.open(), showError, log },
    view,
    todayView,
  );
  const signs = new PracticeSigns(ensure);
  const service = new GotchaService({
    dist: path.join(context.extensionPath, 'dist'),
    settings,
    practiceFolder: () => practiceFolderPath(settings.practiceFolder.value, os.homedir()),
    showError,
    log,
  });
  const gotchas = new Gotchas({ service, interpreters, list, found, openBank: ensure, showError, log });
  const commands = registerCommands(
    {
      [COMMANDS.refresh]: () => opening.refresh(),
      [COMMANDS.selectInterpreter]: () => interpreters.pick(),
      [COMMANDS.showLog]: () => log.show(),
    },
    showError,
  );
  context.subscriptions.push(
    signs,
    opening,
    commands,
    gotchas,
    service,
    found,
    todayView,
    view,
    list,
    interpreters,
    settings,
    log,
  );
  // A Python file elsewhere is no reason to read the bank: whatever needs it asks for it.
  if (signs.isSeen) await opening.open();
  return { list, view, todayView, interpreters, gotchas, gotchaService: service, drill: () => opening.drill };
}
