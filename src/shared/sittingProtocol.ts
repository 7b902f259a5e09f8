/** The messages between the extension and the pages of a sitting and of its report. */
import type { PageDraft, PageOption } from './protocol';
import type { Report } from './report';

export interface SittingEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: 'code' | 'choice' | 'output' | 'explain';
  readonly minutes: number;
  readonly state: 'unseen' | 'open' | 'answered';
  readonly flagged: boolean;
}

/** The tests that may be seen before the end. */
export interface VisibleCheck {
  readonly running: boolean;
  /** One sentence; empty before the first check. */
  readonly summary: string;
  readonly tests: readonly { readonly title: string; readonly passed: boolean; readonly message: string }[];
}

/** A question as it is asked: without hints, without anything that tells the answer. */
export interface SittingPageQuestion {
  readonly id: string;
  readonly title: string;
  readonly kind: SittingEntry['kind'];
  readonly level: 'junior' | 'mid' | 'senior';
  readonly topic: string;
  readonly minutes: number;
  readonly prompt: string;
  readonly options: readonly PageOption[];
  readonly multiple: boolean;
  readonly draft: PageDraft;
  /** The bank has lost it since the sitting began: it cannot be shown, and does not count. */
  readonly lost: boolean;
  /** Of a code question: its file's name, and the check where there is one. */
  readonly code: { readonly file: string; readonly check: VisibleCheck | null } | null;
}

export interface SittingPageState {
  readonly title: string;
  readonly adaptive: boolean;
  readonly leftMs: number;
  readonly entries: readonly SittingEntry[];
  readonly current: SittingPageQuestion | null;
  /** Of an adaptive sitting: the most questions that there can be. */
  readonly most: number | null;
  /** What is being done, while nothing can be answered; empty otherwise. */
  readonly busy: string;
  readonly lacks: readonly string[];
}

/** Requests from the page of a sitting: name -> [payload, response]. */
export interface SittingRequests {
  ready: [undefined, SittingPageState];
  draft: [{ question: string; draft: PageDraft }, undefined];
  show: [{ question: string }, undefined];
  flag: [{ question: string; flagged: boolean }, undefined];
  /** Of an adaptive sitting: the answer stands, the next question comes. */
  goOn: [undefined, undefined];
  openFile: [undefined, undefined];
  check: [undefined, undefined];
  handIn: [undefined, undefined];
}

/** Requests from the extension to the page of a sitting. */
export interface SittingHostRequests {
  state: [SittingPageState, undefined];
  /** Answered when what was typed last has been told. */
  flush: [undefined, undefined];
}

export interface ReportRequests {
  ready: [undefined, Report];
  openQuestion: [{ question: string }, undefined];
  drillMissed: [undefined, undefined];
  export: [{ format: 'markdown' | 'html' | 'json' }, undefined];
  /** The points of a rubric that the learner's explanation made. */
  tick: [{ question: string; points: readonly number[] }, undefined];
  openSitting: [{ sitting: string }, undefined];
  /** Grades what could not be graded for want of a Python. */
  gradeAgain: [undefined, undefined];
}

export interface ReportHostRequests {
  report: [Report, undefined];
}
