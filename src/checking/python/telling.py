"""Turns an outcome into words: what was called, what was expected, what came, on which of the learner's lines.

Loaded at the first failure only: a passing check never pays for it.
"""

import sys

FULL = 100_000
BRIEF = 80
SENTENCE = 300
DEPTH = 6
OWN_FRAMES = 40


def safe_repr(value, limit=FULL, depth=0):
    """repr(value) of at most about `limit` characters, shortened in the middle; never raises."""
    kind = type(value)
    try:
        if kind in (list, tuple, set, frozenset, dict) and len(value) > limit // 2:
            return _shorten(_container(value, kind, limit, depth), limit)
        text = kind.__repr__(value) if kind in (str, bytes) and len(value) <= limit else None
        if text is None and kind in (str, bytes):
            half = limit // 2
            return "%r … %d more … %r" % (value[:half], len(value) - 2 * half, value[-half:])
        if text is None:
            text = repr(value)
        if type(text) is not str:
            text = str.__str__(text)
        return _shorten(text, limit)
    except RecursionError:
        return "<%s nested too deeply to show>" % _name(kind)
    except BaseException as error:
        return "<%s whose __repr__ raises %s>" % (_name(kind), _name(type(error)))


def _container(value, kind, limit, depth):
    if depth > DEPTH:
        return "…"
    kept = max(4, limit // 200)
    shown = []
    for count, item in enumerate(value.items() if kind is dict else value):
        if count >= kept:
            shown.append("… %d more" % (len(value) - kept))
            break
        if kind is dict:
            shown.append("%s: %s" % (safe_repr(item[0], 100, depth + 1), safe_repr(item[1], 100, depth + 1)))
        else:
            shown.append(safe_repr(item, 100, depth + 1))
    opening, closing = {list: "[]", tuple: "()", dict: "{}"}.get(kind, "{}")
    return opening + ", ".join(shown) + closing


def _shorten(text, limit):
    if len(text) <= limit:
        return text
    half = limit // 2
    return "%s … %d characters more … %s" % (text[:half], len(text) - 2 * half, text[-half:])


def _name(kind):
    try:
        return str(kind.__qualname__)
    except BaseException:
        return "object"


def safe_str(error):
    try:
        text = str(error)
        return _shorten(text if type(text) is str else str.__str__(text), 2000)
    except BaseException as other:
        return "<its __str__ raises %s>" % _name(type(other))


# How other processes hand over the traceback of what they raised: as the text of a cause.
REMOTE = ("_RemoteTraceback", "RemoteTraceback")


def _is_remote(error):
    return _name(type(error)) in REMOTE and type(error).__module__ in ("concurrent.futures.process", "multiprocessing.pool")


def exception_text(error):
    """`ValueError: bad` with the chain behind it: `, caused by KeyError: 'a'`. One line."""
    words = _one_exception(error)
    seen = {id(error)}
    current = error
    for _ in range(5):
        cause = getattr(current, "__cause__", None)
        context = getattr(current, "__context__", None)
        link = ", caused by " if cause is not None else ", raised while handling "
        other = cause if cause is not None else None if getattr(current, "__suppress_context__", False) else context
        if other is None or id(other) in seen or _is_remote(other):
            break
        seen.add(id(other))
        words += link + _one_exception(other)
        current = other
    group = getattr(error, "exceptions", None)
    if isinstance(group, tuple) and group:
        words += " [" + "; ".join(_one_exception(one) for one in group[:5]) + "]"
    return words


def _one_exception(error):
    text = one_line(safe_str(error))
    return "%s: %s" % (_name(type(error)), text) if text else _name(type(error))


def one_line(text):
    """The text in one line: its lines joined, or the first one where they are too many for a sentence."""
    if "\n" not in text and "\r" not in text:
        return text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    joined = " ".join(lines)
    return joined if len(joined) <= SENTENCE else "%s …" % lines[0]


def whole_text(error):
    """All that an exception and a traceback from another process say, where that is more than one line, else None."""
    texts = [safe_str(error)]
    cause = getattr(error, "__cause__", None)
    if cause is not None and _is_remote(cause):
        lines = safe_str(cause).strip().strip('"').strip().split("\n")
        # Marks under a line of code say nothing where lines are broken to fit.
        texts.append("\n".join(line for line in lines if line.strip(" ^~")))
    whole = "\n\n".join(text for text in texts if text)
    return whole if "\n" in whole else None


def labelled(message, label):
    """The message with the label of its subtest, inside the full stop where it has one."""
    if message.endswith(".") and not message.endswith(".."):
        return "%s (with %s)." % (message[:-1], label)
    return "%s (with %s)" % (message, label)


def show_sides(sides):
    """(expected, actual) as text, from what an assertion compared: (expected, actual), (words, value, manner) or
    (words with a gap, value, "other", what goes into the gap)."""
    if len(sides) == 2:
        return safe_repr(sides[0]), safe_repr(sides[1])
    wanted, value, manner = sides[:3]
    if manner == "other":
        wanted = wanted.replace("%s", safe_repr(sides[3], 2000))
    return wanted, value if manner == "words" else safe_repr(value)


class Source:
    """The learner's file or the checks, as lines and, on demand, as a syntax tree."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self._tree = None

    def line(self, number):
        return self.lines[number - 1].strip() if 0 < number <= len(self.lines) else ""

    def tree(self):
        if self._tree is None:
            import ast

            try:
                self._tree = ast.parse(self.text)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                self._tree = ast.parse("")
        return self._tree


def decoded(source):
    """The text of a source file, by its byte order mark or coding cookie."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        import io
        import tokenize

        try:
            text = source.decode(tokenize.detect_encoding(io.BytesIO(source).readline)[0], "replace")
        except (SyntaxError, LookupError):
            text = source.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def traceback_lines(error, path):
    """(line, line …) of `path` in the error's traceback and in those of its chain, outermost first."""
    numbers = []
    traceback = getattr(error, "__traceback__", None)
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == path:
            numbers.append(traceback.tb_lineno or traceback.tb_frame.f_code.co_firstlineno)
        traceback = traceback.tb_next
    return numbers


def remote_lines(link, path):
    """As traceback_lines, of the text that another process sent."""
    mark = 'File "%s", line ' % path
    found = [line.partition(mark)[2].partition(",")[0] for line in safe_str(link).splitlines()]
    return [int(number) for number in found if number.isdigit()]


def own_frames(error, answer):
    numbers = traceback_lines(error, answer.path)
    cause = getattr(error, "__cause__", None)
    if cause is not None and _is_remote(cause):
        numbers += remote_lines(cause, answer.path)
    if not numbers and error is not None:
        for link in (error.__cause__, error.__context__):
            numbers = traceback_lines(link, answer.path) if link is not None else []
            if numbers:
                break
    if len(numbers) > OWN_FRAMES:
        numbers = numbers[: OWN_FRAMES // 2] + numbers[-OWN_FRAMES // 2 :]
    return [{"line": number, "code": answer.line(number)} for number in numbers]


class Teller:
    def __init__(self, answer, checks, entry, module):
        self.answer = answer
        self.module = module
        self.checks = checks
        self.entry = entry

    def place_leaks(self, warnings):
        """
        A file is found unclosed when its last name goes, which may be after the function has ended. The line is then
        that of the one call in the file that opens something and is not in a `with`.
        """
        lost = [warning for warning in warnings if warning["category"] == "ResourceWarning" and warning["line"] is None]
        opened = _unguarded_opens(self.answer.tree()) if lost else []
        if len(opened) == 1:
            for warning in lost:
                warning["line"] = opened[0]

    def failure(self, error, method_name, variables=None):
        """What a result frame says about an assertion that failed."""
        # A bare `assert` of the checks has no sides.
        expected, actual = getattr(error, "expected", None), getattr(error, "actual", None)
        call, function, side = self._call(error, method_name, variables)
        if side == SECOND:
            expected, actual = getattr(error, "reversed", None) or (actual, expected)
        elif side is None:
            expected, actual = getattr(error, "between", None) or (expected, actual)
        frames = own_frames(error, self.answer) or self._where(function)
        whole = safe_str(error)
        message = one_line(whole)
        if actual is None and message.endswith(" …"):
            actual = whole
        if not getattr(error, "taught", False):
            message = self._sentence(call, expected, actual, message)
        message = _with(message, self._shape(getattr(error, "kind", None), function))
        return {"message": message, "expected": expected, "actual": actual, "call": call, "frames": frames}

    def _sentence(self, call, expected, actual, standard):
        if expected is None:
            return standard or "the check failed"
        came = _brief(actual)
        wanted = _brief(expected)
        subject = "`%s` gave" % call if call else "got"
        words = "%s `%s`, expected `%s`" % (subject, came, wanted)
        if actual == "no exception":
            words = "%s no exception, expected `%s`" % ("`%s` raised" % call if call else "there was", wanted)
        return "%s: %s" % (words, standard) if standard else words

    def _shape(self, kind, function):
        """What is wrong with the type of what came back, or nothing."""
        if getattr(kind, "__name__", "") == "coroutine":
            return "Did you forget await? What came back is a coroutine that nobody has run."
        entry = self._entry_value(function)
        if isinstance(entry, type) and kind is entry:
            return "`%s` is a class, so the call made an object of it." % function
        return ""

    def _entry_value(self, function):
        return self.module.__dict__.get(function)

    def loading(self, error):
        """What a stop event says about an exception while a file was loaded."""
        frames = own_frames(error, self.answer)
        text = exception_text(error)
        if issubclass(type(error), SystemExit):
            text = "the program exits while it is loaded (%s)" % text
        elif issubclass(type(error), MemoryError):
            text = "the program ran out of memory while it was loaded"
        else:
            text = _plain(error, text, frames)
        return {"message": text, "frames": frames, "whole": whole_text(error)}

    def error(self, error, method_name, variables=None):
        """What a result frame says about an exception that was not expected."""
        call, function, _ = self._call(error, method_name, variables)
        frames = own_frames(error, self.answer)
        text = exception_text(error)
        if issubclass(type(error), SystemExit):
            text = "the program asked to exit (%s) instead of returning" % text
        elif issubclass(type(error), MemoryError):
            text = "the program ran out of memory"
        elif issubclass(type(error), TypeError) and "coroutine" in safe_str(error):
            text = _with(text, "Did you forget await?")
        elif issubclass(type(error), TypeError) and not frames:
            text = self._arity(text, function)
        else:
            text = _plain(error, text, frames)
        message = "`%s` raised %s" % (call, text) if call and text[:1].isupper() else text
        actual = "%s raised" % _name(type(error)) if issubclass(type(error), Exception) else None
        whole = whole_text(error) if actual else None
        return {
            "message": message,
            "expected": None,
            "actual": "%s: %s" % (_name(type(error)), whole) if whole else actual,
            "call": call,
            "frames": frames or self._where(function),
        }

    def _arity(self, text, function):
        value = self._entry_value(function)
        if value is None:
            return text
        if not callable(value):
            return _with(text, "Your `%s` is of the type %s, not a function" % (function, _name(type(value))))
        try:
            import inspect

            kind = "class" if isinstance(value, type) else "function"
            return _with(text, "Your %s is `%s%s`" % (kind, function, inspect.signature(value)))
        except (TypeError, ValueError):
            return text

    def _test_frame(self, error, method_name):
        traceback = getattr(error, "__traceback__", None)
        found = None
        while traceback is not None:
            code = traceback.tb_frame.f_code
            if code.co_filename == self.checks.path:
                if found is None or code.co_name == method_name:
                    found = traceback
            traceback = traceback.tb_next
        return found

    def _call(self, error, method_name, variables):
        """
        (the call as source with the values of plain names, the entry's name, which side of the comparison came from
        the answer: FIRST, SECOND, or None where that cannot be told). Empty when not found.
        """
        found = self._test_frame(error, method_name)
        if found is None:
            return "", "", None
        try:
            line, scopes = found.tb_lineno, (found.tb_frame.f_globals, variables or found.tb_frame.f_locals)
            first, second = self._compared(line)
            call, name = self._call_in(first, line, scopes)
            if second is None or name:
                return call, name, FIRST
            other, other_name = self._call_in(second, line, scopes)
            if other_name or other and not call:
                return other, other_name, SECOND
            if call:
                return call, name, FIRST
            # What is written out in the checks did not come from the answer.
            written = _is_written_out(first), _is_written_out(second)
            return call, name, {(True, False): SECOND, (False, True): FIRST}.get(written)
        except Exception:
            return "", "", None

    def _compared(self, line):
        """The expressions of the statement at this line that may hold the call: the compared ones."""
        import ast

        statement = None
        for node in ast.walk(self.checks.tree()):
            if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
                if statement is None or node.lineno >= statement.lineno:
                    statement = node
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            return ast.Module(body=statement.body, type_ignores=[]), None
        if isinstance(statement, (ast.For, ast.AsyncFor, ast.FunctionDef, ast.AsyncFunctionDef)):
            return None, None
        return _assertion(statement) or (statement, None)

    def _call_in(self, expression, line, scopes):
        import ast

        if isinstance(expression, ast.Name):
            expression = self._assigned(expression.id, line) or expression
        if expression is None:
            return "", ""
        best = None
        for node in ast.walk(expression):
            if isinstance(node, ast.Call):
                name = _root(node.func)
                if name in self.entry:
                    return self._spell(node, scopes), name
                if best is None and _of_answer(scopes[1].get(name)):
                    best = node
        names = [node.id for node in ast.walk(expression) if isinstance(node, ast.Name) and node.id in self.entry]
        call = self._spell(best, scopes) if best is not None and isinstance(expression, ast.expr) else ""
        return call, names[0] if names else ""

    def _assigned(self, name, line):
        import ast

        latest = None
        for node in ast.walk(self.checks.tree()):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None and node.lineno < line:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                    if latest is None or node.lineno > latest.lineno:
                        latest = node
        return latest.value if latest is not None else None

    def _spell(self, call, scopes):
        import ast
        import copy

        values = {}
        for scope in scopes:
            for name, value in scope.items():
                if name not in self.entry and name != "self":
                    values[name] = value
        plain = (int, float, str, bytes, bool, type(None), list, tuple, dict, set, frozenset)

        class Values(ast.NodeTransformer):
            def visit_Name(self, node):
                if isinstance(node.ctx, ast.Load) and node.id in values and type(values[node.id]) in plain:
                    text = safe_repr(values[node.id], 200)
                    if len(text) <= 60:
                        try:
                            return ast.parse(text, mode="eval").body
                        except (SyntaxError, ValueError):
                            return node
                return node

            def visit_Lambda(self, node):
                return node

            visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_Lambda

        spelled = copy.deepcopy(call)
        transform = Values()
        spelled.args = [transform.visit(argument) for argument in spelled.args]
        for keyword in spelled.keywords:
            keyword.value = transform.visit(keyword.value)
        return _shorten(ast.unparse(ast.fix_missing_locations(spelled)), 400)

    def _where(self, function):
        """The learner's line to look at when no traceback passes it: the only return of a value, else the definition."""
        import ast

        try:
            for node in self.answer.tree().body:
                if getattr(node, "name", None) != function:
                    continue
                line = node.lineno
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    line = _only_way_out(node) or line
                return [{"line": line, "code": self.answer.line(line)}]
        except Exception:
            pass
        return []


def _plain(error, text, frames):
    """Words for exceptions that learners meet here for reasons of the place they are in."""
    kind = type(error)
    if issubclass(kind, KeyboardInterrupt):
        return "the program raised KeyboardInterrupt"
    if issubclass(kind, RecursionError):
        return "the calls went too deep: %s" % text
    if issubclass(kind, EOFError) and frames and "input" in frames[-1]["code"]:
        return "there is nothing that input() could read here: use the function's arguments instead"
    return text


def _with(message, more):
    if not more:
        return message
    return "%s %s" % (message if message.endswith(ENDS) else message + ".", more)


def _brief(text):
    return text if len(text) <= BRIEF else "%s … %s" % (text[: BRIEF // 2], text[-BRIEF // 2 :])


# With which a sentence ends by itself.
ENDS = (".", "?", "!", "…")
# The sides of a comparison in the checks.
FIRST, SECOND = 1, 2
# Assertions whose two sides may as well stand the other way round.
SYMMETRIC = ("Equal", "Equals", "Is", "In", "NotIn")


def _assertion(statement):
    """The sides of `self.assertX(...)` or of a comparison that is asserted: (first, second or None). None: no assertion."""
    import ast

    if isinstance(statement, ast.Assert):
        test = statement.test
        return (test.left, test.comparators[0]) if isinstance(test, ast.Compare) else (test, None)
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, ast.Await):
        value = value.value
    if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and _root(value.func) == "self"):
        return None
    name, args = value.func.attr, value.args
    if not name.startswith("assert") or not args:
        return None
    skipped = {"assertRaises": 1, "assertWarns": 1, "assertRaisesRegex": 2, "assertWarnsRegex": 2}.get(name)
    if skipped is not None and len(args) > skipped:
        return ast.copy_location(ast.Call(args[skipped], args[skipped + 1 :], value.keywords), value), None
    symmetric = len(args) > 1 and (name[len("assert") :] in SYMMETRIC or name.endswith("Equal"))
    return args[0], args[1] if symmetric else None


def _is_written_out(expression):
    """True for an expression without names but those of built-ins: a literal, a literal's method."""
    import ast

    # The pristine ones: see boot.Modules.
    return all(node.id in __builtins__ for node in ast.walk(expression) if isinstance(node, ast.Name))


def _unguarded_opens(tree):
    """Lines of the calls that open something and are not in a `with`."""
    import ast

    guarded = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.With, ast.AsyncWith)):
            guarded.update(id(inner) for item in node.items for inner in ast.walk(item.context_expr))
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and id(node) not in guarded and _last_name(node.func) in ("open", "socket", "TemporaryFile", "Popen")
    ]


