/** Tests of a track, made to run as checks. They import the learner's file by the name of its stub. */

const MARKERS = `
def _markers():
    """pytest as far as a track uses it in unittest classes: for marks alone. The learner need not have it."""
    import unittest
    from types import ModuleType

    class Mark:
        def __getattr__(self, name):
            def mark(*arguments, **options):
                if len(arguments) == 1 and not options and callable(arguments[0]):
                    return arguments[0]
                return lambda test: test

            return mark

        def skip(self, *arguments, reason=""):
            if len(arguments) == 1 and callable(arguments[0]):
                return unittest.skip(reason)(arguments[0])
            return unittest.skip(arguments[0] if arguments else reason)

        def skipif(self, condition, *, reason=""):
            return unittest.skipIf(condition, reason)

        def xfail(self, *arguments, **options):
            if len(arguments) == 1 and callable(arguments[0]):
                return unittest.expectedFailure(arguments[0])
            return unittest.expectedFailure

    pytest = ModuleType("pytest")
    pytest.mark = Mark()
    return pytest


_modules["pytest"] = _markers()
del _markers
`;

const FUTURE = /^from[ \t]+__future__[ \t]+import[ \t]+[^\n(]*$/gmu;

/** Whether a listed test file holds tests, and is no helper of the others. */
export function holdsTests(text: string): boolean {
  return /^class[ \t]+\w+[ \t]*\([^)]*TestCase[^)]*\)/mu.test(text);
}

/**
 * The tests as the text of checks: with the learner's file known under the name of its stub.
 *
 * @param module The stub's module name, such as `two_fer`.
 */
export function checksFrom(tests: string, module: string): string {
  const prelude = [
    'import answer as _answer',
    'from sys import modules as _modules',
    '',
    `_modules[${JSON.stringify(module)}] = _answer`,
    ...(/^[ \t]*(?:import|from)[ \t]+pytest\b/mu.test(tests) ? [MARKERS] : []),
    'del _answer, _modules',
    '',
  ].join('\n');
  // What comes from __future__ must come first.
  const future = [...tests.matchAll(FUTURE)].map(match => match[0]);
  return [...future, prelude, tests.replace(FUTURE, '')].join('\n');
}

/**
 * The names that tests take from a module, by `from module import …` and by `module.name`, in the order in which they
 * come, of those that the reference answer knows: tests may look for more than an answer must have.
 */
export function importedNames(tests: string, module: string, reference: string): string[] {
  const found = new Set<string>();
  const listed = `^[ \\t]*from[ \\t]+${module}[ \\t]+import[ \\t]*(?:\\(([^)]*)\\)|((?:[^\\n\\\\]|\\\\\\n)*))`;
  for (const [, inBrackets, onLine] of tests.matchAll(new RegExp(listed, 'gmu'))) {
    const names = (inBrackets ?? onLine ?? '').replace(/#.*$/gmu, '').replaceAll('\\\n', ' ');
    for (const name of names.split(',')) found.add(name.trim().split(/\s+/u)[0] ?? '');
  }
  const whole = new RegExp(`^[ \\t]*import[ \\t]+${module}(?:[ \\t]+as[ \\t]+(\\w+))?[ \\t]*$`, 'gmu');
  for (const [, alias = module] of tests.matchAll(whole)) {
    for (const [, name = ''] of tests.matchAll(new RegExp(`(?<![\\w.])${alias}\\.([A-Za-z]\\w*)`, 'gu'))) {
      found.add(name);
    }
  }
  return [...found].filter(
    name =>
      /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && new RegExp(`(?<!\\w)${name}(?!\\w)`, 'u').test(reference),
  );
}
