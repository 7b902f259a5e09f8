import type { GotchaCase } from './gotchaCase';

export const FUNCTION_CASES: readonly GotchaCase[] = [
  {
    id: 'mutable-default',
    finds: [
      `
      def add(item, bucket=«[]»):
          bucket.append(item)
          return bucket
      `,
      `
      from collections import defaultdict
      def count(words, *, seen=«{}», by: dict = «defaultdict(int)», names=«set()»):
          return seen, by, names
      `,
      'keep = lambda item, into=«[]»: into.append(item) or into\n',
    ],
    silent: [
      'def add(item, bucket=None, size=(), name="", more=frozenset()):\n    return bucket\n',
      'def total(numbers=[]):\n    return sum(numbers)\n',
      'from typing import Sequence\ndef show(items: Sequence[str] = []):\n    return items\n',
    ],
    unfixed: [
      // Inside the function these names mean nothing, or something else.
      'class Client:\n    HEADERS = {"a": 1}\n    def get(self, headers=«{**HEADERS}»):\n        headers["x"] = 1\n        return headers\n',
      'def make(names):\n    found = []\n    for name in names:\n        def add(item, into=«[name]»):\n            into.append(item)\n            return into\n        found.append(add)\n    return found\n',
      'size = 3\ndef add(size, into=«[size]»):\n    into.append(size)\n    return into\n',
    ],
    broken: ['def add(item, bucket=«[]»):\n    bucket.append(item\n\ndef other():\n    return 1\n'],
    fixes: [
      {
        before: `
          def add(item, bucket=[]):
              """Put it in."""
              bucket.append(item)
              return bucket

          add(1)
          print(add(2))
        `,
        after: `
          def add(item, bucket=None):
              """Put it in."""
              if bucket is None:
                  bucket = []
              bucket.append(item)
              return bucket

          add(1)
          print(add(2))
        `,
        prints: '[2]',
      },
      {
        before:
          'FIRST = 1\ndef add(item, into=[FIRST, *(x * 2 for x in range(2))]):\n    into.append(item)\n    return into\nadd(1)\nprint(add(2))\n',
        after:
          'FIRST = 1\ndef add(item, into=None):\n    if into is None:\n        into = [FIRST, *(x * 2 for x in range(2))]\n    into.append(item)\n    return into\nadd(1)\nprint(add(2))\n',
        prints: '[1, 0, 2, 2]',
      },
      {
        before: 'class Box:\n\tdef put(self, item, into: list = []): into.append(item); return into\n',
        after:
          'class Box:\n\tdef put(self, item, into: list | None = None): \n\t\tif into is None:\n\t\t\tinto = []\n\t\tinto.append(item); return into\n',
      },
    ],
  },
  {
    id: 'call-in-default',
    finds: ['import time\ndef log(text, at=«time.time()»):\n    print(at, text)\n'],
    silent: [
      'import time\ndef log(text, at=None):\n    print(at or time.time(), text)\n',
      'from fastapi import Depends\ndef page(user=Depends(print)):\n    return user\n',
    ],
  },
  {
    id: 'late-binding-closure',
    finds: [
      'fs = [lambda: «i» for i in range(3)]\n',
      'fs = []\nfor i in range(3):\n    fs.append(lambda x: x + «i»)\n',
      'fs = {}\nfor name in "ab":\n    fs[name] = lambda: «name»\n',
      'fs = []\nfor i in range(3):\n    def f():\n        return «i»\n    fs.append(f)\n',
      'def menu(Button):\n    for label in "ab":\n        Button(text=label, command=lambda: print(«label»))\n',
    ],
    silent: [
      'fs = [lambda i=i: i for i in range(3)]\n',
      'for i in range(3):\n    print(sorted([3, 1], key=lambda x: x * i))\n',
      'for i in range(3):\n    f = lambda: i\n    print(f())\n',
      'fs = [lambda i: i for _ in range(3)]\n',
    ],
    broken: ['fs = []\nfor i in range(3):\n    fs.append(lambda: «i»)\nprint(fs[0](\n'],
    fixes: [
      {
        before: 'fs = []\nfor i in range(3):\n    fs.append(lambda: i)\nprint([f() for f in fs])\n',
        after: 'fs = []\nfor i in range(3):\n    fs.append(lambda i=i: i)\nprint([f() for f in fs])\n',
        prints: '[0, 1, 2]',
      },
      {
        before: 'print([f(10) for f in [lambda x: x + i for i in range(3)]])\n',
        after: 'print([f(10) for f in [lambda x, i=i: x + i for i in range(3)]])\n',
        prints: '[10, 11, 12]',
      },
    ],
  },
  {
    id: 'missing-wraps',
    finds: [
      `
      def loud(func):
          def «wrapper»(*args, **kwargs):
              return func(*args, **kwargs)
          return wrapper
      `,
    ],
    silent: [
      `
      import functools
      def loud(func):
          @functools.wraps(func)
          def wrapper(*args, **kwargs):
              return func(*args, **kwargs)
          return wrapper
      `,
      'def adder(n):\n    def add(*numbers):\n        return sum(numbers) + n\n    return add\n',
      `
      def loud(func):
          def wrapper(*args):
              return func(*args)
          wrapper.__name__ = func.__name__
          return wrapper
      `,
    ],
    fixes: [
      {
        before: `
          def loud(func):
              def wrapper(*args):
                  return func(*args)
              return wrapper

          @loud
          def greet():
              return 1

          print(greet.__name__)
        `,
        after: `
          import functools

          def loud(func):
              @functools.wraps(func)
              def wrapper(*args):
                  return func(*args)
              return wrapper

          @loud
          def greet():
              return 1

          print(greet.__name__)
        `,
        prints: 'greet',
      },
      {
        before:
          '"""Module."""\nfrom functools import wraps\n\ndef loud(f):\n    def inner(*a):\n        return f(*a)\n    return inner\n',
        after:
          '"""Module."""\nfrom functools import wraps\n\ndef loud(f):\n    @wraps(f)\n    def inner(*a):\n        return f(*a)\n    return inner\n',
      },
    ],
  },
  {
    id: 'decorator-returns-nothing',
    finds: ['def «loud»(func):\n    def wrapper(*args):\n        return func(*args)\n'],
    silent: [
      'def loud(func):\n    def wrapper(*args):\n        return func(*args)\n    return wrapper\n',
      'def run(func):\n    def attempt(*args):\n        return func(*args)\n    print(attempt(1))\n',
    ],
    fixes: [
      {
        before:
          'def loud(func):\n    def wrapper(*args):\n        return func(*args)\n\n@loud\ndef one():\n    return 1\n\nprint(one())\n',
        after:
          'def loud(func):\n    def wrapper(*args):\n        return func(*args)\n    return wrapper\n\n@loud\ndef one():\n    return 1\n\nprint(one())\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'cached-method',
    finds: [
      'import functools\nclass A:\n    @«functools.lru_cache(maxsize=None)»\n    def total(self):\n        return 1\n',
      'from functools import cache\nclass A:\n    @«cache»\n    def total(self):\n        return 1\n',
    ],
    silent: [
      'from functools import cache\n@cache\ndef total(self):\n    return 1\n',
      'from functools import cache, cached_property\nclass A:\n    @cached_property\n    def a(self):\n        return 1\n    @staticmethod\n    @cache\n    def b(x):\n        return 1\n',
    ],
    broken: [
      'from functools import cache\nclass A:\n    @«cache»\n    def total(self):\n        return 1\nprint(A(\n',
    ],
  },
  {
    id: 'shadowed-builtin',
    finds: [
      '«list» = [1, 2]\nprint(list("ab"))\n',
      'def f(rows):\n    for «sum» in rows:\n        print(sum)\n',
    ],
    silent: [
      'class A:\n    id = 3\n    list = []\n',
      'try:\n    input = raw_input\nexcept NameError:\n    pass\n',
      'def f(x):\n    type = x + 1\n    return type\n',
      'items = [1, 2]\n',
    ],
    broken: ['«list» = [1, 2]\nprint(list("ab")\n'],
  },
  {
    id: 'local-before-assignment',
    finds: [
      'count = 0\ndef hit():\n    «count» += 1\n',
      'def outer():\n    n = 0\n    def inner():\n        «n» += 1\n    return inner\n',
      'limit = 3\ndef show():\n    print(«limit»)\n    limit = 4\n',
    ],
    silent: [
      'count = 0\ndef hit():\n    global count\n    count += 1\n',
      'def outer():\n    def inner():\n        nonlocal n\n        n += 1\n    n = 0\n    return inner\n',
      'count = 0\ndef hit():\n    count = 1\n    count += 1\n',
      'count = 0\ndef hit(count):\n    count += 1\n',
    ],
    broken: ['count = 0\ndef hit():\n    «count» += 1\nprint(hit(\n'],
    fixes: [
      {
        before: 'count = 0\ndef hit():\n    """Count."""\n    count += 1\nhit()\nprint(count)\n',
        after:
          'count = 0\ndef hit():\n    """Count."""\n    global count\n    count += 1\nhit()\nprint(count)\n',
        prints: '1',
      },
      {
        before:
          'def outer():\n    n = 0\n    def inner():\n        n += 1\n        return n\n    return inner\nprint(outer()())\n',
        after:
          'def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    return inner\nprint(outer()())\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'redefined-name',
    finds: [
      'class Checks:\n    def «test_a»(self):\n        pass\n    def test_a(self):\n        pass\n',
      'def «f»():\n    return 1\n\ndef f():\n    return 2\n',
    ],
    silent: [
      'def f():\n    return 1\nprint(f())\ndef f():\n    return 2\n',
      'class A:\n    @property\n    def x(self):\n        return 1\n    @x.setter\n    def x(self, value):\n        pass\n',
      'import sys\nif sys.platform:\n    def f():\n        return 1\nelse:\n    def f():\n        return 2\n',
    ],
  },
  {
    id: 'f-string-docstring',
    finds: ['def f(x):\n    «f"""About {x}."""»\n    return x\n'],
    silent: ['def f(x):\n    """About x."""\n    return f"{x}"\n'],
  },
  {
    id: 'call-forgotten',
    finds: ['f = open("x")\n«f.close»\n', 'items = [2, 1]\n«items.sort»\n'],
    silent: ['f = open("x")\nf.close()\ng = f.close\nf.name\n', '# %%\nitems = [2, 1]\nitems.sort\n'],
    broken: ['items = [2, 1]\n«items.sort»\nprint(items\n'],
    fixes: [
      {
        before: 'a = [2, 1]\na.sort\nprint(a)\n',
        after: 'a = [2, 1]\na.sort()\nprint(a)\n',
        prints: '[1, 2]',
      },
    ],
  },
];
