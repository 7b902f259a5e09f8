"""What Python itself would say about the learner's code: leaks, deprecations, forgotten awaits and tasks."""

import gc
import sys

_enable = gc.enable
_collect = gc.collect
LIMIT = 50


class Alerts:
    """Collects warnings as (category, message, line of the learner's file or None)."""

    def __init__(self, path):
        self.path = path
        self.found = []

    def add(self, category, message, line):
        entry = {"category": category, "message": message, "line": line}
        if len(self.found) < LIMIT and entry not in self.found:
            self.found.append(entry)

    def listen(self):
        import warnings

        def show(message):
            self.heard(message)

        # The C side of the interpreter asks for this function by name; catch_warnings() puts it back.
        warnings._showwarnmsg_impl = show
        warnings.resetwarnings()
        warnings.simplefilter("default")
        warnings.filterwarnings("always", category=ResourceWarning)
        sys.set_coroutine_origin_tracking_depth(8)

    def heard(self, message):
        try:
            text = str(message.message)
            category = message.category.__name__
            line = message.lineno if message.filename == self.path else None
            if "was never awaited" in text:
                first, _, origin = text.partition("\n")
                line = self._line_in(origin) or line
                text = first
            elif category in ("DeprecationWarning", "PendingDeprecationWarning") and line is None:
                return  # Somebody else's deprecated call.
            self.add(category, text, line)
        except Exception:
            pass

    def _line_in(self, origin):
        line = None
        mark = 'File "%s", line ' % self.path
        for entry in origin.split("\n"):
            _, found, rest = entry.partition(mark)
            if found:
                digits = rest.partition(",")[0]
                line = int(digits) if digits.isdigit() else line
        return line

    def loop_message(self, context):
        """An asyncio loop's complaint: a task destroyed while pending, an exception nobody asked for."""
        task = context.get("task") or context.get("future")
        coroutine = getattr(task, "get_coro", lambda: None)()
        line = None
        frame = getattr(coroutine, "cr_frame", None)
        if frame is not None and frame.f_code.co_filename == self.path:
            line = frame.f_lineno
        elif getattr(coroutine, "cr_code", None) is not None and coroutine.cr_code.co_filename == self.path:
            line = coroutine.cr_code.co_firstlineno
        name = getattr(coroutine, "__qualname__", "a task")
        message = str(context.get("message", ""))
        if "destroyed" in message:
            self.add("TaskDestroyed", "the task running `%s` was still pending when its loop ended" % name, line)
        elif context.get("exception") is not None:
            error = context["exception"]
            self.add("TaskException", "%s in `%s` was never looked at: %s" % (type(error).__name__, name, error), line)

    def attend_asyncio(self):
        """Hears what any loop, also one that the learner's code starts by asyncio.run, would log."""
        events = sys.modules.get("asyncio.base_events")
        if events is not None and hasattr(events, "BaseEventLoop"):
            events.BaseEventLoop.default_exception_handler = lambda loop, context: self.loop_message(context)

    def leftovers(self):
        """What shows only at the end: unclosed files, forgotten coroutines, threads that still run."""
        _enable()
        _collect()
        threading = sys.modules.get("threading")
        if threading is None:
            return
        try:
            current = threading.current_thread()
            for thread in threading.enumerate():
                if thread is not current and not thread.daemon and thread.is_alive():
                    self.add("ThreadLeftRunning", "the thread `%s` was still running after the last test" % thread.name, None)
        except Exception:
            pass


def close_loop(loop):
    """Ends a test's loop as asyncio.run does, but lets tasks that were left pending be reported first."""
    import asyncio

    try:
        pending = [task for task in asyncio.all_tasks(loop) if not task.done()]
        for task in pending:
            loop.call_exception_handler({"message": "Task was destroyed but it is pending!", "task": task})
            task.cancel()
        if pending:
            loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        loop.close()
