import type { GotchaCase } from './gotchaCase';

export const ERROR_CASES: readonly GotchaCase[] = [
  {
    id: 'bare-except',
    finds: ['try:\n    pass\n«except»:\n    print("failed")\n'],
    silent: [
      'try:\n    pass\nexcept Exception:\n    print("failed")\n',
      'try:\n    pass\nexcept:\n    print("failed")\n    raise\n',
    ],
    broken: ['try:\n    pass\n«except»:\n    print("failed")\nprint(1\n'],
    fixes: [
      {
        before: 'try:\n    1 / 0\nexcept:\n    print("failed")\n',
        after: 'try:\n    1 / 0\nexcept Exception:\n    print("failed")\n',
        prints: 'failed',
      },
    ],
  },
  {
    id: 'swallowed-exception',
    finds: [
      'try:\n    pass\n«except Exception»:\n    pass\n',
      'for x in "ab":\n    try:\n        print(x)\n    «except»:\n        continue\n',
    ],
    silent: [
      'try:\n    pass\nexcept ValueError:\n    pass\n',
      'try:\n    pass\nexcept Exception as error:\n    print(error)\n',
    ],
    broken: ['try:\n    pass\n«except Exception»:\n    pass\nprint(1\n'],
  },
  {
    id: 'broad-before-narrow',
    finds: [
      'try:\n    pass\nexcept Exception:\n    pass\nexcept «ValueError»:\n    pass\n',
      'try:\n    pass\nexcept LookupError:\n    pass\nexcept «(KeyError, IndexError)»:\n    pass\n',
      'import requests\ntry:\n    pass\nexcept Exception:\n    pass\nexcept «requests.Timeout»:\n    pass\n',
      'class AppError(Exception): pass\nclass Missing(AppError): pass\ntry:\n    pass\nexcept AppError:\n    pass\nexcept «Missing»:\n    pass\n',
      'class Missing(KeyError): pass\ntry:\n    pass\nexcept LookupError:\n    pass\nexcept «Missing»:\n    pass\n',
      'try:\n    pass\nexcept BaseException:\n    pass\nexcept «KeyboardInterrupt»:\n    pass\n',
    ],
    silent: [
      'try:\n    pass\nexcept ValueError:\n    pass\nexcept Exception:\n    pass\n',
      'try:\n    pass\nexcept LookupError:\n    pass\nexcept (KeyError, OSError):\n    pass\n',
      'import asyncio\ntry:\n    pass\nexcept Exception:\n    pass\nexcept (KeyboardInterrupt, SystemExit):\n    pass\nexcept asyncio.CancelledError:\n    pass\n',
      'import gevent, pytest\ntry:\n    pass\nexcept Exception:\n    pass\nexcept gevent.Timeout:\n    pass\nexcept pytest.skip.Exception:\n    pass\n',
      'class Stop(BaseException): pass\nclass Halt(Stop): pass\ntry:\n    pass\nexcept Exception:\n    pass\nexcept Halt:\n    pass\n',
      'class A(Exception): pass\nclass B(Exception): pass\ndef f(errors):\n    try:\n        pass\n    except A:\n        pass\n    except B:\n        pass\n    except Exception:\n        pass\n    except errors:\n        pass\n',
      'class KeyError(Exception): pass\ntry:\n    pass\nexcept LookupError:\n    pass\nexcept KeyError:\n    pass\n',
    ],
    broken: ['try:\n    pass\nexcept Exception:\n    pass\nexcept «ValueError»:\n    pass\nprint(1\n'],
    fixes: [
      {
        before:
          'try:\n    {}["a"]\nexcept Exception:\n    print("broad")\nexcept KeyError:\n    print("narrow")\n',
        after:
          'try:\n    {}["a"]\nexcept KeyError:\n    print("narrow")\nexcept Exception:\n    print("broad")\n',
        prints: 'narrow',
      },
    ],
  },
  {
    id: 'duplicate-handler',
    finds: ['try:\n    pass\nexcept ValueError:\n    pass\nexcept «ValueError»:\n    print(1)\n'],
    silent: ['try:\n    pass\nexcept ValueError:\n    pass\nexcept KeyError:\n    print(1)\n'],
  },
  {
    id: 'jump-in-finally',
    finds: [
      'def f():\n    try:\n        return 1\n    finally:\n        «return 2»\n',
      'for x in "ab":\n    try:\n        pass\n    finally:\n        «break»\n',
    ],
    silent: [
      'def f():\n    try:\n        return 1\n    finally:\n        for x in "ab":\n            break\n',
      'def f():\n    try:\n        return 1\n    finally:\n        def g():\n            return 2\n        g()\n',
    ],
    broken: ['def f():\n    try:\n        return 1\n    finally:\n        «return 2»\nprint(f(\n'],
  },
  {
    id: 'open-without-with',
    finds: [
      'def f():\n    file = «open("a")»\n    text = file.read()\n    file.close()\n    return text\n',
      'text = «open("a")».read()\n',
      'import json, csv\ndef f(path):\n    for line in «open(path)»:\n        print(line)\n    rows = list(csv.reader(«open(path)»))\n    return json.load(«open(path)»), rows, [x for x in «open(path)»], sum(len(x) for x in «open(path)»)\n',
    ],
    silent: [
      'with open("a") as file:\n    print(file.read())\n',
      'def f():\n    file = open("a")\n    return file\n',
      'def f():\n    file = open("a")\n    try:\n        return file.read()\n    finally:\n        file.close()\n',
      'class A:\n    def __init__(self):\n        self.file = open("a")\n',
      'from contextlib import closing\ndef f(stack, Reader):\n    return stack.enter_context(open("a")), closing(open("b")), Reader(open("c"))\n',
      'def list(x):\n    return x\nfile = list(open("a"))\n',
    ],
    unfixed: [
      // Read outside of the block that it is opened in.
      'def f(path):\n    try:\n        file = «open(path)»\n        head = file.readline()\n    except OSError:\n        return None\n    body = file.read()\n    file.close()\n    return head, body\n',
      // What is returned has read nothing yet.
      'import csv\ndef f(path):\n    file = «open(path)»\n    reader = csv.reader(file)\n    return reader\n',
      'def f(path):\n    file = «open(path)»\n    return (line.strip() for line in file)\n',
      'def f(path):\n    file = «open(path)»\n    def read():\n        return file.read()\n    return read\n',
      'import csv\ndef f(path, kept):\n    file = «open(path)»\n    reader = csv.reader(file)\n    kept.append(reader)\n',
      // Closed too early as it is.
      'import csv\ndef f(path):\n    file = «open(path)»\n    reader = csv.reader(file)\n    file.close()\n    return list(reader)\n',
    ],
    fixes: [
      {
        before:
          'import os\ndef size():\n    file = open(os.devnull)\n    text = file.read()\n\n    n = len(text)\n    file.close()\n    return n\nprint(size())\n',
        after:
          'import os\ndef size():\n    with open(os.devnull) as file:\n        text = file.read()\n\n        n = len(text)\n    return n\nprint(size())\n',
        prints: '0',
      },
      {
        before:
          'import csv, os\ndef total():\n    file = open(os.devnull)\n    reader = csv.DictReader(file)\n    rows = (row["n"] for row in reader)\n    amount = 0\n    for row in rows:\n        amount += int(row)\n    return amount\nprint(total())\n',
        after:
          'import csv, os\ndef total():\n    with open(os.devnull) as file:\n        reader = csv.DictReader(file)\n        rows = (row["n"] for row in reader)\n        amount = 0\n        for row in rows:\n            amount += int(row)\n    return amount\nprint(total())\n',
        prints: '0',
      },
      {
        before:
          'import csv, os\ndef rows():\n    file = open(os.devnull)\n    found = list(csv.reader(file))\n    return found\nprint(rows())\n',
        after:
          'import csv, os\ndef rows():\n    with open(os.devnull) as file:\n        found = list(csv.reader(file))\n    return found\nprint(rows())\n',
        prints: '[]',
      },
    ],
  },
  {
    id: 'raise-without-from',
    finds: ['try:\n    pass\nexcept ValueError as error:\n    «raise RuntimeError("bad")»\n'],
    silent: [
      'try:\n    pass\nexcept ValueError as error:\n    raise RuntimeError("bad") from error\n',
      'try:\n    pass\nexcept ValueError as error:\n    raise\n',
      'try:\n    pass\nexcept ValueError:\n    def f():\n        raise RuntimeError("bad")\n',
      'raise RuntimeError("bad")\n',
    ],
    broken: ['try:\n    pass\nexcept ValueError:\n    «raise RuntimeError("bad")»\nprint(1\n'],
    fixes: [
      {
        before:
          'try:\n    try:\n        int("x")\n    except ValueError:\n        raise RuntimeError("bad")\nexcept RuntimeError as e:\n    print(type(e.__cause__).__name__)\n',
        after:
          'try:\n    try:\n        int("x")\n    except ValueError as error:\n        raise RuntimeError("bad") from error\nexcept RuntimeError as e:\n    print(type(e.__cause__).__name__)\n',
        prints: 'ValueError',
      },
      {
        before: 'try:\n    pass\nexcept ValueError as e:\n    raise KeyError(e)\n',
        after: 'try:\n    pass\nexcept ValueError as e:\n    raise KeyError(e) from e\n',
      },
    ],
  },
  {
    id: 'contextmanager-without-finally',
    finds: [
      'from contextlib import contextmanager\n@contextmanager\ndef f():\n    print("in")\n    «yield»\n    print("out")\n',
      'import contextlib\n@contextlib.asynccontextmanager\nasync def f():\n    x = «yield 1»\n    print(x)\n',
    ],
    silent: [
      'from contextlib import contextmanager\n@contextmanager\ndef f():\n    try:\n        yield\n    finally:\n        print("out")\n',
      'from contextlib import contextmanager\n@contextmanager\ndef f():\n    print("in")\n    yield 1\n',
      'def f():\n    yield 1\n    print("out")\n',
    ],
    fixes: [
      {
        before:
          'from contextlib import contextmanager\n@contextmanager\ndef f():\n    yield 1\n    print("out")\ntry:\n    with f():\n        raise ValueError\nexcept ValueError:\n    print("end")\n',
        after:
          'from contextlib import contextmanager\n@contextmanager\ndef f():\n    try:\n        yield 1\n    finally:\n        print("out")\ntry:\n    with f():\n        raise ValueError\nexcept ValueError:\n    print("end")\n',
        prints: 'out\nend',
      },
    ],
  },
  {
    id: 'except-comma',
    finds: [
      'try:\n    pass\nexcept «ValueError, KeyError»:\n    pass\n',
      'try:\n    pass\nexcept «ValueError, e»:\n    pass\n',
    ],
    silent: ['try:\n    pass\nexcept (ValueError, KeyError):\n    pass\nexcept OSError as e:\n    pass\n'],
    broken: ['try:\n    pass\nexcept «ValueError, e»:\n    print(e\n'],
    fixes: [
      {
        before: 'try:\n    int("x")\nexcept KeyError, ValueError:\n    print("caught")\n',
        after: 'try:\n    int("x")\nexcept (KeyError, ValueError):\n    print("caught")\n',
        prints: 'caught',
      },
      {
        before: 'try:\n    int("x")\nexcept ValueError, e:\n    print("caught")\n',
        after: 'try:\n    int("x")\nexcept ValueError as e:\n    print("caught")\n',
        prints: 'caught',
      },
    ],
  },
  {
    id: 'except-or',
    finds: [
      'try:\n    pass\nexcept «ValueError or KeyError»:\n    pass\n',
      'try:\n    pass\nexcept «(ValueError or KeyError)» as e:\n    pass\n',
    ],
    silent: ['try:\n    pass\nexcept (ValueError, KeyError):\n    pass\n'],
    broken: ['try:\n    pass\nexcept «ValueError or KeyError»:\n    pass\nprint(1\n'],
    fixes: [
      {
        before: 'try:\n    {}["a"]\nexcept ValueError or KeyError:\n    print("caught")\n',
        after: 'try:\n    {}["a"]\nexcept (ValueError, KeyError):\n    print("caught")\n',
        prints: 'caught',
      },
    ],
  },
  {
    id: 'assert-for-validation',
    finds: [
      'def pay(amount):\n    """Pay."""\n    «assert amount > 0»\n    return amount\n',
      'def pay(amount):\n    «assert isinstance(amount, int), "no number"»\n    return amount\n',
    ],
    silent: [
      'def pay(amount):\n    total = amount + 1\n    assert total > amount\n    return total\n',
      'def test_pay(amount):\n    assert amount > 0\n',
      'def _pay(amount):\n    assert amount > 0\n',
    ],
    fixes: [
      {
        before:
          'def pay(amount):\n    assert amount > 0, "must be positive"\n    return amount\ntry:\n    pay(-1)\nexcept ValueError as error:\n    print(error)\n',
        after:
          'def pay(amount):\n    if not amount > 0:\n        raise ValueError("must be positive")\n    return amount\ntry:\n    pay(-1)\nexcept ValueError as error:\n    print(error)\n',
        prints: 'must be positive',
      },
    ],
  },
  {
    id: 'assert-tuple',
    finds: ['x = 1\n«assert (x == 2, "no")»\n'],
    silent: ['x = 1\nassert x == 1, "no"\nassert (x == 1)\n'],
    broken: ['x = 1\n«assert (x == 2, "no")»\nprint(x\n'],
    fixes: [
      {
        before: 'try:\n    assert (1 == 2, "no")\nexcept AssertionError as error:\n    print(error)\n',
        after: 'try:\n    assert 1 == 2, "no"\nexcept AssertionError as error:\n    print(error)\n',
        prints: 'no',
      },
    ],
  },
  {
    id: 'exception-not-raised',
    finds: ['def f(x):\n    if x < 0:\n        «ValueError("negative")»\n    return x\n'],
    silent: [
      'def f(x):\n    if x < 0:\n        raise ValueError("negative")\n    error = ValueError("x")\n    return error\n',
    ],
    fixes: [
      {
        before:
          'def f(x):\n    ValueError("negative")\n    return x\ntry:\n    f(1)\nexcept ValueError as error:\n    print(error)\n',
        after:
          'def f(x):\n    raise ValueError("negative")\n    return x\ntry:\n    f(1)\nexcept ValueError as error:\n    print(error)\n',
        prints: 'negative',
      },
    ],
  },
];
