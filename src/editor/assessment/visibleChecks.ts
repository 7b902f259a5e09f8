import { isUntouched, type Runner } from '../../assessment/sitting/grading';
import type { CodeQuestion } from '../../bank/question';
import type { VisibleCheck } from '../../shared/sittingProtocol';

const NO_CHECK: VisibleCheck = { running: false, summary: '', tests: [] };

/** The first half of a question's tests, which may be seen before the end; the others are for grading, as on the platforms. */
export class VisibleChecks {
  readonly #checks = new Map<string, VisibleCheck>();

  constructor(
    private readonly runner: Runner,
    private readonly changed: () => void,
  ) {}

  of(id: string): VisibleCheck {
    return this.#checks.get(id) ?? NO_CHECK;
  }

  /** One at a time for each question; rejects when the program could not even be started. */
  async run(question: CodeQuestion, text: string): Promise<void> {
    const { id } = question;
    if (this.of(id).running) return;
    if (isUntouched(question, text)) {
      this.#set(id, { ...NO_CHECK, summary: 'Nothing is written yet.' });
      return;
    }
    const before = this.of(id);
    this.#set(id, { ...NO_CHECK, running: true });
    try {
      this.#set(id, resultOf(await this.runner(question, text)));
    } catch (error) {
      this.#set(id, before);
      throw error;
    }
  }

  #set(id: string, check: VisibleCheck): void {
    this.#checks.set(id, check);
    this.changed();
  }
}

function resultOf(verdict: Awaited<ReturnType<Runner>>): VisibleCheck {
  if (verdict === null) return { ...NO_CHECK, summary: 'No Python could be started.' };
  const seen = verdict.tests.slice(0, Math.ceil(verdict.tests.length / 2));
  const tests = seen.map(({ title, status, message }) => ({ title, passed: status === 'passed', message }));
  const passed = tests.filter(test => test.passed).length;
  const summary = tests.length === 0 ? verdict.message : `${passed} of ${tests.length} visible tests pass.`;
  return { running: false, summary, tests };
}
