import type * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { CheckEngine, Limits } from '../../checking/checkEngine';
import type { Progress } from '../../progress/progress';
import type { InterpreterSource } from '../check/readiness';
import type { WayOut } from '../errors';
import type { Log } from '../log';
import type { PlannedSource } from '../today/todayPlan';

/** Where the prep plan is kept in VS Code's global state. */
export const PREP_PLAN = 'pythonDrill.prepPlan';

/** What the extension gives to its assessments, which are a bundle of their own: classes of the two are not the same. */
export interface AssessmentSurroundings {
  readonly context: vscode.ExtensionContext;
  /** Names this machine among those that share a folder. */
  readonly machine: string;
  readonly bank: Bank;
  readonly progress: Progress;
  readonly engine: CheckEngine;
  readonly interpreters: InterpreterSource;
  readonly limits: () => Limits;
  readonly practiceFolder: () => vscode.Uri;
  readonly showCheck: () => boolean;
  readonly countExplain: () => boolean;
  readonly interviewDate: () => string;
  readonly dailyMinutes: () => number;
  readonly addSource: (source: PlannedSource) => vscode.Disposable;
  readonly openQuestion: (id: string) => Promise<void>;
  /** An error for people, with its ways out. */
  readonly userError: (message: string, waysOut?: readonly WayOut[]) => Error;
  readonly showError: (error: unknown) => Promise<void>;
  readonly log: Log;
}
