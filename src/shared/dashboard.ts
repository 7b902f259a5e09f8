/** The messages between the extension and its dashboard. The data arrives whole, with `ready` and with each `data`. */

/** An estimate of strength as a chance, from 0 to 1: to solve a question of middle difficulty at once. */
export interface ChanceRange {
  readonly chance: number;
  /** Within one standard deviation. */
  readonly low: number;
  readonly high: number;
  /** How many reviews it stands on. */
  readonly reviews: number;
}

/** Dates are such as `2026-03-09`. */
export interface DashboardDay {
  readonly date: string;
  readonly attempts: number;
  readonly minutes: number;
}

export interface DashboardTopic extends ChanceRange {
  readonly id: string;
  readonly title: string;
  readonly seen: number;
  readonly questions: number;
}

export interface DashboardConcept extends ChanceRange {
  readonly id: string;
  readonly title: string;
}

export interface DashboardDue {
  readonly date: string;
  readonly questions: number;
  readonly minutes: number;
}

/** Right, but slow. */
export interface DashboardSlow {
  readonly id: string;
  readonly title: string;
  /** Time taken over the minutes of its questions. */
  readonly pace: number;
  /** The same over what this learner usually takes. */
  readonly againstSelf: number;
}

export interface DashboardPath {
  /** The day of the interview. */
  readonly date: string;
  readonly daysLeft: number;
  /** New questions a day that are needed to have seen all of them by then. */
  readonly neededADay: number;
  /** New questions a day in the last two weeks. */
  readonly lately: number;
  /** How many questions were seen up to each day, the last being today. */
  readonly seen: readonly { readonly date: string; readonly questions: number }[];
  readonly questions: number;
}

export interface DashboardData {
  /** Nothing was attempted yet: there is nothing to draw. */
  readonly isEmpty: boolean;
  readonly today: string;
  readonly streak: { readonly current: number; readonly longest: number; readonly isOpen: boolean };
  readonly totals: {
    readonly attempts: number;
    readonly minutes: number;
    readonly seen: number;
    readonly solved: number;
    readonly questions: number;
  };
  /** The last year, days with practice only, oldest first. */
  readonly days: readonly DashboardDay[];
  /** Those with reviews, the weakest first. */
  readonly topics: readonly DashboardTopic[];
  /** Today and the days to come; what is overdue counts for today. */
  readonly due: readonly DashboardDue[];
  readonly strongest: readonly DashboardConcept[];
  readonly weakest: readonly DashboardConcept[];
  readonly slowest: readonly DashboardSlow[];
  /** Null while no date is set, or after it. */
  readonly path: DashboardPath | null;
}

/** What a mark stands for: the questions behind it can be asked for. */
export interface Mark {
  readonly of: 'day' | 'topic' | 'concept' | 'due' | 'seen';
  /** A date, or the id of a topic or concept. */
  readonly key: string;
}

/** Requests from the page: name -> [payload, response]. */
export interface DashboardRequests {
  ready: [undefined, DashboardData];
  /** Shows the questions behind a mark. */
  show: [Mark, undefined];
  /** Begins with today's questions. */
  practise: [undefined, undefined];
  /** Opens the setting of the interview's date. */
  setDate: [undefined, undefined];
  /** Saves the numbers as Markdown. */
  exportMarkdown: [undefined, undefined];
  /** Saves the charts, as one picture that stands by itself. */
  exportSvg: [{ svg: string }, undefined];
}

/** Requests from the extension to the page. */
export interface DashboardHostRequests {
  data: [DashboardData, undefined];
}
