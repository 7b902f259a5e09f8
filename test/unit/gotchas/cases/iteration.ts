import type { GotchaCase } from './gotchaCase';

export const ITERATION_CASES: readonly GotchaCase[] = [
  {
    id: 'groupby-unsorted',
    finds: [
      'from itertools import groupby\ndef f(rows):\n    for k, g in «groupby(rows, key=len)»:\n        print(k, list(g))\n',
      'import itertools\nwords = ["a", "bb", "c"]\nfor k, g in «itertools.groupby(words, len)»:\n    print(k, list(g))\n',
      'from itertools import groupby\ndef f(rows):\n    rows = sorted(rows, key=str)\n    return 1\nfor k, g in «groupby(sorted("ab", key=ord), key=str.lower)»:\n    print(k, list(g))\n',
    ],
    silent: [
      'from itertools import groupby\ndef f(rows):\n    for k, g in groupby(sorted(rows, key=len), key=len):\n        print(k, list(g))\n',
      'from itertools import groupby\ndef f(rows):\n    rows.sort(key=lambda r: r[0])\n    for k, g in groupby(rows, key=lambda x: x[0]):\n        print(k, list(g))\n',
      'from itertools import groupby\nruns = [(k, len(list(g))) for k, g in groupby("aabbb")]\n',
      'from itertools import groupby\ndef f(rows):\n    rows = sorted(rows, key=len)\n    return [k for k, _ in groupby(rows, key=len)]\n',
      'from itertools import groupby\nfrom operator import itemgetter\ndef f(rows):\n    for k, g in groupby(sorted(rows, key=itemgetter("a", "b")), key=itemgetter("a")):\n        print(k, list(g))\n    for k, g in groupby(sorted(rows, key=lambda r: (r.city, r.name)), key=lambda x: x.city):\n        print(k, list(g))\n    for k, g in groupby(sorted(rows), key=itemgetter(0)):\n        print(k, list(g))\n',
      'def groupby(rows, key):\n    return []\ngroupby([1], key=len)\n',
    ],
    fixes: [
      {
        before:
          'from itertools import groupby\nwords = ["a", "bb", "c"]\nprint([k for k, _ in groupby(words, key=len)])\n',
        after:
          'from itertools import groupby\nwords = ["a", "bb", "c"]\nprint([k for k, _ in groupby(sorted(words, key=len), key=len)])\n',
        prints: '[1, 2]',
      },
    ],
  },
  {
    id: 'groupby-group-kept',
    finds: [
      'from itertools import groupby\nkept = {k: «g» for k, g in groupby("aabb")}\n',
      'from itertools import groupby\nkept = []\nfor k, g in groupby("aabb"):\n    kept.append((k, «g»))\n',
      'from itertools import groupby\nkept = «list(groupby("aabb"))»\n',
    ],
    silent: [
      'from itertools import groupby\nkept = {k: list(g) for k, g in groupby("aabb")}\nsizes = {k: sum(1 for _ in g) for k, g in groupby("aabb")}\n',
      'from itertools import groupby\nfor k, g in groupby("aabb"):\n    print(k, list(g))\n',
    ],
    fixes: [
      {
        before:
          'from itertools import groupby\nkept = {k: g for k, g in groupby("aab")}\nprint(list(kept["a"]))\n',
        after:
          'from itertools import groupby\nkept = {k: list(g) for k, g in groupby("aab")}\nprint(list(kept["a"]))\n',
        prints: "['a', 'a']",
      },
    ],
  },
  {
    id: 'generator-exhausted',
    finds: [
      'squares = (n * n for n in range(4))\nprint(sum(squares))\nprint(max(«squares»))\n',
      'def f(xs):\n    pairs = zip(xs, xs)\n    for a, b in pairs:\n        print(a, b)\n    return list(«pairs»)\n',
      'def numbers():\n    yield 1\nit = numbers()\nprint(list(it), 1)\nfor n in «it»:\n    print(n)\n',
    ],
    silent: [
      'squares = [n * n for n in range(4)]\nprint(sum(squares), max(squares))\n',
      'squares = (n * n for n in range(4))\nprint(next(squares), sum(squares))\n',
      'xs = (n for n in "ab")\nprint(list(xs))\nxs = (n for n in "ab")\nprint(list(xs))\n',
      'def f(flag):\n    xs = map(str, [1])\n    if flag:\n        return list(xs)\n    else:\n        return set(xs)\n',
      'def f():\n    xs = iter("ab")\n    for x in xs:\n        if x:\n            break\n    return list(xs)\n',
    ],
    fixes: [
      {
        before: 'xs = (n for n in range(3))\nprint(sum(xs))\nprint(sum(xs))\n',
        after: 'xs = [n for n in range(3)]\nprint(sum(xs))\nprint(sum(xs))\n',
        prints: '3\n3',
      },
    ],
  },
  {
    id: 'generator-has-no-len',
    finds: ['print(«len(n for n in "ab")»)\n', 'xs = map(str, [1])\nprint(«len(xs)»)\n'],
    silent: ['print(len([n for n in "ab"]), len(list(map(str, [1]))), sum(1 for n in "ab"))\n'],
    broken: ['xs = map(str, [1])\nprint(«len(xs)»\n'],
    fixes: [
      { before: 'print(len(n for n in "ab"))\n', after: 'print(sum(1 for n in "ab"))\n', prints: '2' },
      {
        before: 'xs = map(str, [1])\nprint(len(xs))\n',
        after: 'xs = map(str, [1])\nprint(len(list(xs)))\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'loop-variable-reused',
    finds: [
      'for i in range(2):\n    for «i» in range(3):\n        pass\n    print(i)\n',
      'items = [1, 2]\nfor «items» in items:\n    pass\nprint(items)\n',
    ],
    silent: [
      'for i in range(2):\n    for j in range(3):\n        pass\n    print(i)\n',
      'for i in range(2):\n    for i in range(3):\n        print(i)\n',
      'for i in range(2):\n    if i:\n        for i in range(3):\n            pass\n    else:\n        print(i)\n',
    ],
  },
  {
    id: 'loop-variable-after-loop',
    finds: ['def f(items):\n    for item in items:\n        print(item)\n    return «item»\n'],
    silent: [
      'def f(items):\n    for item in items:\n        if item:\n            break\n    return item\n',
      'def f(items):\n    item = None\n    for item in items:\n        pass\n    return item\n',
      'def f():\n    for n in range(3):\n        pass\n    return n\n',
    ],
  },
  {
    id: 'zip-unequal',
    finds: [
      'names = ["a", "b", "c"]\nfor x, y in «zip(names, [1, 2])»:\n    print(x, y)\n',
      'print(list(«zip("abc", range(5))»))\n',
    ],
    silent: [
      'names = ["a", "b"]\nnames.append("c")\nprint(list(zip(names, [1, 2, 3])))\n',
      'print(list(zip("abc", [1, 2, 3])), dict(zip("ab", [1], strict=True)))\n',
      'def f(a, b):\n    return zip(a, b)\n',
    ],
    fixes: [
      {
        before: 'try:\n    print(list(zip("abc", [1, 2])))\nexcept ValueError:\n    print("unequal")\n',
        after:
          'try:\n    print(list(zip("abc", [1, 2], strict=True)))\nexcept ValueError:\n    print("unequal")\n',
        prints: 'unequal',
      },
    ],
  },
  {
    id: 'zip-without-strict',
    finds: ['def f(a, b):\n    return «zip(a, b)»\n'],
    silent: ['def f(a, b):\n    return zip(a, b, strict=True)\n'],
  },
  {
    id: 'raise-stop-iteration',
    finds: [
      'def g():\n    yield 1\n    «raise StopIteration»\n',
      'def g():\n    yield 1\n    «raise StopIteration(3)»\n',
    ],
    silent: [
      'class It:\n    def __next__(self):\n        raise StopIteration\n',
      'def g():\n    yield 1\n    return\n',
    ],
    broken: ['def g():\n    yield 1\n    «raise StopIteration»\nprint(g(\n'],
    fixes: [
      {
        before: 'def g():\n    yield 1\n    raise StopIteration\nprint(list(g()))\n',
        after: 'def g():\n    yield 1\n    return\nprint(list(g()))\n',
        prints: '[1]',
      },
    ],
  },
  {
    id: 'loop-else',
    finds: ['for n in [1]:\n    pass\n«else»:\n    print("always")\n'],
    silent: ['for n in [1]:\n    if n:\n        break\nelse:\n    print("none")\n'],
  },
  {
    id: 'range-len',
    finds: ['xs = "ab"\nfor i in «range(len(xs))»:\n    print(xs[i])\n'],
    silent: ['xs = "ab"\nfor i in range(len(xs)):\n    print(i)\nfor i in range(3):\n    print(xs[i])\n'],
  },
];
