/** The built-in exceptions by what they derive from; those that derive from Exception alone are not listed twice. */
const CHILDREN: Readonly<Record<string, string>> = {
  BaseException: 'Exception GeneratorExit KeyboardInterrupt SystemExit BaseExceptionGroup',
  Exception:
    'ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError StopIteration StopAsyncIteration SyntaxError SystemError TypeError ValueError Warning ExceptionGroup',
  ArithmeticError: 'FloatingPointError OverflowError ZeroDivisionError',
  ImportError: 'ModuleNotFoundError',
  LookupError: 'IndexError KeyError',
  NameError: 'UnboundLocalError',
  OSError:
    'BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError',
  ConnectionError: 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError',
  RuntimeError: 'NotImplementedError RecursionError',
  SyntaxError: 'IndentationError TabError',
  ValueError: 'UnicodeError',
  UnicodeError: 'UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError',
  Warning:
    'BytesWarning DeprecationWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning',
};

const PARENTS: ReadonlyMap<string, string> = new Map(
  Object.entries(CHILDREN).flatMap(([parent, names]) =>
    names.split(' ').map(name => [name, parent] as const),
  ),
);

/** Other names of the same class. */
const SAME: Readonly<Record<string, string>> = { IOError: 'OSError', EnvironmentError: 'OSError' };

/** True when the built-in exception `name` is caught by `except ancestor`. */
export function inheritsFrom(name: string, ancestor: string): boolean {
  const wanted = SAME[ancestor] ?? ancestor;
  for (let at: string | undefined = SAME[name] ?? name; at; at = PARENTS.get(at))
    if (at === wanted) return true;
  return false;
}
