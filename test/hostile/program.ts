import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Limits } from '../../src/checking/checkEngine';
import type { Reason, Status, TestStatus } from '../../src/shared/verdict';

/** What a verdict on a hostile program has to say. */
export interface Expectation {
  readonly status: Status;
  /** One of these; empty when every reason, and none, will do. */
  readonly reasons: readonly (Reason | 'none')[];
  /** The sentence for the learner. */
  readonly says: RegExp | null;
  /** What the program printed. */
  readonly prints: RegExp | null;
  /** Method name without `test_` -> what the test came to. */
  readonly tests: ReadonlyMap<string, TestStatus>;
  readonly limits: Partial<Limits>;
}

export interface Program {
  readonly name: string;
  readonly title: string;
  readonly text: Buffer;
  readonly expected: Expectation;
}

/** Small, so that a suite of programs that never end does end. */
const LIMITS: Limits = { testSeconds: 0.5, checkSeconds: 2, memoryMb: 256, outputKb: 64 };

/**
 * The programs of a folder. The comment at the top of each says what is to be expected of it: its first line is the
 * title, the others are `verdict: STATUS[, REASON or REASON]`, `says: REGEX`, `prints: REGEX`,
 * `tests: NAME STATUS, …` and `limits: NAME NUMBER, …`.
 */
export function programsOf(folder: string): Program[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.py'))
    .sort()
    .map(file => {
      const text = readFileSync(path.join(folder, file));
      const { title, expected } = parseHeader(file, text.toString('utf8'));
      return { name: file.replace(/\.py$/, ''), title, text, expected };
    });
}

function parseHeader(file: string, text: string): Pick<Program, 'title' | 'expected'> {
  const [title = '', ...lines] = (/^(?:#.*\n)+/.exec(text)?.[0] ?? '')
    .trim()
    .split('\n')
    .map(line => line.replace(/^# ?/, ''));
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`${file}: not a field: ${line}`);
    fields.set(name, value);
  }
  const verdict = fields.get('verdict');
  if (verdict === undefined) throw new Error(`${file}: no verdict is expected`);
  return {
    title,
    expected: expect(verdict, {
      says: fields.get('says'),
      prints: fields.get('prints'),
      tests: fields.get('tests'),
      limits: fields.get('limits'),
    }),
  };
}

/** @param verdict `STATUS[, REASON or REASON]` */
export function expect(
  verdict: string,
  more: Partial<Record<'says' | 'prints' | 'tests' | 'limits', string | undefined>> = {},
): Expectation {
  const [status = '', reasons] = verdict.split(', ');
  const pattern = (text: string | undefined) => (text === undefined ? null : new RegExp(text, 's'));
  return {
    status: status as Status,
    reasons: reasons === undefined ? [] : (reasons.split(' or ') as Reason[]),
    says: pattern(more.says),
    prints: pattern(more.prints),
    tests: new Map(pairs(more.tests) as [string, TestStatus][]),
    limits: {
      ...LIMITS,
      ...Object.fromEntries(pairs(more.limits).map(([name, value]) => [name, Number(value)])),
    },
  };
}

function pairs(text: string | undefined): (readonly [string, string])[] {
  return (text?.split(', ') ?? []).map(pair => {
    const [name = '', value = ''] = pair.split(' ');
    return [name, value] as const;
  });
}
