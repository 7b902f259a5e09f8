import type { GotchaCase } from './gotchaCase';

export const VALUE_CASES: readonly GotchaCase[] = [
  {
    id: 'is-literal',
    finds: ['x = 3\nif «x is 3»:\n    pass\n', 'x = ""\nprint(«x is not "a"», «() is x», «x is -1»)\n'],
    silent: ['x = 3\nprint(x is None, x is True, x is not ..., x == 3)\n'],
    broken: ['def f(x):\n    if «x is 3»:\n        return [1, 2\n'],
    fixes: [
      { before: 'x = 1000\nprint(x is 1000)\n', after: 'x = 1000\nprint(x == 1000)\n', prints: 'True' },
      { before: 'x = 1\nprint(x is  not "a")\n', after: 'x = 1\nprint(x != "a")\n', prints: 'True' },
    ],
  },
  {
    id: 'eq-none',
    finds: [
      'def f(x):\n    return «x == None»\n',
      'def f(x):\n    return «None != x» and «x.y[0] != None»\n',
      'def f(q, x, users):\n    q.where(«x == None»)\n    list(filter(lambda u: «u.a == None», users))\n    return ", ".join(u.b for u in users if «u.a == None»)\n',
    ],
    silent: [
      'def f(x):\n    return x is None or x == "None"\n',
      'from sqlalchemy import and_, select\ndef f(s, User):\n    s.query(User).filter(User.email != None, User.id == 3)\n    return s.execute(select(User).where(and_(User.a == None, ~(User.b["c"] == None))))\n',
    ],
    broken: ['def f(x):\n    if «x == None»:\n        return (\n'],
    fixes: [
      {
        before: 'x = None\nprint(x == None)\n',
        after: 'x = None\nprint(x is None)\n',
        prints: 'True',
        safe: true,
      },
      {
        before: 'def f(x):\n    return x.a == None\n',
        after: 'def f(x):\n    return x.a is None\n',
        safe: false,
      },
      {
        before: 'def f(x):\n    return x.a == (None)\n',
        after: 'def f(x):\n    return x.a is (None)\n',
        safe: false,
      },
      { before: 'x = 1\nprint(None!=x)\n', after: 'x = 1\nprint(x is not None)\n', prints: 'True' },
      { before: 'x = y = None\nprint(x == None == y)\n', after: 'x = y = None\nprint(x is None is y)\n' },
    ],
  },
  {
    id: 'float-equality',
    finds: ['print(«0.1 + 0.2 == 0.3»)\n', 'def f(a, b):\n    return «a * 1.1 != b»\n'],
    silent: [
      'def f(a):\n    return a == 0.5 or a == 0.0 or a * 0.25 == 1 or a > 0.1 or a == 0.1\n',
      'import pytest\nfrom pytest import approx\nassert 0.1 + 0.2 == pytest.approx(0.3)\nassert approx(0.3) == 3 * 0.1\n',
    ],
    broken: ['ok = «0.1 + 0.2 == 0.3»\nprint(ok\n'],
    fixes: [
      {
        before: 'print(0.1 + 0.2 == 0.3)\n',
        after: 'import math\n\nprint(math.isclose(0.1 + 0.2, 0.3))\n',
        prints: 'True',
      },
      {
        before: 'import math\nprint(0.1 + 0.2 != 0.3)\n',
        after: 'import math\nprint(not math.isclose(0.1 + 0.2, 0.3))\n',
        prints: 'False',
      },
    ],
  },
  {
    id: 'or-literal',
    finds: [
      'def f(x):\n    if «x == 1 or 2»:\n        pass\n',
      'def f(x):\n    return «x.y == "a" or "b" or "c"»\n',
    ],
    silent: ['def f(x, y):\n    return x == 1 or x == 2 or y, x == "a" or "", (x or 2) == 1, x == 1 or y\n'],
    broken: ['def f(x):\n    if «x == 1 or 2»:\n        print(x\n'],
    fixes: [
      { before: 'x = 7\nprint(x == 1 or 2)\n', after: 'x = 7\nprint(x in (1, 2))\n', prints: 'False' },
      { before: 'x = 7\nprint(x != 1 or 2)\n', after: 'x = 7\nprint(x not in (1, 2))\n', prints: 'True' },
    ],
  },
  {
    id: 'multi-char-strip',
    finds: [
      'name = "a.png"\nprint(«name.rstrip(".png")»)\n',
      'url = "http://x"\nprint(«url.lstrip("http://")»)\n',
    ],
    silent: [
      'name = "a"\nprint(name.strip(" \\t"), name.strip("0123"), name.strip("."), name.strip("xX"), name.strip())\n',
    ],
    broken: ['print(«name.rstrip(".png")»\n'],
    fixes: [
      {
        before: 'print("spooning.png".rstrip(".png"))\n',
        after: 'print("spooning.png".removesuffix(".png"))\n',
        prints: 'spooning',
      },
    ],
  },
  {
    id: 'naive-now',
    finds: [
      'import datetime\nprint(«datetime.datetime.now()»)\n',
      'from datetime import datetime as dt\nprint(«dt.now()»)\n',
    ],
    silent: [
      'from datetime import datetime, timezone\nprint(datetime.now(timezone.utc), datetime.now(tz=timezone.utc))\n',
    ],
  },
  {
    id: 'utc-now',
    finds: ['from datetime import datetime\nprint(«datetime.utcnow()», «datetime.utcfromtimestamp(0)»)\n'],
    silent: ['from datetime import datetime, timezone\nprint(datetime.fromtimestamp(0, timezone.utc))\n'],
  },
  {
    id: 'type-comparison',
    finds: ['def f(x):\n    return «type(x) == dict»\n'],
    silent: ['def f(x, y):\n    return isinstance(x, dict), type(x) is dict\n'],
  },
  {
    id: 'stray-comma',
    finds: [
      'price = 1«,»\nprint(price)\n',
      'class A:\n    def __init__(self):\n        self.size = len("abc")«,»\n',
    ],
    silent: [
      '__all__ = "a",\npair = 1, 2\none = (1,)\nfor x in (1,): pass\n',
      'args = 1,\nprint(*args)\n',
      'COLOURS = "red",\n',
    ],
    broken: ['price = 1«,»\nprint(price\n'],
    fixes: [
      { before: 'price = 1,\nprint(price * 2)\n', after: 'price = 1\nprint(price * 2)\n', prints: '2' },
    ],
  },
  {
    id: 'invalid-escape',
    finds: ['import re\nprint(re.findall("«\\d»+", "a1"))\n'],
    silent: ['import re\nprint(re.findall(r"\\d+", "a1"), "\\n", "\\\\d")\n'],
    fixes: [
      {
        before: 'import re\nprint(re.findall("\\d+", "a12"))\n',
        after: 'import re\nprint(re.findall(r"\\d+", "a12"))\n',
        prints: "['12']",
      },
    ],
  },
  {
    id: 'prefix-increment',
    finds: ['n = 1\n«++n»\n', 'n = 1\nwhile n < 3:\n    print(«++n»)\n'],
    silent: ['n = 1\nprint(-(-n), + +1, n + +n, -n)\n'],
    broken: ['n = 1\n«++n»\nprint(n\n'],
    fixes: [{ before: 'n = 1\n++n\nprint(n)\n', after: 'n = 1\nn += 1\nprint(n)\n', prints: '2' }],
  },
  {
    id: 'useless-comparison',
    finds: [
      'total = 5\n«total == 0»\n',
      'def f(a):\n    «a.b < 3»\n',
      '# %%\ntotal = 5\n«total == 0»\nprint(total)\n# %%\ntotal = 6\n',
    ],
    silent: [
      'total = 5\nassert total == 5\nok = total == 0\n',
      '# %%\ntotal = 5\ntotal == 0\n\n# %%\ntotal == 5  # shown\n',
      'import pytest\nwith pytest.raises(TypeError):\n    1 < "a"\ntry:\n    1 < "a"\nexcept TypeError:\n    pass\n',
    ],
    broken: ['total = 5\n«total == 0»\nprint(total\n'],
    fixes: [
      {
        before: 'total = 5\ntotal == 0\nprint(total)\n',
        after: 'total = 5\ntotal = 0\nprint(total)\n',
        prints: '0',
      },
    ],
  },
  {
    id: 'input-is-text',
    finds: ['age = input("age? ")\nif «age > 18»:\n    pass\n', 'print(«input() == 5»)\n'],
    silent: [
      'age = int(input())\nprint(age > 18, input() == "5")\n',
      'def input():\n    return 5\nprint(input() == 5)\n',
    ],
    broken: ['age = input()\nif «age > 18»:\n    print(age\n'],
    fixes: [
      {
        before: 'age = input()\nprint(age > 18)\n',
        after: 'age = int(input())\nprint(age > 18)\n',
      },
    ],
  },
  {
    id: 'string-concat-loop',
    finds: [
      'def f(words):\n    text = ""\n    for word in words:\n        «text += word»\n    return text\n',
    ],
    silent: [
      'def f(words):\n    total = 0\n    for word in words:\n        total += len(word)\n    return total\n',
      'def f(words):\n    for word in words:\n        text = ""\n        text += word\n        print(text)\n',
    ],
    broken: ['text = ""\nfor word in "ab":\n    «text += word»\nprint(text\n'],
  },
  {
    id: 'result-ignored',
    finds: [
      'name = input()\n«name.strip()»\n',
      'def f(self, items):\n    «self.name.replace("a", "b")»\n    «sorted(items)»\n',
    ],
    silent: [
      'import os\nname = input()\nname = name.strip()\nos.replace("a", "b")\n',
      'def f(top, path, items):\n    top.title("Main")\n    path.replace(items)\n    items.sort()\n',
      'from tkinter import *\ndef f(self):\n    self.top.lower()\n',
      '# %% names\nname = input()\nname.strip()\n# In[2]:\nsorted(name)\n',
    ],
    broken: ['name = "a "\n«name.strip()»\nprint(name\n'],
    fixes: [
      {
        before: 'name = " a"\nname.strip()\nprint(name)\n',
        after: 'name = " a"\nname = name.strip()\nprint(name)\n',
        prints: 'a',
      },
    ],
  },
  {
    id: 'missing-comma',
    finds: ['days = [\n    "Mon",\n    «"Tue"\n    "Wed"»,\n    "Thu",\n]\n'],
    silent: [
      'days = ["Mon", "Tue" "Wed", "Thu"]\n',
      'lines = [\n    "a long text "\n    "goes on",\n    "b",\n    "c",\n]\n',
      'one = [\n    "a"\n    "b",\n]\n',
    ],
    fixes: [
      {
        before: 'days = [\n    "Mon",\n    "Tue"\n    "Wed",\n    "Thu",\n]\nprint(len(days))\n',
        after: 'days = [\n    "Mon",\n    "Tue",\n    "Wed",\n    "Thu",\n]\nprint(len(days))\n',
        prints: '4',
      },
    ],
  },
  {
    id: 'empty-f-string',
    finds: ['print(«f"hello"»)\n'],
    silent: ['name = 1\nprint(f"hello {name}", "hello")\n'],
    fixes: [{ before: 'print(f"hello")\n', after: 'print("hello")\n', prints: 'hello' }],
  },
  {
    id: 'format-mismatch',
    finds: ['print(«"%s of %s" % (1,)»)\n', 'print(«"{} {}".format(1)»)\n'],
    silent: ['x = (1, 2)\nprint("%s of %s" % x, "%s of %s" % (1, 2), "{0} {0}".format(1))\n'],
  },
  {
    id: 'env-default-type',
    finds: ['import os\nprint(os.getenv("N", «4»))\n'],
    silent: ['import os\nprint(os.getenv("N", "4"), os.getenv("N"), os.getenv("N", None))\n'],
  },
  {
    id: 'negated-test',
    finds: ['x = 1\nprint(not «x in [1]»)\n', 'x = 1\nprint(not «x is None»)\n'],
    silent: ['x = 1\nprint(x not in [1], x is not None, not x)\n'],
    fixes: [
      { before: 'x = 1\nprint(not x in [1])\n', after: 'x = 1\nprint(x not in [1])\n', prints: 'False' },
      { before: 'x = 1\nprint(not x is None)\n', after: 'x = 1\nprint(x is not None)\n', prints: 'True' },
    ],
  },
  {
    id: 'logging-f-string',
    finds: ['import logging\nx = 1\nlogging.info(«f"{x}"»)\n'],
    silent: ['import logging\nx = 1\nlogging.info("%s", x)\n'],
  },
];
