import type { GotchaText } from '../gotcha';
import { proof } from './proof';

/** Further gotchas of the family "values": strings and the environment. */
export const TEXTS: readonly GotchaText[] = [
  {
    id: 'string-concat-loop',
    title: 'A string built with += in a loop',
    surprise: 'Twice the input takes four times as long, on some interpreters and in some code.',
    why: 'Strings are immutable: each += may copy everything so far.',
    remedy: 'Collect the parts in a list and join them once.',
    proof: proof(
      `
      text, copied = "", 0
      for _ in range(1000):
          copied += len(text)
          text += "x"
      print(copied, len("".join(["x"] * 1000)))
      `,
      '499500 1000',
    ),
    docs: 'https://docs.python.org/3/faq/programming.html#what-is-the-most-efficient-way-to-concatenate-many-strings-together',
    concepts: ['string-building'],
    severity: 'information',
    ruff: [],
  },
  {
    id: 'result-ignored',
    title: 'A result that is thrown away',
    surprise: 'name.strip() as a statement leaves name as it was.',
    why: 'Strings never change: their methods return a new one. sorted() returns a new list.',
    remedy: 'Assign the result.',
    proof: proof(
      `
      name = "  ada "
      name.strip()
      print(repr(name))
      `,
      "'  ada '",
    ),
    docs: 'https://docs.python.org/3/library/stdtypes.html#string-methods',
    concepts: ['strings-and-bytes', 'mutability'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'missing-comma',
    title: 'A forgotten comma joins two strings',
    surprise: 'The list is one item short.',
    why: 'Adjacent string literals are one literal.',
    remedy: 'Add the comma; put parentheses around strings that are meant to be joined.',
    proof: proof(
      `
      days = [
          "Mon",
          "Tue"
          "Wed",
      ]
      print(len(days), days)
      `,
      "2 ['Mon', 'TueWed']",
    ),
    docs: 'https://docs.python.org/3/reference/lexical_analysis.html#string-literal-concatenation',
    concepts: ['strings-and-bytes'],
    severity: 'information',
    fixable: true,
    ruff: ['ISC004'],
  },
  {
    id: 'empty-f-string',
    title: 'An f-string with nothing to fill in',
    surprise: 'The text comes out as it stands; often a placeholder was forgotten.',
    why: 'Only what stands in braces is evaluated.',
    remedy: 'Put the name in braces, or remove the f.',
    proof: proof(
      `
      name = "Ada"
      print(f"Hello name")
      print(f"Hello {name}")
      `,
      `
      Hello name
      Hello Ada
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/inputoutput.html#formatted-string-literals',
    concepts: ['strings-and-bytes'],
    severity: 'information',
    fixable: true,
    ruff: ['F541'],
  },
  {
    id: 'format-mismatch',
    title: 'Placeholders and values do not match',
    surprise: 'The line raises when it runs, often in an error path that was never tried.',
    why: '% and format count and name their values at run time only.',
    remedy: 'Give one value for each placeholder, or use an f-string.',
    proof: proof(
      `
      try:
          print("%s of %s" % (3,))
      except TypeError as error:
          print(error)
      `,
      'not enough arguments for format string',
    ),
    docs: 'https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting',
    concepts: ['strings-and-bytes'],
    severity: 'warning',
    ruff: ['F501', 'F502', 'F503', 'F505', 'F506', 'F507', 'F508', 'F509', 'F521', 'F524', 'F525'],
  },
  {
    id: 'env-default-type',
    title: 'A default of another type for an environment variable',
    surprise: 'A number on your machine, text in production.',
    why: 'Environment variables are always text; the default is returned as it is.',
    remedy: 'Give the default as text and convert the result.',
    proof: proof(
      `
      import os

      os.environ.pop("WORKERS", None)
      print(repr(os.getenv("WORKERS", 4)))
      os.environ["WORKERS"] = "4"
      print(repr(os.getenv("WORKERS", 4)))
      `,
      `
      4
      '4'
      `,
    ),
    docs: 'https://docs.python.org/3/library/os.html#os.getenv',
    concepts: ['what-python-is', 'hints-at-runtime'],
    severity: 'warning',
    ruff: ['PLW1508'],
  },
  {
    id: 'negated-test',
    title: '`not x in y`',
    surprise: 'It means what you hope, but reads like `(not x) in y`.',
    why: '`not` binds more loosely than `in` and `is`.',
    remedy: 'Write `x not in y` and `x is not y`.',
    proof: proof(
      `
      items = [False]
      print(not 3 in items, (not 3) in items)
      `,
      'True True',
    ),
    docs: 'https://docs.python.org/3/reference/expressions.html#membership-test-operations',
    concepts: ['pep8-style', 'truthiness'],
    severity: 'off',
    fixable: true,
    ruff: ['E713', 'E714'],
  },
  {
    id: 'logging-f-string',
    title: 'An f-string in a logging call',
    surprise: 'The text is made even when the message is not shown, and error trackers cannot group it.',
    why: 'The f-string is evaluated before logging looks at the level.',
    remedy: 'Pass a template and the values: logger.info("%s logged in", user).',
    proof: proof(
      `
      import logging

      class Slow:
          def __str__(self):
              print("formatted")
              return "slow"

      logging.debug(f"{Slow()}")
      logging.debug("%s", Slow())
      print("done")
      `,
      `
      formatted
      done
      `,
    ),
    docs: 'https://docs.python.org/3/howto/logging.html#optimization',
    concepts: ['logging'],
    severity: 'off',
    ruff: ['G004'],
  },
];
