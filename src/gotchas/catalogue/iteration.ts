import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const ITERATION: readonly GotchaText[] = [
  {
    id: 'groupby-unsorted',
    title: 'groupby on items that are not sorted by its key',
    surprise: 'The same key comes up several times, with part of the items each time.',
    why: 'groupby starts a new group whenever the key changes; it does not look ahead.',
    remedy: 'Sort by the same key first, or collect in a defaultdict(list).',
    proof: proof(
      `
      from itertools import groupby

      words = ["ant", "bee", "ape"]
      print([letter for letter, _ in groupby(words, key=lambda word: word[0])])
      `,
      "['a', 'b', 'a']",
    ),
    docs: 'https://docs.python.org/3/library/itertools.html#itertools.groupby',
    concepts: ['itertools-groupby'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'groupby-group-kept',
    title: 'A group of groupby kept for later',
    surprise: 'The kept group is empty.',
    why: 'All groups read from one iterator: taking the next key skips the rest of the group.',
    remedy: 'Keep list(group).',
    proof: proof(
      `
      from itertools import groupby

      kept = {key: group for key, group in groupby("aabb")}
      print({key: list(group) for key, group in kept.items()})
      `,
      "{'a': [], 'b': []}",
    ),
    docs: 'https://docs.python.org/3/library/itertools.html#itertools.groupby',
    concepts: ['itertools-groupby', 'exhausted-generators'],
    severity: 'warning',
    fixable: true,
    ruff: ['B031'],
  },
  {
    id: 'generator-exhausted',
    title: 'A generator used twice',
    surprise: 'The second loop sees nothing, and nothing is raised.',
    why: 'A generator, map, filter or zip object can be walked over once.',
    remedy: 'Keep the items in a list, or make the generator anew.',
    proof: proof(
      `
      squares = (n * n for n in range(4))
      print(sum(squares), sum(squares))
      `,
      '14 0',
    ),
    docs: 'https://docs.python.org/3/glossary.html#term-iterator',
    concepts: ['exhausted-generators', 'iterable-vs-iterator'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'generator-has-no-len',
    title: 'len() of a generator',
    surprise: 'TypeError: the object has no len().',
    why: 'How many items there are is known only at the end of the walk.',
    remedy: 'Use sum(1 for …), or make a list first.',
    proof: proof(
      `
      evens = (n for n in range(10) if n % 2 == 0)
      try:
          print(len(evens))
      except TypeError as error:
          print(error)
      `,
      "object of type 'generator' has no len()",
    ),
    docs: 'https://docs.python.org/3/glossary.html#term-generator-iterator',
    concepts: ['generator-vs-list'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'loop-variable-reused',
    title: 'Two loops share a variable',
    surprise: 'After the inner loop the outer item is gone.',
    why: 'A for loop has no scope of its own: its variable is one of the function.',
    remedy: 'Give the inner loop a name of its own.',
    proof: proof(
      `
      for i in range(2):
          for i in range(10, 12):
              pass
          print(i)
      `,
      `
      11
      11
      `,
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#the-for-statement',
    concepts: ['loop-idioms', 'scope-legb'],
    severity: 'warning',
    ruff: ['B020', 'PLW2901'],
  },
  {
    id: 'loop-variable-after-loop',
    title: 'A loop variable used after its loop',
    surprise: 'It holds the last item; with nothing to loop over it does not exist.',
    why: 'The variable outlives the loop, and an empty loop never sets it.',
    remedy: 'Set it before the loop, or move the use into the loop.',
    proof: proof(
      `
      def last(items):
          for item in items:
              pass
          return item

      print(last([1, 2]))
      try:
          last([])
      except UnboundLocalError as error:
          print(type(error).__name__)
      `,
      `
      2
      UnboundLocalError
      `,
    ),
    docs: 'https://docs.python.org/3/reference/compound_stmts.html#the-for-statement',
    concepts: ['loop-idioms', 'scope-legb'],
    severity: 'information',
  },
  {
    id: 'zip-unequal',
    title: 'zip of unequal lengths drops items',
    surprise: 'The last items of the longer one never come up.',
    why: 'zip stops with its shortest argument, without a word.',
    remedy: 'Use zip(…, strict=True) or itertools.zip_longest.',
    proof: proof(
      `
      names = ["a", "b", "c"]
      print(list(zip(names, [1, 2])))
      `,
      "[('a', 1), ('b', 2)]",
    ),
    docs: 'https://docs.python.org/3/library/functions.html#zip',
    concepts: ['enumerate-and-zip'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'zip-without-strict',
    title: 'zip that does not say whether lengths may differ',
    surprise: 'A missing item goes unnoticed.',
    why: 'Without strict=True, zip stops with its shortest argument.',
    remedy: 'Say strict=True where the lengths must be equal.',
    proof: proof(
      `
      try:
          print(dict(zip("abc", [1, 2], strict=True)))
      except ValueError as error:
          print(error)
      `,
      'zip() argument 2 is shorter than argument 1',
    ),
    docs: 'https://docs.python.org/3/library/functions.html#zip',
    concepts: ['enumerate-and-zip'],
    severity: 'off',
    ruff: ['B905'],
  },
  {
    id: 'raise-stop-iteration',
    title: 'raise StopIteration inside a generator',
    surprise: 'The caller gets RuntimeError instead of the end of the loop.',
    why: 'Since Python 3.7 a StopIteration that leaves a generator is turned into RuntimeError.',
    remedy: 'Use return.',
    proof: proof(
      `
      def first_two():
          yield 1
          yield 2
          raise StopIteration

      try:
          print(list(first_two()))
      except RuntimeError as error:
          print(error)
      `,
      'generator raised StopIteration',
    ),
    docs: 'https://docs.python.org/3/library/exceptions.html#StopIteration',
    concepts: ['generators', 'iterator-class'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'loop-else',
    title: 'else of a loop without break',
    surprise: 'The else block always runs.',
    why: 'else runs when the loop was not left by break; without break that is always.',
    remedy: 'Add the break, or put the code after the loop.',
    proof: proof(
      `
      for n in [1, 2, 3]:
          if n == 2:
              print("found")
      else:
          print("not found")
      `,
      `
      found
      not found
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/controlflow.html#else-clauses-on-loops',
    concepts: ['loop-idioms'],
    severity: 'information',
    ruff: ['PLW0120'],
  },
  {
    id: 'range-len',
    title: 'range(len(items)) where the items are meant',
    surprise: 'It works, and it is harder to read and only for sequences.',
    why: 'A for loop walks over items; indexes are a detour.',
    remedy: 'Loop over the items, with enumerate where the number matters.',
    proof: proof(
      `
      names = ["Ada", "Alan"]
      for number, name in enumerate(names, start=1):
          print(number, name)
      `,
      `
      1 Ada
      2 Alan
      `,
    ),
    docs: 'https://docs.python.org/3/library/functions.html#enumerate',
    concepts: ['loop-idioms', 'enumerate-and-zip'],
    severity: 'off',
  },
];
