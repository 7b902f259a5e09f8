/**
 * The messages between the extension and its question page. Each side sends requests and gets a response or a
 * rejection; state arrives as one whole `PageState`, first as the response to `ready`, then with each `state`.
 */
import type { Frame, TestResult, Verdict } from './verdict';

/** A way out that a page can offer: a command id of this extension with its arguments. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly args?: readonly unknown[];
}

export interface PageQuestion {
  readonly id: string;
  readonly title: string;
  readonly kind: 'code' | 'choice' | 'output' | 'explain';
  readonly level: 'junior' | 'mid' | 'senior';
  readonly topic: string;
  readonly minutes: number;
  readonly prompt: string;
  readonly source: string;
  readonly hintsTotal: number;
}

/** Shown when the question is solved or its solution was seen. Texts are Markdown. */
export interface PageLesson {
  readonly explanation: string;
  readonly why: string;
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
}

export interface PageRun {
  /** Tests so far, in order; those to come are `not-run`. Empty until they are known. */
  readonly tests: readonly TestResult[];
  readonly current: string | null;
}

export interface PageState {
  readonly question: PageQuestion;
  /** The file name that the learner edits. */
  readonly file: string;
  readonly hints: readonly string[];
  readonly lesson: PageLesson | null;
  /** A check in progress, or null. */
  readonly run: PageRun | null;
  readonly verdict: Verdict | null;
  /** The status of each test by id in the check before `verdict`; null when there was none. */
  readonly previous: Readonly<Record<string, TestResult['status']>> | null;
  /** The learner's file was edited after `verdict`. */
  readonly stale: boolean;
  readonly verdictPlacement: 'below' | 'replace';
  readonly interpreter: { readonly label: string } | null;
  /** Why nothing can be run now (no interpreter, an untrusted workspace), with the ways out. */
  readonly problem: { readonly message: string; readonly actions: readonly Action[] } | null;
  readonly next: { readonly id: string; readonly title: string } | null;
}

/** Requests from the page: name -> [payload, response]. */
export interface PageRequests {
  ready: [undefined, PageState];
  check: [undefined, undefined];
  cancel: [undefined, undefined];
  hint: [undefined, undefined];
  reset: [undefined, undefined];
  solution: [undefined, undefined];
  next: [undefined, undefined];
  /** Puts the cursor on a line of the learner's file. */
  reveal: [Pick<Frame, 'line'>, undefined];
  /** Opens a long text (an expected value, the output) in an editor of its own. */
  openText: [{ title: string; text: string }, undefined];
  /** Opens the question's source or a link of its prompt in the browser. */
  openLink: [{ url: string }, undefined];
  run: [{ command: string; args: readonly unknown[] }, undefined];
  /** Remembers whether the verdict stands under the prompt or in place of it. */
  place: [{ verdictPlacement: 'below' | 'replace' }, undefined];
}

/** Requests from the extension to the page. */
export interface HostRequests {
  state: [PageState, undefined];
}

export type Requests = Record<string, [unknown, unknown]>;

/** What travels over postMessage, either way. */
export type Envelope =
  | { readonly type: 'request'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly type: 'response'; readonly id: number; readonly value: unknown }
  | { readonly type: 'rejection'; readonly id: number; readonly message: string };
