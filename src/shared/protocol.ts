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
  readonly level: 'junior' | 'mid' | 'senior';
  readonly topic: string;
  readonly minutes: number;
  readonly prompt: string;
  readonly source: string;
  readonly hintsTotal: number;
}

/** Where the learner stands with the question, from all attempts of all machines. */
export interface PageStanding {
  readonly status: 'new' | 'tried' | 'solved';
  readonly attempts: number;
  /** The quickest solving attempt without a look at the solution, in milliseconds. */
  readonly bestMs: number | null;
  /** When the last attempt ended, in epoch milliseconds. */
  readonly lastAt: number | null;
}

/** Shown when the question is answered or its solution was seen. Texts are Markdown. */
export interface PageLesson {
  readonly explanation: string;
  readonly why: string;
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
}

/** A `python run` block that was run in the learner's interpreter. */
export interface PageProgram {
  readonly running: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** What kept the program from ending by itself or from starting, as a sentence; null when nothing did. */
  readonly trouble: string | null;
  /** "Python 3.12.1, 34 ms"; empty while nothing has ended. */
  readonly circumstances: string;
}

interface StateBase {
  readonly question: PageQuestion;
  readonly standing: PageStanding;
  readonly hints: readonly string[];
  readonly lesson: PageLesson | null;
  readonly interpreter: { readonly label: string } | null;
  /** Why nothing can be run now (no interpreter, an untrusted workspace), with the ways out. */
  readonly problem: { readonly message: string; readonly actions: readonly Action[] } | null;
  readonly next: { readonly id: string; readonly title: string } | null;
  /** What was run, by the text of the block. */
  readonly programs: Readonly<Record<string, PageProgram>>;
  /** The text of a block that is not run yet, because its output is what is asked for. */
  readonly withheld: string | null;
}

export interface PageRun {
  /** Tests so far, in order; those to come are `not-run`. Empty until they are known. */
  readonly tests: readonly TestResult[];
  readonly current: string | null;
}

export interface CodeState extends StateBase {
  readonly kind: 'code';
  /** The file name that the learner edits. */
  readonly file: string;
  /** A check in progress, or null. */
  readonly run: PageRun | null;
  readonly verdict: Verdict | null;
  /** The status of each test by id in the check before `verdict`; null when there was none. */
  readonly previous: Readonly<Record<string, TestResult['status']>> | null;
  /** The learner's file was edited after `verdict`. */
  readonly stale: boolean;
  readonly verdictPlacement: 'below' | 'replace';
  /** The reference answer first; empty until the question is solved or its solution was seen. */
  readonly solutions: readonly { readonly name: string; readonly about: string }[];
}

/** What the learner has typed, chosen and ticked so far. Options and points are named by their place in the question. */
export interface PageDraft {
  readonly text: string;
  readonly chosen: readonly number[];
  readonly ticked: readonly number[];
}

interface AnsweredState extends StateBase {
  readonly draft: PageDraft;
  /** Changes when the draft was changed by something else than the page: it then takes the draft over. */
  readonly revision: number;
}

/** `id` is the option's place in the question; the options come in the order in which they are shown. */
export interface PageOption {
  readonly id: number;
  readonly text: string;
}

/** What is told once the question is answered, and not before. */
export interface PageOutcome {
  readonly result: 'right' | 'wrong' | 'gave-up';
  /** By the option's id; empty when the answer was typed. */
  readonly options: Readonly<Record<number, { readonly correct: boolean; readonly reason: string }>>;
}

export interface ChoiceState extends AnsweredState {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options: readonly PageOption[];
  readonly outcome: PageOutcome | null;
}

export interface OutputState extends AnsweredState {
  readonly kind: 'output';
  /** Empty when the answer is typed. */
  readonly options: readonly PageOption[];
  readonly outcome: (PageOutcome & { readonly expected: string }) | null;
}

export interface ExplainState extends AnsweredState {
  readonly kind: 'explain';
  /** Null while the learner writes. */
  readonly comparison: {
    readonly modelAnswer: string;
    readonly rubric: readonly string[];
    /** Null until the points are counted; `gave-up` when the model answer was read first. */
    readonly result: 'right' | 'wrong' | 'gave-up' | null;
  } | null;
}

export type PageState = CodeState | ChoiceState | OutputState | ExplainState;

/** Requests from the page: name -> [payload, response]. */
export interface PageRequests {
  ready: [undefined, PageState];
  check: [undefined, undefined];
  cancel: [undefined, undefined];
  hint: [undefined, undefined];
  reset: [undefined, undefined];
  solution: [undefined, undefined];
  next: [undefined, undefined];
  history: [undefined, undefined];
  /** Keeps what is typed, chosen and ticked. */
  draft: [PageDraft, undefined];
  /** Answers a choice or an output; compares an explanation with the model answer, then counts its points. */
  answer: [PageDraft, undefined];
  /** Begins a new attempt at a question that is answered on the page. */
  again: [undefined, undefined];
  /** Shows the learner's file beside a solution: its place in `solutions`. */
  compare: [{ solution: number }, undefined];
  /** Runs a `python run` block of the question's texts. */
  runProgram: [{ program: string }, undefined];
  stopProgram: [{ program: string }, undefined];
  /** Opens a block as a scratch file. */
  editProgram: [{ program: string }, undefined];
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
