import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const FUNCTIONS: readonly GotchaText[] = [
  {
    id: 'mutable-default',
    title: 'A mutable default is shared by every call',
    surprise: 'What one call appends to the default, the next call finds in it.',
    why: 'Defaults are evaluated once, when `def` runs, and kept on the function.',
    remedy: 'Default to None and make the list, dict or set inside the function.',
    proof: proof(
      `
      def add(item, bucket=[]):
          bucket.append(item)
          return bucket

      print(add(1))
      print(add(2))
      `,
      `
      [1]
      [1, 2]
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/controlflow.html#default-argument-values',
    concepts: ['mutable-default-arguments'],
    severity: 'warning',
    fixable: true,
    ruff: ['B006'],
  },
  {
    id: 'call-in-default',
    title: 'A call in a default runs once',
    surprise: 'Every call sees the time, id or setting of the moment the function was defined.',
    why: 'A default is evaluated when `def` runs, not when the function is called.',
    remedy: 'Default to None and make the call inside the function.',
    proof: proof(
      `
      import itertools

      numbers = itertools.count(1)

      def ticket(number=next(numbers)):
          return number

      print(ticket(), ticket(), ticket())
      `,
      '1 1 1',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#why-are-default-values-shared-between-objects',
    concepts: ['default-evaluated-at-definition'],
    severity: 'information',
    ruff: ['B008'],
  },
  {
    id: 'late-binding-closure',
    title: 'Functions made in a loop all see the last value',
    surprise: 'Five lambdas made in a loop all give the same answer.',
    why: 'A closure keeps the variable, not its value: it is looked up when the function is called.',
    remedy: 'Bind the present value with a default (`lambda x, i=i: …`) or functools.partial.',
    proof: proof(
      `
      actions = []
      for i in range(3):
          actions.append(lambda: i)
      print([action() for action in actions])
      `,
      '[2, 2, 2]',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#why-do-lambdas-defined-in-a-loop-with-different-values-all-return-the-same-result',
    concepts: ['late-binding', 'closures'],
    severity: 'warning',
    fixable: true,
    ruff: ['B023'],
  },
  {
    id: 'missing-wraps',
    title: 'A decorator without functools.wraps hides the function',
    surprise: 'The decorated function is called "wrapper" in tracebacks, help() and logs.',
    why: 'The name, docstring and signature belong to the inner function that replaced it.',
    remedy: 'Put `@functools.wraps(func)` on the inner function.',
    proof: proof(
      `
      def loud(func):
          def wrapper(*args, **kwargs):
              return func(*args, **kwargs)
          return wrapper

      @loud
      def greet():
          """Say hello."""

      print(greet.__name__, greet.__doc__)
      `,
      'wrapper None',
    ),
    docs: 'https://docs.python.org/3/library/functools.html#functools.wraps',
    concepts: ['functools-wraps', 'decorators'],
    severity: 'information',
    fixable: true,
  },
  {
    id: 'decorator-returns-nothing',
    title: 'A decorator that forgets to return its wrapper',
    surprise: 'The decorated name is None: calling it raises TypeError.',
    why: '`@decorator` binds whatever the decorator returns, and a function without return gives None.',
    remedy: 'End the decorator with `return wrapper`.',
    proof: proof(
      `
      def loud(func):
          def wrapper(*args):
              return func(*args)

      @loud
      def greet():
          return "hello"

      print(greet)
      `,
      'None',
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#function-definitions',
    concepts: ['decorators'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'cached-method',
    title: 'lru_cache on a method keeps instances alive',
    surprise: 'Objects are never freed, because the cache of the class holds every `self`.',
    why: 'The cache belongs to the function on the class, and its keys contain all arguments.',
    remedy: 'Use functools.cached_property, or make the cache in __init__ for each instance.',
    proof: proof(
      `
      import functools, gc, weakref

      class Report:
          @functools.lru_cache
          def total(self):
              return 42

      report = Report()
      report.total()
      alive = weakref.ref(report)
      del report
      gc.collect()
      print(alive() is None)
      `,
      'False',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#how-do-i-cache-method-calls',
    concepts: ['cache-leaks', 'memoize-decorator'],
    severity: 'warning',
    ruff: ['B019'],
  },
  {
    id: 'shadowed-builtin',
    title: 'A variable named like a built-in',
    surprise: 'Later, `list(…)` or `sum(…)` fails with "object is not callable".',
    why: 'Names are looked up in local, enclosing and global scope before the built-ins.',
    remedy: 'Choose another name, such as `items` or `total`.',
    proof: proof(
      `
      list = [3, 1, 2]
      try:
          print(list("abc"))
      except TypeError as error:
          print(error)
      `,
      "'list' object is not callable",
    ),
    docs: 'https://docs.python.org/3/reference/executionmodel.html#resolution-of-names',
    concepts: ['scopes-of-builtins'],
    severity: 'information',
    ruff: ['A001'],
  },
  {
    id: 'local-before-assignment',
    title: 'An assignment makes the name local to the whole function',
    surprise: '`count += 1` raises UnboundLocalError although `count` exists outside.',
    why: 'A name that is assigned anywhere in a function is local in all of it.',
    remedy: 'Declare it `global` or `nonlocal`, or pass it in and return the new value.',
    proof: proof(
      `
      count = 0

      def hit():
          count += 1

      try:
          hit()
      except UnboundLocalError as error:
          print(type(error).__name__)
      `,
      'UnboundLocalError',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#why-am-i-getting-an-unboundlocalerror-when-the-variable-has-a-value',
    concepts: ['scope-legb'],
    severity: 'warning',
    fixable: true,
    ruff: ['F823'],
  },
  {
    id: 'redefined-name',
    title: 'A second definition replaces the first',
    surprise: 'Of two functions or tests with the same name only the last one exists.',
    why: '`def` and `class` are assignments: the later one rebinds the name.',
    remedy: 'Rename one of them.',
    proof: proof(
      `
      class Checks:
          def test_sum(self):
              return "first"

          def test_sum(self):
              return "second"

      print([name for name in vars(Checks) if name.startswith("test")], Checks().test_sum())
      `,
      "['test_sum'] second",
    ),
    docs: 'https://docs.python.org/3/reference/executionmodel.html#binding-of-names',
    concepts: ['names-and-objects'],
    severity: 'warning',
    ruff: ['F811'],
  },
  {
    id: 'f-string-docstring',
    title: 'An f-string is no docstring',
    surprise: '`__doc__` is None and help() shows nothing.',
    why: 'Only a plain string literal counts; an f-string is worked out on each call and dropped.',
    remedy: 'Write a plain string, or assign `__doc__`.',
    proof: proof(
      `
      def greet():
          f"""Say hello."""

      print(greet.__doc__)
      `,
      'None',
    ),
    docs: 'https://docs.python.org/3/reference/lexical_analysis.html#f-strings',
    concepts: ['comments-and-docstrings'],
    severity: 'warning',
    ruff: ['B021'],
  },
  {
    id: 'call-forgotten',
    title: 'A method that is named but not called',
    surprise: '`file.close` does nothing, and raises nothing.',
    why: 'Without parentheses the expression is the method object, which is thrown away.',
    remedy: 'Add the parentheses.',
    proof: proof(
      `
      items = [3, 1, 2]
      items.sort
      print(items)
      items.sort()
      print(items)
      `,
      `
      [3, 1, 2]
      [1, 2, 3]
      `,
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#calls',
    concepts: ['first-class-functions'],
    severity: 'warning',
    fixable: true,
    ruff: ['B018'],
  },
];
