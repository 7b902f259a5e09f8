/** A test of a question before it ever ran. */
export interface TestTitle {
  /** `Class.method`, as the harness reports it. */
  readonly id: string;
  readonly title: string;
}

/**
 * Reads the tests from a question's checks.py by its layout: a docstring of one line under each test method. Tests that are
 * made in another way appear when the first check has collected them.
 */
export function testTitles(checks: string): TestTitle[] {
  const titles: TestTitle[] = [];
  const pattern =
    /^class\s+(\w+)(\s*\(.*TestCase\b)?|^[ \t]+(?:async\s+)?def\s+(test\w*)\s*\([^)]*\)[^:\n]*:[ \t]*\n[ \t]+(?:"""(.+?)"""|"(.+?)")/gm;
  let inClass: string | undefined;
  for (const [, className, isTestCase, method, long, short] of checks.matchAll(pattern)) {
    if (className) inClass = isTestCase ? className : undefined;
    else if (inClass && method) titles.push({ id: `${inClass}.${method}`, title: long ?? short ?? method });
  }
  return titles;
}
