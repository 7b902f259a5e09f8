"""The module `drill` for checks: how an answer is written, besides what it returns."""

import sys


def as_module(source_bytes):
    """`drill` for an answer with this source."""
    module = type(sys)("drill")
    kept = {}

    def source():
        """The learner's file as text."""
        if "text" not in kept:
            import io
            import tokenize

            encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
            kept["text"] = source_bytes.decode(encoding).replace("\r\n", "\n")
        return kept["text"]

    def tree():
        """The syntax tree of the learner's file, an ast.Module."""
        import ast

        if "tree" not in kept:
            kept["tree"] = ast.parse(source())
        return kept["tree"]

    def calls():
        """Dotted names of everything that the answer calls: {'heapq.nlargest', 'sorted'}."""
        import ast

        found = set()
        for node in ast.walk(tree()):
            if isinstance(node, ast.Call):
                try:
                    found.add(ast.unparse(node.func))
                except RecursionError:
                    continue
        return found

    def uses(node_type):
        """True when the answer holds a syntax node of this type: drill.uses('ListComp')."""
        import ast

        kind = getattr(ast, node_type)
        return any(isinstance(node, kind) for node in ast.walk(tree()))

    for function in (source, tree, calls, uses):
        setattr(module, function.__name__, function)
    return module
