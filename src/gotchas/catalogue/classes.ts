import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const CLASSES: readonly GotchaText[] = [
  {
    id: 'shared-class-attribute',
    title: 'A mutable class attribute changed through self',
    surprise: 'What one instance appends, all instances have.',
    why: 'The attribute is stored on the class, once; self only finds it there.',
    remedy: 'Make it in __init__: self.items = [].',
    proof: proof(
      `
      class Cart:
          items = []

          def add(self, item):
              self.items.append(item)

      mine, yours = Cart(), Cart()
      mine.add("tea")
      print(yours.items)
      `,
      "['tea']",
    ),
    docs: 'https://docs.python.org/3/tutorial/classes.html#class-and-instance-variables',
    concepts: ['shared-class-attribute', 'class-vs-instance'],
    severity: 'warning',
    fixable: true,
    ruff: ['RUF012'],
  },
  {
    id: 'dataclass-mutable-default',
    title: 'A mutable default in a dataclass',
    surprise: 'The class statement raises ValueError, or every instance shares one object.',
    why: 'The default is stored on the class; dataclasses refuse list, dict and set for that reason.',
    remedy: 'Use field(default_factory=list).',
    proof: proof(
      `
      from dataclasses import dataclass

      try:
          @dataclass
          class Cart:
              items: list = []
      except ValueError as error:
          print(error)
      `,
      "mutable default <class 'list'> for field items is not allowed: use default_factory",
    ),
    docs: 'https://docs.python.org/3/library/dataclasses.html#mutable-default-values',
    concepts: ['dataclasses', 'shared-class-attribute'],
    severity: 'warning',
    fixable: true,
    ruff: ['RUF008'],
  },
  {
    id: 'eq-without-hash',
    title: '__eq__ without __hash__',
    surprise: 'The objects cannot be put into a set or used as keys.',
    why: 'A class that defines __eq__ gets __hash__ = None, so that equal objects cannot have different hashes.',
    remedy: 'Define __hash__ from the same attributes, or use a frozen dataclass.',
    proof: proof(
      `
      class Point:
          def __init__(self, x):
              self.x = x

          def __eq__(self, other):
              return self.x == other.x

      try:
          print({Point(1)})
      except TypeError as error:
          print("TypeError:", Point.__hash__)
      `,
      'TypeError: None',
    ),
    docs: 'https://docs.python.org/3/reference/datamodel.html#object.__hash__',
    concepts: ['eq-hash-contract', 'hashability'],
    severity: 'information',
    ruff: ['PLW1641'],
  },
  {
    id: 'init-returns',
    title: '__init__ that returns something',
    surprise: 'Making an object raises TypeError.',
    why: 'The object exists already when __init__ runs; it may only return None.',
    remedy: 'Return nothing; use a classmethod or __new__ to choose what is made.',
    proof: proof(
      `
      class Account:
          def __init__(self):
              return 1

      try:
          Account()
      except TypeError as error:
          print(error)
      `,
      "__init__() should return None, not 'int'",
    ),
    docs: 'https://docs.python.org/3/reference/datamodel.html#object.__init__',
    concepts: ['new-vs-init'],
    severity: 'warning',
    fixable: true,
    ruff: ['PLE0101'],
  },
  {
    id: 'init-without-super',
    title: '__init__ that does not call the base class',
    surprise: 'A method of the base class raises AttributeError.',
    why: 'An overriding __init__ replaces the inherited one; Python does not call both.',
    remedy: 'Call super().__init__() first.',
    proof: proof(
      `
      class Base:
          def __init__(self):
              self.log = []

          def note(self, text):
              self.log.append(text)

      class Child(Base):
          def __init__(self, name):
              self.name = name

      try:
          Child("a").note("hello")
      except AttributeError as error:
          print(error)
      `,
      "'Child' object has no attribute 'log'",
    ),
    docs: 'https://docs.python.org/3/library/functions.html#super',
    concepts: ['inheritance-and-super'],
    severity: 'warning',
    fixable: true,
    ruff: ['PLW0231'],
  },
  {
    id: 'notimplemented-raised',
    title: 'raise NotImplemented',
    surprise: 'TypeError instead of the error that was meant.',
    why: 'NotImplemented is a value that operators return, not an exception.',
    remedy: 'Raise NotImplementedError.',
    proof: proof(
      `
      try:
          raise NotImplemented
      except TypeError as error:
          print(error)
      `,
      'exceptions must derive from BaseException',
    ),
    docs: 'https://docs.python.org/3/library/constants.html#NotImplemented',
    concepts: ['operator-overloading', 'exception-hierarchy'],
    severity: 'warning',
    fixable: true,
    ruff: ['F901'],
  },
  {
    id: 'notimplementederror-returned',
    title: 'return NotImplementedError',
    surprise: 'Nothing is raised: the result is an exception object, which is true.',
    why: 'Returning an exception is like returning any other object.',
    remedy: 'Raise it; in an operator method, return NotImplemented.',
    proof: proof(
      `
      class Money:
          def __eq__(self, other):
              return NotImplementedError

      print(bool(Money() == 3))
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/library/exceptions.html#NotImplementedError',
    concepts: ['operator-overloading'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'method-without-self',
    title: 'A method without self',
    surprise: 'TypeError: takes 0 positional arguments but 1 was given.',
    why: 'Calling it on an instance passes the instance as the first argument.',
    remedy: 'Add self, or make it a staticmethod.',
    proof: proof(
      `
      class Door:
          def open():
              return "open"

      try:
          Door().open()
      except TypeError as error:
          print(error)
      `,
      'Door.open() takes 0 positional arguments but 1 was given',
    ),
    docs: 'https://docs.python.org/3/tutorial/classes.html#method-objects',
    concepts: ['self-and-dunders'],
    severity: 'warning',
    fixable: true,
    ruff: ['N805'],
  },
  {
    id: 'abstract-without-abc',
    title: '@abstractmethod without ABC',
    surprise: 'The class can be instantiated with the method left undone.',
    why: 'The check is made by the metaclass ABCMeta; the decorator only sets a mark.',
    remedy: 'Derive from abc.ABC.',
    proof: proof(
      `
      from abc import abstractmethod

      class Shape:
          @abstractmethod
          def area(self):
              ...

      print(Shape().area())
      `,
      'None',
    ),
    docs: 'https://docs.python.org/3/library/abc.html#abc.abstractmethod',
    concepts: ['duck-typing-and-abc'],
    severity: 'warning',
    fixable: true,
  },
];
