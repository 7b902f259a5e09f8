/** The report of a sitting: what its page shows and what is exported as JSON. Texts of questions are Markdown. */
export interface Report {
  readonly version: 1;
  readonly sitting: string;
  readonly title: string;
  /** Repeats the sitting: see "Start an assessment". */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  readonly endedAt: number;
  readonly reason: 'handed-in' | 'time-up';
  readonly minutes: number;
  readonly usedMs: number;
  /** Null when nothing could be scored. */
  readonly score: ReportScore | null;
  /** How many questions the score rests on. */
  readonly scored: number;
  readonly topics: readonly ReportPart[];
  readonly levels: readonly ReportPart[];
  readonly questions: readonly ReportQuestion[];
  readonly earlier: readonly EarlierSitting[];
  /** How this one compares with the one before, in a sentence; empty for the first. */
  readonly comparison: string;
  readonly lacks: readonly string[];
}

/** On the scale from 300 to 850; the band from `low` to `high` holds the truth 95 times of a hundred. */
export interface ReportScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

export interface ReportPart extends ReportScore {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
  /** The sum of the credits. */
  readonly credit: number;
}

export interface ReportQuestion {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly level: 'junior' | 'mid' | 'senior';
  readonly kind: 'code' | 'choice' | 'output' | 'explain';
  readonly minutes: number;
  /** How long it was in front of the learner, in milliseconds. */
  readonly usedMs: number;
  /** How long it was there before the first letter or choice, or null when there was none. */
  readonly firstKeyMs: number | null;
  /** Why this looks like hesitation, in words; empty when it does not. */
  readonly hesitation: string;
  /** From 0 to 1; null when it could not be graded. */
  readonly credit: number | null;
  /** Whether it is part of the score. */
  readonly counted: boolean;
  readonly remark: string;
  readonly flagged: boolean;
  readonly prompt: string;
  /** The learner's answer: Markdown for options, else a text to be shown as it stands. */
  readonly given: readonly string[];
  readonly right: readonly string[];
  /** How `given` and `right` are shown. */
  readonly form: 'markdown' | 'text' | 'python';
  readonly explanation: string;
  /** Of an explanation: the points, and which of them the learner ticked. */
  readonly rubric: readonly { readonly point: string; readonly ticked: boolean }[];
}

export interface EarlierSitting {
  readonly id: string;
  readonly title: string;
  readonly endedAt: number;
  readonly score: ReportScore | null;
}
