import type { Report } from './fault';
import type { SourceFile, WrongAnswer } from './question';

/** The files of a code question beside question.md; null for one that is missing. */
export interface CodeFiles {
  readonly starter: string | null;
  readonly solution: string | null;
  readonly checks: string | null;
  /** Of solutions/, by name. */
  readonly solutions: readonly SourceFile[];
  /** Of wrong/, by name. */
  readonly wrong: readonly SourceFile[];
  /** Other files, which checks.py may import or read: names relative to the question's folder. */
  readonly helpers: readonly string[];
}

const FAILS = /^#\s*fails:(?<names>.*)$/u;
const TEST = /^(?:[\p{L}_][\p{L}\p{N}_]*\.)?test[\p{L}\p{N}_]*$/u;

/** A wrong answer with the tests that its first line says it fails; null after a fault was reported. */
export function readWrongAnswer(file: SourceFile, report: Report): WrongAnswer | null {
  const { names = '' } = FAILS.exec(file.text.split('\n', 1)[0] ?? '')?.groups ?? {};
  const fails = names
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  if (fails.length === 0) {
    report(1, 'the first line must say which tests this answer fails: `# fails: test_name, test_other_name`');
    return null;
  }
  const bad = fails.filter(name => !TEST.test(name));
  for (const name of bad) report(1, `\`${name}\` is no name of a test`);
  return bad.length > 0 ? null : { ...file, fails };
}
