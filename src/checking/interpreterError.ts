export type InterpreterProblem = 'missing' | 'not-python' | 'too-old' | 'died' | 'timed-out';

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
}
