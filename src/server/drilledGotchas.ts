import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BankIndex } from '../bank/question';

/** The gotchas that a question of the bundled bank drills. */
export class DrilledGotchas {
  private ids: ReadonlySet<string> = new Set();

  /** Reads the compiled bank below `dist`; a bank that is missing drills nothing. */
  async load(dist: string): Promise<void> {
    try {
      const index: BankIndex = JSON.parse(await readFile(join(dist, 'bank', 'index.json'), 'utf8'));
      this.ids = new Set(index.questions.flatMap(question => question.gotchas ?? []));
    } catch {
      // The sidebar tells of a damaged bank; here there is nothing to offer.
    }
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }
}
