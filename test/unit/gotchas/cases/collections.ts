import type { GotchaCase } from './gotchaCase';

export const COLLECTION_CASES: readonly GotchaCase[] = [
  {
    id: 'repeated-rows',
    finds: ['n = 3\ngrid = «[[0] * n] * n»\n', 'rows = «[{}] * 2»\nmore = «2 * [[]]»\n'],
    silent: [
      'n = 3\na = [0] * n\nb = [""] * n\nc = [(0, 0)] * n\nd = [[0] * n for _ in range(n)]\ne = [[]] * 1\n',
      'import itertools\nimport numpy as np\ndef f(grid):\n    assert grid == ([[0] * 3] * 3)\n    print(np.array([[0, 1]] * 3))\n    return list(itertools.product(*[[0, 1]] * 3))\n',
    ],
    broken: ['grid = «[[0] * 3] * 2»\nprint(grid[0\n'],
    fixes: [
      {
        before: 'm = 2\ngrid = [[0] * 3] * m\ngrid[0][0] = 1\nprint(grid)\n',
        after: 'm = 2\ngrid = [[0] * 3 for _ in range(m)]\ngrid[0][0] = 1\nprint(grid)\n',
        prints: '[[1, 0, 0], [0, 0, 0]]',
      },
    ],
  },
  {
    id: 'fromkeys-mutable',
    finds: ['d = «dict.fromkeys("ab", [])»\n', 'd = «dict.fromkeys(range(3), {})»\n'],
    silent: ['a = dict.fromkeys("ab")\nb = dict.fromkeys("ab", 0)\nc = dict.fromkeys("ab", ())\n'],
    broken: ['d = «dict.fromkeys("ab", [])»\nprint(d[\n'],
    fixes: [
      {
        before: 'd = dict.fromkeys("ab", [])\nd["a"].append(1)\nprint(d)\n',
        after: 'd = {key: [] for key in "ab"}\nd["a"].append(1)\nprint(d)\n',
        prints: "{'a': [1], 'b': []}",
      },
    ],
  },
  {
    id: 'none-result-used',
    finds: [
      'items = [3, 1]\nitems = «items.sort()»\n',
      'def f(x):\n    d = {}\n    return «d.update(x)»\n',
      'def f(items):\n    ordered = «items.sort(key=len)»\n    return ordered\n',
      'xs = []\nprint(«xs.append(1)»)\n',
      'def f(scores: list[int]):\n    print(«scores.sort()»)\n    for s in «scores.reverse()»:\n        print(s)\n    return «scores.sort()»\n',
      'from typing import Dict\ndef f(load, other):\n    prices: Dict[str, int] = load()\n    return «prices.update(other)»\n',
      'def f(items):\n    items = «items.append(1)»\n    return items\n',
      'def f(items, more):\n    items = «items.extend(more)»\n    items = «items.insert(0, 1)»\n    return items\n',
      'words = "b a".split()\nwords = «words.reverse()»\n',
      'def f(load):\n    names = load()\n    names = «names.sort(key=len)»\n    return names\n',
      'class Board:\n    def order(self):\n        self.scores = «self.scores.sort()»\n',
      'from typing import Sequence\nitems: Sequence[int] = [3, 1]\nitems = items.copy()\nitems = «items.sort()»\n',
    ],
    silent: [
      'items = [3, 1]\nitems.sort()\nlast = items.pop()\nsize = items.count(3)\n',
      'import hashlib\ndef f(h, frame):\n    x = h.update(b"a")\n    y = frame.append(1)\n    return x, y\n',
      'def f(table):\n    parts = table["a"].str.split(",")\n    parts = parts.append(1)\n    return parts\n',
      'import polars as pl\ndef f(path):\n    df = pl.read_csv(path)\n    df = df.sort("created")\n    df = df.reverse()\n    return df\n',
      'import pandas as pd\ndef f(idx: pd.Index):\n    idx = idx.insert(0, "id")\n    idx = idx.append(pd.Index([1]))\n    return idx\n',
      'def f(events, cursor):\n    events = events.sort("created", -1)\n    cursor = cursor.sort()\n    return events, cursor\n',
    ],
    broken: ['items = [3, 1]\nitems = «items.sort()»\nprint(items\n'],
    fixes: [
      {
        before: 'a = [3, 1]\na = a.sort()\nprint(a)\n',
        after: 'a = [3, 1]\na.sort()\nprint(a)\n',
        prints: '[1, 3]',
        safe: true,
      },
      {
        before: 'a = [3, 1]\nb = a.sort(reverse=True)\nprint(b)\n',
        after: 'a = [3, 1]\nb = sorted(a, reverse=True)\nprint(b)\n',
        prints: '[3, 1]',
      },
      {
        before: 'def f(items: list[int]):\n    items = items.append(1)\n    return items\nprint(f([]))\n',
        after: 'def f(items: list[int]):\n    items.append(1)\n    return items\nprint(f([]))\n',
        prints: '[1]',
        safe: true,
      },
      {
        before: 'def f(items):\n    items = items.reverse()\n    return items\n',
        after: 'def f(items):\n    items.reverse()\n    return items\n',
        safe: false,
      },
    ],
  },
  {
    id: 'mutating-while-looping',
    finds: [
      'xs = [1, 2]\nfor x in xs:\n    if x > 1:\n        «xs.remove(x)»\n',
      'd = {}\nfor key in d:\n    «del d[key]»\n',
      'd = {}\nfor key, value in d.items():\n    if value:\n        «d.pop(key)»\n',
      'xs = [1]\nfor i, x in enumerate(xs):\n    «del xs[i]»\n',
      'class A:\n    def f(self):\n        for x in self.items:\n            «self.items.remove(x)»\n',
    ],
    silent: [
      'xs = [1, 2]\nfor x in list(xs):\n    xs.remove(x)\nfor x in xs[:]:\n    xs.remove(x)\n',
      'xs = [1, 2]\nfor x in xs:\n    if x > 1:\n        xs.remove(x)\n        break\n',
      'd = {}\nfor key in d:\n    d[key] = 1\n',
      'xs = [1]\nys = []\nfor x in xs:\n    ys.append(x)\n',
      'todo = [1]\nfor x in todo:\n    if x < 5:\n        todo.append(x + 1)\n',
    ],
    broken: ['xs = [1, 2]\nfor x in xs:\n    «xs.remove(x)»\nprint(xs\n'],
    fixes: [
      {
        before: 'xs = [1, 1, 2]\nfor x in xs:\n    if x == 1:\n        xs.remove(x)\nprint(xs)\n',
        after: 'xs = [1, 1, 2]\nfor x in list(xs):\n    if x == 1:\n        xs.remove(x)\nprint(xs)\n',
        prints: '[2]',
      },
      {
        before: 'd = {"a": 1}\nfor k, v in d.items():\n    del d[k]\nprint(d)\n',
        after: 'd = {"a": 1}\nfor k, v in list(d.items()):\n    del d[k]\nprint(d)\n',
        prints: '{}',
      },
    ],
  },
  {
    id: 'duplicate-key',
    finds: ['d = {"a": 1, "b": 2, «"a"»: 3}\n', "d = {1: 'x', «1»: 'y'}\n", 'd = {"a": 1, «\'a\'»: 2}\n'],
    silent: ['a = b = 1\nd = {"a": 1, "A": 2, a: 3, b: 4, 1: 5, "1": 6}\n'],
    broken: ['d = {"a": 1, «"a"»: 3}\nprint(d[\n'],
    fixes: [
      {
        before: 'print({"a": 1, "b": 2, "a": 3})\n',
        after: 'print({"b": 2, "a": 3})\n',
        prints: "{'b': 2, 'a': 3}",
      },
      {
        before: 'print({\n    "a": 1,\n    "b": 2,\n    "a": 3,\n})\n',
        after: 'print({\n    "b": 2,\n    "a": 3,\n})\n',
        prints: "{'b': 2, 'a': 3}",
      },
    ],
  },
  {
    id: 'static-comprehension-key',
    finds: ['print({«"name"»: x for x in "ab"})\n'],
    silent: ['print({x: "name" for x in "ab"})\n'],
  },
];
