import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const COLLECTIONS: readonly GotchaText[] = [
  {
    id: 'repeated-rows',
    title: '[[0] * n] * m repeats one row',
    surprise: 'Setting one cell sets a whole column.',
    why: '`*` copies references: all rows are the same list.',
    remedy: 'Make each row in a comprehension: [[0] * n for _ in range(m)].',
    proof: proof(
      `
      grid = [[0] * 3] * 2
      grid[0][0] = 1
      print(grid)
      `,
      '[[1, 0, 0], [1, 0, 0]]',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#how-do-i-create-a-multidimensional-list',
    concepts: ['repeated-list-aliasing'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'fromkeys-mutable',
    title: 'dict.fromkeys with a list',
    surprise: 'What is appended under one key shows under all.',
    why: 'Every key gets the same object as its value.',
    remedy: 'Use a dict comprehension or defaultdict(list).',
    proof: proof(
      `
      groups = dict.fromkeys("ab", [])
      groups["a"].append(1)
      print(groups)
      `,
      "{'a': [1], 'b': [1]}",
    ),
    docs: 'https://docs.python.org/3/library/stdtypes.html#dict.fromkeys',
    concepts: ['repeated-list-aliasing', 'defaultdict'],
    severity: 'warning',
    fixable: true,
    ruff: ['RUF024'],
  },
  {
    id: 'none-result-used',
    title: 'The result of sort, append or update is None',
    surprise: '`items = items.sort()` loses the list.',
    why: 'Methods that change their object in place return None, to say so.',
    remedy: 'Call it on a line of its own, or use sorted() and the like.',
    proof: proof(
      `
      items = [3, 1, 2]
      ordered = items.sort()
      print(ordered, items)
      `,
      'None [1, 2, 3]',
    ),
    docs: 'https://docs.python.org/3/faq/design.html#why-doesn-t-list-sort-return-the-sorted-list',
    concepts: ['sorting', 'mutability'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'mutating-while-looping',
    title: 'Changing a collection while looping over it',
    surprise: 'Items are skipped, or the loop raises RuntimeError.',
    why: 'A list loop counts positions, which move; dicts and sets notice that their size changed.',
    remedy: 'Loop over a copy, or build a new collection.',
    proof: proof(
      `
      numbers = [1, 1, 2, 3]
      for number in numbers:
          if number == 1:
              numbers.remove(number)
      print(numbers)
      `,
      '[1, 2, 3]',
    ),
    docs: 'https://docs.python.org/3/tutorial/controlflow.html#for-statements',
    concepts: ['mutating-while-iterating'],
    severity: 'warning',
    fixable: true,
    ruff: ['B909', 'PLE4703'],
  },
  {
    id: 'duplicate-key',
    title: 'The same key twice in a dict',
    surprise: 'The first value is gone, without a word.',
    why: 'The display assigns from left to right; the later value replaces the earlier one.',
    remedy: 'Remove one of them, or fix the key.',
    proof: proof(
      `
      prices = {"apple": 1, "pear": 2, "apple": 3}
      print(prices)
      `,
      "{'apple': 3, 'pear': 2}",
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#dictionary-displays',
    concepts: ['dict-hash-table', 'dict-idioms'],
    severity: 'warning',
    fixable: true,
    ruff: ['F601'],
  },
  {
    id: 'static-comprehension-key',
    title: 'A dict comprehension with one fixed key',
    surprise: 'The dict has a single item: the last.',
    why: 'The key does not depend on the loop, so every turn overwrites the one before.',
    remedy: 'Make the key from the loop variable.',
    proof: proof(
      `
      print({"name": name for name in ["Ada", "Alan"]})
      `,
      "{'name': 'Alan'}",
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#dictionary-displays',
    concepts: ['comprehensions'],
    severity: 'warning',
    ruff: ['B035'],
  },
];
