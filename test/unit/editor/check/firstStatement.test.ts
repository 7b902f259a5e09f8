import assert from 'node:assert/strict';
import { firstStatementLine } from '../../../../src/editor/check/firstStatement';

describe('The line where a debugger enters the answer', () => {
  const cases: [string, string, readonly string[], number][] = [
    ['is the first line of the body', 'def f(x):\n    return x\n', ['f'], 2],
    ['is after a docstring of one line', 'def f(x):\n    """Gives x."""\n    return x\n', ['f'], 3],
    [
      'is after a docstring of several lines',
      'def f(x):\n    """Gives x.\n\n    Always.\n    """\n\n    return x\n',
      ['f'],
      7,
    ],
    ['is after a comment', 'def f(x):\n    # why\n    return x\n', ['f'], 3],
    ['is after a signature of several lines', 'def f(\n    x: int,\n) -> int:\n    return x\n', ['f'], 4],
    ['is in a coroutine too', 'import a\n\n\nasync def f(x):\n    await x\n', ['f'], 5],
    [
      'is in the first method of a class',
      'class C:\n    """A thing."""\n\n    def __init__(self):\n        self.x = 1\n',
      ['C'],
      5,
    ],
    ['is the docstring of a body that has nothing else', 'def f(x):\n    """Gives x."""\n', ['f'], 2],
    ['is the assignment of a name that is no function', 'f = sorted\n', ['f'], 1],
    ['is the first line of the file when the name is not there', 'x = 1\n', ['f'], 1],
  ];
  for (const [title, text, names, line] of cases) {
    it(title, () => assert.equal(firstStatementLine(text, names), line));
  }
});
