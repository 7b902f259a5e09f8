import type { GotchaCase } from './gotchaCase';

export const CLASS_CASES: readonly GotchaCase[] = [
  {
    id: 'shared-class-attribute',
    finds: [
      'class Cart:\n    «items = []»\n    def add(self, item):\n        self.items.append(item)\n',
      'class Base: pass\nclass Cart(Base):\n    «items = []»\n    def add(self, item):\n        self.items.append(item)\n',
      'class Cart:\n    «prices = {}»\n    def add(self, item):\n        self.prices[item] = 1\n',
    ],
    silent: [
      'class Cart:\n    items = []\n    def __init__(self):\n        self.items = []\n    def add(self, item):\n        self.items.append(item)\n',
      'class Cart:\n    NAMES = ["a"]\n    def has(self, name):\n        return name in self.NAMES\n',
      'class Cart:\n    registry = []\n    @classmethod\n    def add(cls, item):\n        cls.registry.append(item)\n',
      'class Cart:\n    items = []\n    def __init__(self):\n        self.n, (self.items, *_) = 1, ([], 2)\n    def add(self, item):\n        self.items.append(item)\n',
      'from pydantic import BaseModel\nclass Cart(BaseModel):\n    items: list[str] = []\n    def add(self, item):\n        self.items.append(item)\n',
      'import msgspec\nclass Base(msgspec.Struct, kw_only=True):\n    pass\nclass Middle(Base): pass\nclass Cart(Middle):\n    items: list[str] = []\n    def add(self, item):\n        self.items.append(item)\n',
      'from typing import ClassVar\nclass Cart:\n    all: ClassVar[list] = []\n    def add(self, item):\n        self.all.append(item)\n',
    ],
    broken: [
      'class Cart:\n    «items = []»\n    def add(self, item):\n        self.items.append(item)\nprint(Cart(\n',
    ],
    fixes: [
      {
        before:
          'class Cart:\n    items = []\n    def add(self, item):\n        self.items.append(item)\na, b = Cart(), Cart()\na.add(1)\nprint(b.items)\n',
        after:
          'class Cart:\n    def __init__(self):\n        self.items = []\n    def add(self, item):\n        self.items.append(item)\na, b = Cart(), Cart()\na.add(1)\nprint(b.items)\n',
        prints: '[]',
      },
      {
        before:
          'class Cart:\n    items = []\n    def __init__(self, n):\n        self.n = n\n    def add(self, item):\n        self.items.append(item)\n',
        after:
          'class Cart:\n    def __init__(self, n):\n        self.items = []\n        self.n = n\n    def add(self, item):\n        self.items.append(item)\n',
      },
    ],
  },
  {
    id: 'dataclass-mutable-default',
    finds: [
      'from dataclasses import dataclass\n@dataclass\nclass Cart:\n    items: list = «[]»\n',
      'import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass Cart:\n    items: dict = «{"a": 1}»\n',
    ],
    silent: [
      'from dataclasses import dataclass, field\n@dataclass\nclass Cart:\n    items: list = field(default_factory=list)\n    size: int = 3\n',
      'class Cart:\n    items: list = []\n',
    ],
    broken: [
      'from dataclasses import dataclass\n@dataclass\nclass Cart:\n    items: list = «[]»\nprint(Cart(\n',
    ],
    fixes: [
      {
        before:
          'from dataclasses import dataclass\n@dataclass\nclass Cart:\n    items: list = []\nprint(Cart())\n',
        after:
          'from dataclasses import dataclass, field\n@dataclass\nclass Cart:\n    items: list = field(default_factory=list)\nprint(Cart())\n',
        prints: 'Cart(items=[])',
      },
      {
        before:
          'import dataclasses\n@dataclasses.dataclass\nclass Cart:\n    items: list = [1]\nprint(Cart())\n',
        after:
          'import dataclasses\n@dataclasses.dataclass\nclass Cart:\n    items: list = dataclasses.field(default_factory=lambda: [1])\nprint(Cart())\n',
        prints: 'Cart(items=[1])',
      },
    ],
  },
  {
    id: 'eq-without-hash',
    finds: ['class P:\n    def «__eq__»(self, other):\n        return True\n'],
    silent: [
      'class P:\n    def __eq__(self, other):\n        return True\n    def __hash__(self):\n        return 1\n',
      'class P:\n    __hash__ = None\n    def __eq__(self, other):\n        return True\n',
      'from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    def __eq__(self, other):\n        return True\n',
      'class Q: pass\nclass P(Q):\n    def __eq__(self, other):\n        return True\n',
    ],
  },
  {
    id: 'init-returns',
    finds: ['class A:\n    def __init__(self):\n        «return 1»\n'],
    silent: [
      'class A:\n    def __init__(self):\n        return\n    def f(self):\n        return 1\nclass B(A):\n    def __init__(self):\n        def g():\n            return 1\n        return None\n',
    ],
    broken: ['class A:\n    def __init__(self):\n        «return self»\nprint(A(\n'],
    fixes: [
      {
        before: 'class A:\n    def __init__(self):\n        self.x = 1\n        return self\nprint(A().x)\n',
        after: 'class A:\n    def __init__(self):\n        self.x = 1\n        return\nprint(A().x)\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'init-without-super',
    finds: [
      'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\nclass Child(Base):\n    def «__init__»(self, name):\n        self.name = name\n',
    ],
    silent: [
      'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\nclass Child(Base):\n    def __init__(self, name):\n        super().__init__()\n        self.name = name\n',
      'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\nclass Child(Base):\n    def __init__(self, name):\n        self.log = [name]\n',
      'class Base:\n    pass\nclass Child(Base):\n    def __init__(self, name):\n        self.name = name\n',
      'class Base:\n    def __init__(self):\n        self.log = []\n        self.name = ""\n    def note(self, t):\n        self.log.append(t)\nclass Child(Base):\n    def __init__(self, name):\n        self.name = name\n',
      'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\nclass Child(Base):\n    def __init__(self, name):\n        self.name = name\n    def open(self):\n        Base.__init__(self)\n',
    ],
    fixes: [
      {
        before:
          'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\n        return self.log\nclass Child(Base):\n    def __init__(self, name):\n        self.name = name\nprint(Child("a").note(1))\n',
        after:
          'class Base:\n    def __init__(self):\n        self.log = []\n    def note(self, t):\n        self.log.append(t)\n        return self.log\nclass Child(Base):\n    def __init__(self, name):\n        super().__init__()\n        self.name = name\nprint(Child("a").note(1))\n',
        prints: '[1]',
      },
    ],
  },
  {
    id: 'notimplemented-raised',
    finds: ['def f():\n    raise «NotImplemented»\n', 'def f():\n    raise «NotImplemented»("later")\n'],
    silent: ['def f():\n    raise NotImplementedError\ndef g():\n    return NotImplemented\n'],
    broken: ['def f():\n    raise «NotImplemented»\nprint(f(\n'],
    fixes: [
      {
        before:
          'def f():\n    raise NotImplemented("later")\ntry:\n    f()\nexcept NotImplementedError as error:\n    print(error)\n',
        after:
          'def f():\n    raise NotImplementedError("later")\ntry:\n    f()\nexcept NotImplementedError as error:\n    print(error)\n',
        prints: 'later',
      },
    ],
  },
  {
    id: 'notimplementederror-returned',
    finds: [
      'class A:\n    def __add__(self, other):\n        return «NotImplementedError»\n',
      'def f():\n    return «NotImplementedError("later")»\n',
    ],
    silent: [
      'class A:\n    def __add__(self, other):\n        return NotImplemented\n    def f(self):\n        raise NotImplementedError\n',
    ],
    broken: ['class A:\n    def __lt__(self, other):\n        return «NotImplementedError»\nprint(A(\n'],
    fixes: [
      {
        before:
          'class A:\n    def __eq__(self, other):\n        return NotImplementedError\nprint(A() == 1)\n',
        after: 'class A:\n    def __eq__(self, other):\n        return NotImplemented\nprint(A() == 1)\n',
        prints: 'False',
      },
      {
        before: 'def f():\n    return NotImplementedError("later")\n',
        after: 'def f():\n    raise NotImplementedError("later")\n',
      },
    ],
  },
  {
    id: 'method-without-self',
    finds: ['class A:\n    def «f»():\n        return 1\n'],
    silent: [
      'class A:\n    @staticmethod\n    def f():\n        return 1\n    def g(*args):\n        return 1\ndef h():\n    return 1\n',
      'class A:\n    def f():\n        return 1\n    def g():\n        return 2\n',
      'class A:\n    def make():\n        return 1\n    x = make()\n',
    ],
    broken: ['class A:\n    def «f»():\n        return 1\nprint(A(\n'],
    fixes: [
      {
        before: 'class A:\n    def f():\n        return 1\nprint(A().f())\n',
        after: 'class A:\n    def f(self):\n        return 1\nprint(A().f())\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'abstract-without-abc',
    finds: [
      'from abc import abstractmethod\nclass Shape:\n    «@abstractmethod»\n    def area(self):\n        ...\n',
    ],
    silent: [
      'from abc import ABC, abstractmethod\nclass Shape(ABC):\n    @abstractmethod\n    def area(self):\n        ...\n',
      'import abc\nclass Shape(metaclass=abc.ABCMeta):\n    @abc.abstractmethod\n    def area(self):\n        ...\n',
    ],
    fixes: [
      {
        before:
          'import abc\nclass Shape:\n    @abc.abstractmethod\n    def area(self):\n        ...\ntry:\n    Shape()\nexcept TypeError:\n    print("abstract")\n',
        after:
          'import abc\nclass Shape(abc.ABC):\n    @abc.abstractmethod\n    def area(self):\n        ...\ntry:\n    Shape()\nexcept TypeError:\n    print("abstract")\n',
        prints: 'abstract',
      },
    ],
  },
];
