import * as vscode from 'vscode';
import type { BankIndex } from '../../bank/question';
import { COMMANDS } from '../../shared/ids';
import { choose } from '../choose';
import { registerCommands } from '../commands';
import { type ShowError, UserError } from '../errors';
import { NoQuestionError, type Practice } from '../practice/practice';
import { questionDescription } from '../questions/labels';
import type { QuestionList } from '../questions/questionList';
import type { Corrections } from './corrections';
import type { Resets } from './resets';
import type { ReviewOpening } from './reviewOpening';
import type { TodayPlan } from './todayPlan';

const OFFERED_AHEAD = 20;

export interface TodayActions {
  readonly plan: TodayPlan;
  readonly opening: ReviewOpening;
  readonly corrections: Corrections;
  readonly resets: Resets;
  readonly practice: Practice;
  readonly list: QuestionList;
  readonly index: () => Pick<BankIndex, 'questions'>;
  readonly showError: ShowError;
}

/** Registers what Today can do. */
export function registerTodayCommands(actions: TodayActions): vscode.Disposable {
  const { plan, opening, corrections, resets, practice, showError } = actions;
  /** The question that a command is about: of a tree's row, else the open one. */
  const questionOf = (argument: unknown): string => {
    const id = idOf(argument) ?? practice.current?.question.id;
    if (id === undefined) throw new NoQuestionError();
    return id;
  };
  const titleOf = (id: string) => actions.index().questions.find(one => one.id === id)?.title ?? id;
  return registerCommands(
    {
      [COMMANDS.startToday]: () => startToday(actions),
      [COMMANDS.practiseAhead]: () => practiseAhead(actions),
      [COMMANDS.openToday]: argument => open(actions, argument),
      [COMMANDS.lastAnswer]: argument => opening.compareLast(questionOf(argument)),
      [COMMANDS.correctGrade]: argument => {
        const id = questionOf(argument);
        return corrections.correct(id, titleOf(id), gradeOf(argument));
      },
      [COMMANDS.resetProgress]: () => resets.ask(practice.current?.question.id ?? null),
      [COMMANDS.undoReset]: () => resets.undo(),
    },
    showError,
  );

  async function startToday({ plan: { next } }: TodayActions): Promise<void> {
    if (!next) return await practiseAhead(actions);
    await open(actions, next);
  }

  async function practiseAhead({ list }: TodayActions): Promise<void> {
    const ahead = plan.ahead(OFFERED_AHEAD);
    if (ahead.length === 0) {
      throw new UserError('Nothing can be practised ahead yet: no question was attempted before today.', [
        { label: 'Start Python drill', run: () => vscode.commands.executeCommand(COMMANDS.start) },
      ]);
    }
    const summaries = new Map(actions.index().questions.map(one => [one.id, one]));
    const items = ahead.flatMap(({ id }) => {
      const summary = summaries.get(id);
      if (!summary) return [];
      return [{ label: summary.title, description: questionDescription(summary, list.progressOf(id)), id }];
    });
    const chosen = await choose(items, {
      title: 'Practise ahead',
      placeholder: 'What comes due next; what you know now leaves its day as it is',
    });
    if (typeof chosen === 'object') await opening.open(chosen.id);
  }
}

/** A row of Today: a question, or an item that somebody else planned. */
async function open({ opening, plan }: TodayActions, argument: unknown): Promise<void> {
  const { id, question } = (argument ?? {}) as { readonly id?: unknown; readonly question?: unknown };
  if (typeof question === 'string') await opening.open(question, plan.isToDo(question));
  else if (typeof id === 'string') await plan.openPlanned(id);
}

/** A tree's row names the question itself, or the planned item and its question. */
function idOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const node = (argument ?? {}) as {
    readonly id?: unknown;
    readonly item?: { readonly question?: unknown };
  };
  if (typeof node.item?.question === 'string') return node.item.question;
  return typeof node.id === 'string' ? node.id : undefined;
}

/** A keybinding names the grade. */
function gradeOf(argument: unknown): unknown {
  return (argument as { readonly grade?: unknown } | null | undefined)?.grade;
}