def _last_name(node):
    return getattr(node, "attr", None) or getattr(node, "id", None)


def _of_answer(value):
    return "answer" in (getattr(value, "__module__", None), getattr(type(value), "__module__", None))


def _root(node):
    import ast

    while isinstance(node, (ast.Attribute, ast.Call, ast.Subscript)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _only_way_out(function):
    """The line of the one `return` by which a value can come, or None: not one in a guard before other statements."""
    import ast

    returns = _own_returns(function)
    if len(returns) != 1 or returns[0].value is None:
        return None
    return returns[0].lineno if returns[0] in ast.walk(function.body[-1]) else None


def _own_returns(function):
    import ast

    found = []
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        if isinstance(node, ast.Return):
            found.append(node)
        waiting.extend(ast.iter_child_nodes(node))
    return found


def syntax_problem(error, source):
    """{message, line, column} of a file that does not compile; line and column count from 1."""
    try:
        # Under the name of no file: Python would read the line again from there, and count a byte order mark in.
        compile(source, "<answer>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, OverflowError) as again:
        error = again
    if isinstance(error, SyntaxError):
        line, column = error.lineno, error.offset
        message = error.msg or "invalid syntax"
        if isinstance(error, TabError):
            message = "tabs and spaces are mixed in the indentation"
    else:
        line = column = None
        message = safe_str(error) or _name(type(error))
    if b"\0" in source:
        line, message = source[: source.index(b"\0")].count(b"\n") + 1, "the file holds a NUL byte, which Python source may not"
        column = source.index(b"\0") - (source.rfind(b"\n", 0, source.index(b"\0")) + 1) + 1
    elif "utf-8" in message and "decode" in message:
        try:
            source.decode("utf-8")
        except UnicodeDecodeError as bad:
            line = source[: bad.start].count(b"\n") + 1
            column = bad.start - (source.rfind(b"\n", 0, bad.start) + 1) + 1
            message = "the file is not UTF-8: byte %#04x at column %d" % (source[bad.start], column)
    return {"message": message, "line": line or None, "column": column or None}


def close_names(wanted, found):
    """Names like `wanted` among `found`, best first."""
    import difflib

    return difflib.get_close_matches(wanted, [name for name in found if not name.startswith("__")], 3, 0.6)
