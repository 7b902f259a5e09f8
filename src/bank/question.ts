/** What a question is. The format on disk is fixed in ARCHITECTURE.md ("A question"). Types only: every room may import them. */

export const KINDS = ['code', 'choice', 'output', 'explain'] as const;
export type Kind = (typeof KINDS)[number];

export const LEVELS = ['junior', 'mid', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

/** What a question asks the learner to do, where that is more than its kind says. */
export const TASKS = ['build', 'fix', 'rewrite', 'review', 'scenario'] as const;
export type Task = (typeof TASKS)[number];

/** Where a learner stands with a question. */
export const STATUSES = ['new', 'tried', 'solved'] as const;
export type QuestionStatus = (typeof STATUSES)[number];

/** What the tree, the filter and the pickers need of a question: small enough to hold thousands in memory. */
export interface QuestionSummary {
  /** Unique in its pack, lower-case-with-hyphens, never reused. */
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly level: Level;
  /** Id of the topic: the folder that the question lies in. */
  readonly topic: string;
  /** Concept ids of syllabus.yaml. */
  readonly covers: readonly string[];
  /** What a prepared candidate needs. */
  readonly minutes: number;
  /** Path of the question's folder (code) or file (other kinds), relative to the pack, with forward slashes. */
  readonly path: string;
  /** Ids of the gotchas that it drills; an index leaves out an empty list. */
  readonly gotchas?: readonly string[];
  /** Left out where the kind says it all. */
  readonly task?: Task;
}

export interface FollowUp {
  readonly question: string;
  /** Markdown. */
  readonly answer: string;
}

/** Everything a learner can read about a question; texts are Markdown. */
export interface QuestionBase extends QuestionSummary {
  readonly source: string;
  readonly gotchas: readonly string[];
  /** Version specifier such as ">=3.10". */
  readonly python: string;
  readonly prompt: string;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  readonly explanation: string;
  readonly why: string;
  readonly followUps: readonly FollowUp[];
}

/** A file of a code question: its name relative to the question's folder, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface WrongAnswer extends SourceFile {
  /** Names of the test methods that this answer fails, and no others. */
  readonly fails: readonly string[];
}

/** Limits that a question sets for itself; what it leaves out is the learner's setting. */
export interface QuestionLimits {
  readonly testSeconds?: number;
  readonly checkSeconds?: number;
  readonly memoryMb?: number;
  readonly outputKb?: number;
}

export interface CodeQuestion extends QuestionBase {
  readonly kind: 'code';
  /** The names that the answer must define. */
  readonly entry: readonly string[];
  readonly limits: QuestionLimits;
  readonly starter: string;
  readonly checks: string;
  /** The reference answer first, then those of solutions/. */
  readonly solutions: readonly SourceFile[];
  /** Empty in the compiled bank: only the verifier needs them. */
  readonly wrong: readonly WrongAnswer[];
}

export interface Option {
  readonly text: string;
  readonly correct: boolean;
  readonly reason: string;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

export interface OutputQuestion extends QuestionBase {
  readonly kind: 'output';
  /** The block that is run. It stays where it stands in the prompt; the block of its output does not. */
  readonly program: string;
  /** What it prints, without the newline at the end. */
  readonly output: string;
  /** Empty when the learner types the answer. */
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

export interface ExplainQuestion extends QuestionBase {
  readonly kind: 'explain';
  readonly modelAnswer: string;
  /** Four to seven points, each worth marking by itself. */
  readonly rubric: readonly string[];
}

export type Question = CodeQuestion | ChoiceQuestion | OutputQuestion | ExplainQuestion;

export interface Concept {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Share of a standard assessment, in percent. */
  readonly weight: number;
  readonly concepts: readonly Concept[];
}

export interface Syllabus {
  readonly topics: readonly Topic[];
  /** Role id -> topic id -> multiplier of the topic's weight. */
  readonly roles: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** `dist/bank/index.json`: the whole bank without the texts. One `<id>.json` (a Question) lies beside it for each. */
export interface BankIndex {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly topics: readonly Topic[];
  readonly questions: readonly QuestionSummary[];
  /** Packs that were put beside this one; their topics and questions have their names in front of their ids. */
  readonly packs?: readonly PackTitle[];
  /** Of the syllabus; left out where there are none. */
  readonly roles?: Syllabus['roles'];
}

export interface PackTitle {
  readonly name: string;
  readonly title: string;
}
