import * as vscode from 'vscode';
import type { Insights } from '../../progress/insights';
import type { Settings } from '../config';
import type { ShowError } from '../errors';
import type { Library } from '../packs/library';
import type { Offered } from '../packs/offered';
import type { Practising } from '../practising';
import type { QuestionList } from '../questions/questionList';
import { Corrections } from './corrections';
import type { FoundCounts } from './foundCounts';
import { Resets } from './resets';
import { ReviewOpening } from './reviewOpening';
import { registerTodayCommands } from './todayCommands';
import { TodayPlan } from './todayPlan';

export interface TodayServices {
  readonly library: Pick<Library, 'index' | 'summaryOf'>;
  readonly offered: Offered;
  readonly insights: Insights;
  readonly practising: Practising;
  readonly list: QuestionList;
  readonly settings: Settings;
  readonly found: FoundCounts;
  readonly showError: ShowError;
}

/** Builds what plans the day and acts on it. */
export function startToday(services: TodayServices): vscode.Disposable & { readonly plan: TodayPlan } {
  const { library, offered, insights, practising, list, settings, found, showError } = services;
  const { practice, progress } = practising;
  const foundOf = (id: string) => {
    const question = library.summaryOf(id);
    return question ? found.of(question) : 0;
  };
  const plan = new TodayPlan({
    ...{ insights, progress, budgetMinutes: settings.dailyMinutes, retention: settings.retention },
    interviewDate: settings.interviewDate,
    found: { foundOf, onDidChange: found.onDidChange },
    questions: offered,
  });
  const opening = new ReviewOpening({ insights, ...practising });
  const corrections = new Corrections(insights, progress, Date.now);
  const index = () => library.index;
  const resets = new Resets(index, progress, Date.now);
  const acting = { plan, opening, corrections, resets, practice, list, index, showError };
  const commands = registerTodayCommands(acting);
  return { plan, dispose: () => vscode.Disposable.from(commands, plan).dispose() };
}
