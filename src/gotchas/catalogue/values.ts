import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const VALUES: readonly GotchaText[] = [
  {
    id: 'is-literal',
    title: '`is` with a literal',
    surprise: 'The answer is True for some equal values and False for others.',
    why: '`is` compares identity; which equal objects are shared is up to the interpreter.',
    remedy: 'Compare values with ==.',
    proof: proof(
      `
      small, large = int("256"), int("257")
      print(small is int("256"), large is int("257"))
      print(large == int("257"))
      `,
      `
      True False
      True
      `,
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#is-not',
    concepts: ['identity-vs-equality', 'interning'],
    severity: 'warning',
    fixable: true,
    ruff: ['F632'],
  },
  {
    id: 'eq-none',
    title: '`== None` asks the object',
    surprise: 'An object may claim to be equal to None, or answer with something that is no bool.',
    why: '`==` calls `__eq__`, which a class defines as it likes; None is a single object.',
    remedy: 'Use `is None` or `is not None`.',
    proof: proof(
      `
      class Wildcard:
          def __eq__(self, other):
              return True

      thing = Wildcard()
      print(thing == None, thing is None)
      `,
      'True False',
    ),
    docs: 'https://docs.python.org/3/library/constants.html#None',
    concepts: ['none-checks', 'identity-vs-equality'],
    severity: 'warning',
    fixable: true,
    ruff: ['E711'],
  },
  {
    id: 'float-equality',
    title: 'Floats compared with ==',
    surprise: '0.1 + 0.2 == 0.3 is False.',
    why: 'Most decimal fractions have no exact binary form, so results differ in the last digits.',
    remedy: 'Use math.isclose, decimal.Decimal, or whole numbers of the smallest unit.',
    proof: proof(
      `
      import math

      print(0.1 + 0.2 == 0.3, 0.1 + 0.2)
      print(math.isclose(0.1 + 0.2, 0.3))
      `,
      `
      False 0.30000000000000004
      True
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/floatingpoint.html',
    concepts: ['numbers'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'or-literal',
    title: '`x == 1 or 2` is always true',
    surprise: 'The branch is taken whatever x is.',
    why: '`or` joins whole expressions: it reads `(x == 1) or 2`, and 2 is true.',
    remedy: 'Use `x in (1, 2)`.',
    proof: proof(
      `
      x = 7
      print(bool(x == 1 or 2), x in (1, 2))
      `,
      'True False',
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#boolean-operations',
    concepts: ['truthiness', 'walrus-and-conditional-expressions'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'multi-char-strip',
    title: 'strip removes characters, not a word',
    surprise: '"photo.png".rstrip(".png") eats more than the ending.',
    why: 'The argument is a set of characters, removed from the end as long as they come.',
    remedy: 'Use removeprefix or removesuffix.',
    proof: proof(
      `
      name = "spooning.png"
      print(name.rstrip(".png"), name.removesuffix(".png"))
      `,
      'spooni spooning',
    ),
    docs: 'https://docs.python.org/3/library/stdtypes.html#str.rstrip',
    concepts: ['strings-and-bytes'],
    severity: 'warning',
    fixable: true,
    ruff: ['B005', 'PLE1310'],
  },
  {
    id: 'naive-now',
    title: 'datetime.now() without a time zone',
    surprise: 'The same moment reads differently on two machines and cannot be compared with an aware time.',
    why: 'A naive datetime carries no offset: its meaning depends on where the code runs.',
    remedy: 'Use `datetime.now(timezone.utc)` and convert for display.',
    proof: proof(
      `
      from datetime import datetime, timezone

      try:
          print(datetime.now() < datetime.now(timezone.utc))
      except TypeError as error:
          print(error)
      `,
      "can't compare offset-naive and offset-aware datetimes",
    ),
    docs: 'https://docs.python.org/3/library/datetime.html#aware-and-naive-objects',
    concepts: ['datetime-and-zones'],
    severity: 'information',
    ruff: ['DTZ005'],
  },
  {
    id: 'utc-now',
    title: 'utcnow() is not aware of being UTC',
    surprise: '.timestamp() of it is off by the local offset.',
    why: 'It returns a naive time, and naive times are taken for local ones.',
    remedy: 'Use `datetime.now(timezone.utc)` or `datetime.fromtimestamp(t, timezone.utc)`.',
    proof: proof(
      `
      import warnings
      from datetime import datetime

      warnings.simplefilter("ignore")
      print(datetime.utcnow().tzinfo)
      `,
      'None',
    ),
    docs: 'https://docs.python.org/3/library/datetime.html#datetime.datetime.utcnow',
    concepts: ['datetime-and-zones'],
    severity: 'warning',
    ruff: ['DTZ003', 'DTZ004'],
  },
  {
    id: 'type-comparison',
    title: 'type(x) == T ignores subclasses',
    surprise: 'A bool is not an int, an OrderedDict is not a dict.',
    why: '`type()` gives the exact class; inheritance is not looked at.',
    remedy: 'Use isinstance(x, T).',
    proof: proof(
      `
      from collections import OrderedDict

      settings = OrderedDict()
      print(type(settings) == dict, isinstance(settings, dict))
      `,
      'False True',
    ),
    docs: 'https://docs.python.org/3/library/functions.html#isinstance',
    concepts: ['duck-typing-and-abc'],
    severity: 'information',
    ruff: ['E721'],
  },
  {
    id: 'stray-comma',
    title: 'A comma at the end makes a tuple',
    surprise: 'The variable holds (1,) instead of 1.',
    why: 'Commas make tuples; parentheses only group.',
    remedy: 'Remove the comma, or write the parentheses if a tuple is meant.',
    proof: proof(
      `
      price = 1,
      print(price, price * 2)
      `,
      '(1,) (1, 1)',
    ),
    docs: 'https://docs.python.org/3/library/stdtypes.html#tuple',
    concepts: ['list-vs-tuple', 'unpacking'],
    severity: 'warning',
    fixable: true,
    ruff: ['COM818'],
  },
  {
    id: 'invalid-escape',
    title: 'A backslash that escapes nothing',
    surprise: 'It works by luck, warns since 3.12, and breaks when the next letter is n or t.',
    why: 'Unknown escapes keep their backslash; known ones become one character.',
    remedy: 'Use a raw string, r"…", or double the backslash.',
    proof: proof(
      `
      print(len("C:\\new"), len(r"C:\\new"))
      `.replaceAll('\\\\', '\\'),
      '5 6',
    ),
    docs: 'https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences',
    concepts: ['regular-expressions', 'strings-and-bytes'],
    severity: 'warning',
    fixable: true,
    ruff: ['W605'],
  },
  {
    id: 'prefix-increment',
    title: '++n does nothing',
    surprise: 'The counter stays where it was.',
    why: 'Python has no increment operator: ++n is +(+n).',
    remedy: 'Use n += 1.',
    proof: proof(
      `
      n = 1
      ++n
      print(n)
      `,
      '1',
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#unary-arithmetic-and-bitwise-operations',
    concepts: ['numbers'],
    severity: 'warning',
    fixable: true,
    ruff: ['B002'],
  },
  {
    id: 'useless-comparison',
    title: 'A comparison nobody looks at',
    surprise: '`total == 0` as a statement assigns nothing and checks nothing.',
    why: 'It is an expression whose value is thrown away.',
    remedy: 'Assign with =, or assert it.',
    proof: proof(
      `
      total = 5
      total == 0
      print(total)
      `,
      '5',
    ),
    docs: 'https://docs.python.org/3/reference/simple_stmts.html#expression-statements',
    concepts: ['names-and-objects'],
    severity: 'warning',
    fixable: true,
    ruff: ['B015'],
  },
  {
    id: 'input-is-text',
    title: 'input() returns text',
    surprise: 'Comparing it with a number raises TypeError or is always False.',
    why: 'input() gives a str whatever is typed, and Python does not convert by itself.',
    remedy: 'Convert with int() or float() first.',
    proof: proof(
      `
      import io, sys

      sys.stdin = io.StringIO("5")
      age = input()
      print(age == 5, int(age) == 5)
      `,
      'False True',
    ),
    docs: 'https://docs.python.org/3/library/functions.html#input',
    concepts: ['what-python-is', 'command-line'],
    severity: 'warning',
    fixable: true,
  },
];
