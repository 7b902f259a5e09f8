/** Entries of the log that change what attempts mean. Like attempts they are only ever added, so each can be undone. */

/** 1 not known, 2 with effort, 3 known, 4 known well: what FSRS calls again, hard, good and easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

interface Entry {
  /** Unique over all machines. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The learner says how a review went, in place of what was concluded from it. */
export interface Correction extends Entry {
  readonly type: 'correction';
  /** Id of an attempt of that review. */
  readonly attempt: string;
  readonly grade: Grade;
}

/** What was done before it counts no longer. */
export interface Reset extends Entry {
  readonly type: 'reset';
  /** Of these questions; of all where it is null. The questions of a topic are named one by one: topics may change. */
  readonly questions: readonly string[] | null;
  /** What was reset, for people: the title of a topic or a question; empty for all. */
  readonly title: string;
}

/** Takes back a correction or a reset. */
export interface Undo extends Entry {
  readonly type: 'undo';
  readonly entry: string;
}

export type Amendment = Correction | Reset | Undo;

type Field = 'type' | 'id' | 'at' | 'attempt' | 'grade' | 'questions' | 'title' | 'entry';

/** @returns the amendment that a parsed line of version 1 holds, or null when it is none that this program understands. */
export function amendmentOf(line: object): Amendment | null {
  const found: { readonly [Key in Field]?: unknown } = line;
  const { type, id, at } = found;
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at) || at < 0) return null;
  switch (type) {
    case 'correction': {
      const grade = GRADES.find(one => one === found.grade);
      if (typeof found.attempt !== 'string' || grade === undefined) return null;
      return { type, id, at, attempt: found.attempt, grade };
    }
    case 'reset': {
      const { questions, title } = found;
      if (typeof title !== 'string') return null;
      if (questions === null) return { type, id, at, questions, title };
      if (!Array.isArray(questions) || !questions.every(one => typeof one === 'string')) return null;
      return { type, id, at, questions, title };
    }
    case 'undo':
      return typeof found.entry === 'string' ? { type, id, at, entry: found.entry } : null;
    default:
      return null;
  }
}
