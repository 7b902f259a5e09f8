"""Small changes to a program, each of which its checks should notice: `python -I -B mutate.py < program.py`.

Prints one JSON list of {"name", "line", "change", "source"}. A name is stable while the function it is in and the
changed expression stay the same, wherever they move.
"""

import ast
import copy
import json
import sys

COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# What names a type for readers and tools changes nothing that runs.
NAMING = ("TypeVar", "ParamSpec", "TypeVarTuple", "NewType")
LONGEST = 72
REMOVED = "(removed)"


class Site:
    """A node, and the place in its parent where another can stand instead."""

    # Names that the program binds in one place.
    once = frozenset()

    def __init__(self, node, parent, field, index, scope, raised):
        self.node, self.parent, self.field, self.index = node, parent, field, index
        self.scope = scope
        # Inside a raise statement: the wording of messages is not what checks are for.
        self.raised = raised

    def put(self, nodes):
        """Puts nodes in place of the node; gives a function that takes it back."""
        held = getattr(self.parent, self.field)
        if self.index is None:
            setattr(self.parent, self.field, nodes[0] if nodes else None)
        else:
            setattr(self.parent, self.field, held[: self.index] + nodes + held[self.index + 1 :])
        return lambda: setattr(self.parent, self.field, held)


def sites(node, scope="", raised=False):
    skipped = {"annotation", "returns", "format_spec", "type_params", "type_comment"}
    for field, value in ast.iter_fields(node):
        if field in skipped:
            continue
        children = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if not isinstance(child, ast.AST) or is_main(child) or is_naming(child):
                continue
            if field == "body" and index == 0 and is_docstring(node, child):
                continue
            if isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant):
                continue
            yield Site(child, node, field, index, scope, raised)
            inner = scope
            if isinstance(child, FUNCTIONS):
                inner = "%s.%s" % (scope, child.name) if scope else child.name
            yield from sites(child, inner, raised or isinstance(child, ast.Raise))


def is_docstring(parent, node):
    owns = isinstance(parent, FUNCTIONS + (ast.Module,))
    return owns and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def is_main(node):
    return isinstance(node, ast.If) and "__name__" in ast.dump(node.test)


def is_naming(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMING


def altered(node, **fields):
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return [new]


def negated(test):
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return ast.UnaryOp(op=ast.Not(), operand=test)


def expression_changes(site):
    node = site.node
    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other in COMPARISONS[type(op)]:
                yield altered(node, ops=node.ops[:i] + [other()] + node.ops[i + 1 :])
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        if not is_text(node.left) and not is_text(node.right):
            yield altered(node, op=ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.BoolOp):
        yield altered(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield [node.operand]
    elif isinstance(node, ast.IfExp):
        yield altered(node, test=negated(node.test))
    elif isinstance(node, ast.Constant):
        yield from ([ast.Constant(value=value)] for value in other_values(node.value, site.raised))
    elif isinstance(node, ast.Call):
        for i, keyword in enumerate(node.keywords):
            if keyword.arg is not None:
                yield altered(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield altered(node, ifs=[])
    elif isinstance(node, ast.Slice):
        for part in ("lower", "upper", "step"):
            if getattr(node, part) is not None:
                yield altered(node, **{part: None})
    elif isinstance(node, ast.Yield) and node.value is not None:
        yield altered(node, value=None)
    elif isinstance(node, ast.ExceptHandler):
        if node.type is not None and ast.unparse(node.type) not in ("Exception", "BaseException"):
            yield altered(node, type=ast.Name(id="Exception", ctx=ast.Load()))


def is_text(node):
    return isinstance(node, ast.JoinedStr) or isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))


def other_values(value, raised):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1] if value == 0 else [value + 1, value - 1]
    if isinstance(value, float):
        return [value + 1.0]
    if isinstance(value, str) and not raised:
        return ["" if value else "?"]
    if isinstance(value, bytes) and not raised:
        return [b"" if value else b"?"]
    return []


def statement_changes(site):
    node = site.node
    nothing = [ast.Pass()]
    if isinstance(node, (ast.If, ast.While)):
        yield altered(node, test=negated(node.test))
    elif isinstance(node, ast.Expr):
        if not isinstance(node.value, ast.Constant):
            yield nothing
    elif isinstance(node, ast.AugAssign):
        yield nothing
        if type(node.op) in ARITHMETIC and not is_text(node.value):
            yield altered(node, op=ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.Assign):
        # Without a plain name's only value everything fails, which tells nothing about the checks.
        if not all(isinstance(target, ast.Name) and target.id in site.once for target in node.targets):
            yield nothing
    elif isinstance(node, (ast.Delete, ast.Raise, ast.Assert)):
        yield nothing
    elif isinstance(node, ast.Return):
        if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield altered(node, value=ast.Constant(value=None))
    elif isinstance(node, ast.Break):
        yield [ast.Continue()]
    elif isinstance(node, ast.Continue):
        yield [ast.Break()]
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        yield node.body
    elif isinstance(node, ast.Try) and node.finalbody:
        yield altered(node, finalbody=[]) if node.handlers else node.body
    elif isinstance(node, FUNCTIONS):
        for i in range(len(node.decorator_list)):
            yield altered(node, decorator_list=node.decorator_list[:i] + node.decorator_list[i + 1 :])


def words(node, new):
    """(before, after) in one line each; of a definition or a block its head alone."""
    if isinstance(node, FUNCTIONS):
        gone = [one for one in node.decorator_list if one not in new[0].decorator_list]
        return "@" + ast.unparse(gone[0]), REMOVED
    if isinstance(node, (ast.With, ast.AsyncWith)):
        return head(node), REMOVED
    if isinstance(node, ast.Try):
        return "finally: " + line("; ".join(ast.unparse(one) for one in node.finalbody)), REMOVED
    if isinstance(node, (ast.If, ast.While)):
        return head(node), head(new[0])
    if isinstance(node, ast.ExceptHandler):
        return "except %s" % line(ast.unparse(node.type)), "except Exception"
    if len(new) == 1 and isinstance(new[0], ast.Pass):
        return line(ast.unparse(node)), REMOVED
    return line(ast.unparse(node)), line("; ".join(ast.unparse(one) for one in new))


def head(node):
    return line(ast.unparse(altered(node, body=[ast.Pass()], **({"orelse": []} if hasattr(node, "orelse") else {}))[0]).split("\n")[0])


def line(text):
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "\u2026"


def bound_once(tree):
    bound = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    bound += [node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)]
    return frozenset(name for name in bound if bound.count(name) == 1)


def mutants(source):
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    names = {}
    found = []
    once = bound_once(tree)
    for site in list(sites(tree)):
        site.once = once
        is_statement = isinstance(site.node, ast.stmt)
        for new in list(statement_changes(site) if is_statement else expression_changes(site)):
            before, after = words(site.node, new)
            take_back = site.put(new)
            try:
                text = ast.unparse(ast.fix_missing_locations(tree))
            finally:
                take_back()
            if text in seen:
                continue
            try:
                compile(text, "<mutant>", "exec", dont_inherit=True)
            except SyntaxError:
                continue
            seen.add(text)
            change = "%s -> %s" % (before, after)
            name = "%s: %s" % (site.scope or "module", change)
            names[name] = names.get(name, 0) + 1
            if names[name] > 1:
                name = "%s (%d)" % (name, names[name])
            place = getattr(site.node, "lineno", getattr(site.parent, "lineno", 1))
            found.append({"name": name, "line": place, "change": change, "source": text + "\n"})
    return found


if __name__ == "__main__":
    json.dump(mutants(sys.stdin.buffer.read().decode("utf-8")), sys.stdout)
