import type { MutantReport } from './mutants';

export interface VerifyFault {
  /** Id of the question, or "pack". */
  readonly question: string;
  readonly message: string;
}

/** What `drill verify --json` prints. */
export interface VerifyReport {
  /** How many questions were read without a fault in their format. */
  readonly questions: number;
  readonly faults: readonly VerifyFault[];
  readonly coverage: {
    readonly covered: number;
    readonly total: number;
    readonly missing: readonly string[];
  };
  /** The share of choices that a guesser who knows nothing gets right, by the rule it follows; `chance` is without one. */
  readonly guessers: {
    readonly longest: number;
    readonly first: number;
    /** The option most like the others. */
    readonly alike: number;
    /** The option with the most hedging. */
    readonly hedging: number;
    readonly chance: number;
  };
  /** Empty unless asked for. */
  readonly mutants: {
    readonly made: number;
    readonly killed: number;
    readonly byQuestion: Readonly<Record<string, MutantReport>>;
  };
}
