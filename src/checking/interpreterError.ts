/** `busy`: the system could not start it now, and may do so a moment later. */
export type InterpreterProblem = 'missing' | 'not-python' | 'too-old' | 'died' | 'timed-out' | 'busy';

/** A Python that cannot be used. The message is for people: what was tried, what happened. */
export class InterpreterError extends Error {
  override readonly name = 'InterpreterError';

  constructor(
    readonly problem: InterpreterProblem,
    /** What was started, or looked for. */
    readonly path: string,
    message: string,
    /** What the process wrote, for the log. */
    readonly output = '',
  ) {
    super(message);
  }

  /** It may well be a good Python: nothing was learnt about it. */
  get isUndecided(): boolean {
    return this.problem === 'timed-out' || this.problem === 'busy';
  }
}
