import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const ERRORS: readonly GotchaText[] = [
  {
    id: 'bare-except',
    title: 'A bare except',
    surprise: 'Ctrl+C and sys.exit() are caught too: the program cannot be stopped.',
    why: 'Without a class it catches BaseException, which KeyboardInterrupt and SystemExit derive from.',
    remedy: 'Name the exceptions you expect; at the widest, except Exception.',
    proof: proof(
      `
      import sys

      try:
          sys.exit("stop")
      except:
          print("still running")
      `,
      'still running',
    ),
    docs: 'https://docs.python.org/3/library/exceptions.html#exception-hierarchy',
    concepts: ['exception-hierarchy'],
    severity: 'warning',
    fixable: true,
    ruff: ['E722'],
  },
  {
    id: 'swallowed-exception',
    title: 'Every error is swallowed',
    surprise: 'A misspelt name in the try block goes unnoticed.',
    why: 'except Exception also catches NameError, TypeError and other mistakes of the code.',
    remedy: 'Catch what you expect, and log or re-raise the rest.',
    proof: proof(
      `
      total = 0
      try:
          totl += 5
      except Exception:
          pass
      print(total)
      `,
      '0',
    ),
    docs: 'https://docs.python.org/3/tutorial/errors.html#handling-exceptions',
    concepts: ['swallowed-exceptions'],
    severity: 'information',
    ruff: ['S110', 'S112', 'BLE001'],
  },
  {
    id: 'broad-before-narrow',
    title: 'A broad handler before a narrow one',
    surprise: 'The narrow handler never runs.',
    why: 'The first except clause that matches wins, and a base class matches its subclasses.',
    remedy: 'Put the narrow one first.',
    proof: proof(
      `
      try:
          {}["missing"]
      except LookupError:
          print("lookup")
      except KeyError:
          print("key")
      `,
      'lookup',
    ),
    docs: 'https://docs.python.org/3/tutorial/errors.html#handling-exceptions',
    concepts: ['try-else-finally', 'exception-hierarchy'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'duplicate-handler',
    title: 'An exception caught twice in one try',
    surprise: 'The second handler never runs.',
    why: 'Clauses are tried in order; OSError and IOError are even the same class.',
    remedy: 'Remove one, or join them.',
    proof: proof(
      `
      try:
          open("/no/such/file")
      except OSError:
          print("first")
      except IOError:
          print("second")
      print(OSError is IOError)
      `,
      `
      first
      True
      `,
    ),
    docs: 'https://docs.python.org/3/library/exceptions.html#OSError',
    concepts: ['try-else-finally', 'exception-hierarchy'],
    severity: 'warning',
    ruff: ['B014', 'B025'],
  },
  {
    id: 'jump-in-finally',
    title: 'return, break or continue in finally',
    surprise: 'The exception on its way disappears.',
    why: 'finally runs last: leaving it by a jump replaces what was going on, exception or return value.',
    remedy: 'Only clean up in finally; return after it.',
    proof: proof(
      `
      source = '''
      def load():
          try:
              raise ValueError("broken")
          finally:
              return "fine"

      print(load())
      '''
      import warnings

      warnings.simplefilter("ignore")
      exec(source)
      `,
      'fine',
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#finally-clause',
    concepts: ['return-in-finally'],
    severity: 'warning',
    ruff: ['B012'],
  },
  {
    id: 'open-without-with',
    title: 'open without with',
    surprise: 'Text that was written is not in the file yet, and the file may stay open.',
    why: 'The buffer is flushed on close; an exception on the way skips close().',
    remedy: 'Use with open(…) as file.',
    proof: proof(
      `
      import os, tempfile

      path = os.path.join(tempfile.mkdtemp(), "note.txt")
      file = open(path, "w")
      file.write("hello")
      print(repr(open(path).read()))
      file.close()
      print(repr(open(path).read()))
      `,
      `
      ''
      'hello'
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/inputoutput.html#reading-and-writing-files',
    concepts: ['with-statement', 'file-io'],
    severity: 'warning',
    fixable: true,
    ruff: ['SIM115'],
  },
  {
    id: 'raise-without-from',
    title: 'raise inside except without from',
    surprise: 'The traceback reads as if the handler itself had failed.',
    why: 'Without from, the first exception is only context; from makes it the cause.',
    remedy: 'Write raise NewError(…) from error, or from None to hide it.',
    proof: proof(
      `
      try:
          try:
              int("x")
          except ValueError:
              raise RuntimeError("bad setting")
      except RuntimeError as error:
          print(error.__cause__, type(error.__context__).__name__)
      `,
      'None ValueError',
    ),
    docs: 'https://docs.python.org/3/tutorial/errors.html#exception-chaining',
    concepts: ['raise-from'],
    severity: 'information',
    fixable: true,
    ruff: ['B904'],
  },
  {
    id: 'contextmanager-without-finally',
    title: 'A contextmanager without try and finally',
    surprise: 'The clean-up is skipped when the with block raises.',
    why: 'The exception is thrown into the generator at its yield.',
    remedy: 'Put the yield into try, the clean-up into finally.',
    proof: proof(
      `
      from contextlib import contextmanager

      @contextmanager
      def connection():
          print("open")
          yield
          print("close")

      try:
          with connection():
              raise ValueError
      except ValueError:
          print("failed")
      `,
      `
      open
      failed
      `,
    ),
    docs: 'https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager',
    concepts: ['contextmanager-generator'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'except-comma',
    title: 'except A, B',
    surprise: 'A syntax error before Python 3.14, and something else in Python 2.',
    why: 'Several exceptions are a tuple, which needed parentheses here until 3.14.',
    remedy: 'Write except (A, B) or except A as name.',
    proof: proof(
      `
      try:
          compile("try: pass\\nexcept ValueError, error: pass", "old.py", "exec")
      except SyntaxError as error:
          print(error.msg)
      `,
      'multiple exception types must be parenthesized',
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#except-clause',
    concepts: ['try-else-finally'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'except-or',
    title: 'except A or B catches A only',
    surprise: 'The second exception goes through.',
    why: '`A or B` is worked out first, and a class is true: the result is A.',
    remedy: 'Use a tuple: except (A, B).',
    proof: proof(
      `
      try:
          try:
              {}["missing"]
          except ValueError or KeyError:
              print("caught")
      except KeyError:
          print("went through")
      `,
      'went through',
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#except-clause',
    concepts: ['try-else-finally'],
    severity: 'warning',
    fixable: true,
    ruff: ['PLW0711'],
  },
  {
    id: 'assert-for-validation',
    title: 'assert to check input',
    surprise: 'The check is gone in production.',
    why: 'python -O and PYTHONOPTIMIZE remove every assert.',
    remedy: 'Raise ValueError or TypeError; keep assert for what cannot happen.',
    proof: proof(
      `
      import subprocess, sys

      code = "assert 1 > 2, 'impossible'; print('no check')"
      done = subprocess.run([sys.executable, "-O", "-c", code], capture_output=True, text=True)
      print(done.stdout.strip())
      `,
      'no check',
    ),
    docs: 'https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement',
    concepts: ['assert-misuse'],
    severity: 'information',
    fixable: true,
    ruff: ['S101'],
  },
  {
    id: 'assert-tuple',
    title: 'assert on a tuple never fails',
    surprise: 'The test passes whatever happens.',
    why: 'With parentheses, condition and message are one tuple, and a tuple with items is true.',
    remedy: 'Remove the parentheses.',
    proof: proof(
      `
      check = (1 == 2, "must be equal")
      assert check
      print(bool(check))
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement',
    concepts: ['assert-misuse'],
    severity: 'warning',
    fixable: true,
    ruff: ['F631'],
  },
  {
    id: 'exception-not-raised',
    title: 'An exception that is made but not raised',
    surprise: 'The code goes on as if nothing were wrong.',
    why: 'ValueError(…) only makes an object.',
    remedy: 'Put raise in front.',
    proof: proof(
      `
      def withdraw(amount):
          if amount < 0:
              ValueError("negative")
          return amount

      print(withdraw(-5))
      `,
      '-5',
    ),
    docs: 'https://docs.python.org/3/reference/simple_stmts.html#the-raise-statement',
    concepts: ['custom-exceptions'],
    severity: 'warning',
    fixable: true,
    ruff: ['PLW0133'],
  },
];
