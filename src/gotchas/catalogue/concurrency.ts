import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const CONCURRENCY: readonly GotchaText[] = [
  {
    id: 'coroutine-not-awaited',
    title: 'A coroutine that is never awaited',
    surprise: 'The call does nothing but leave a warning at some later time.',
    why: 'Calling an async function only makes a coroutine; await or a task runs it.',
    remedy: 'Await it, or give it to asyncio.create_task.',
    proof: proof(
      `
      import asyncio, warnings

      warnings.simplefilter("ignore")

      async def save():
          print("saved")

      async def main():
          save()
          print("done")

      asyncio.run(main())
      `,
      'done',
    ),
    docs: 'https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines',
    concepts: ['coroutines'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'blocking-in-async',
    title: 'A blocking call in a coroutine',
    surprise: 'Everything else stops: tasks run one after another.',
    why: 'There is one thread; while it sleeps or waits for a socket, the loop cannot switch.',
    remedy: 'Use asyncio.sleep, an asynchronous client, or asyncio.to_thread.',
    proof: proof(
      `
      import asyncio, time

      async def work(name):
          print(name, "starts")
          time.sleep(0.01)
          print(name, "ends")

      async def main():
          await asyncio.gather(work("a"), work("b"))

      asyncio.run(main())
      `,
      `
      a starts
      a ends
      b starts
      b ends
      `,
    ),
    docs: 'https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code',
    concepts: ['blocking-the-loop'],
    severity: 'warning',
    fixable: true,
    ruff: ['ASYNC210', 'ASYNC212', 'ASYNC220', 'ASYNC221', 'ASYNC222', 'ASYNC251'],
  },
  {
    id: 'task-not-kept',
    title: 'A task that nobody keeps',
    surprise: 'It can disappear half-way, and its exception is never seen.',
    why: 'The event loop holds tasks by weak references only.',
    remedy: 'Keep it in a set until it is done, or use asyncio.TaskGroup.',
    proof: proof(
      `
      import asyncio

      async def fail():
          raise ValueError("lost")

      async def main():
          asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
          asyncio.create_task(fail())
          await asyncio.sleep(0)
          print("nothing noticed")

      asyncio.run(main())
      `,
      'nothing noticed',
    ),
    docs: 'https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task',
    concepts: ['dangling-tasks'],
    severity: 'warning',
    ruff: ['RUF006'],
  },
  {
    id: 'await-in-loop',
    title: 'Awaiting one by one what could wait together',
    surprise: 'Ten waits of a second take ten seconds.',
    why: 'await holds up this coroutine until the one call is done, before the next one starts.',
    remedy: 'Use asyncio.gather or a TaskGroup, with a semaphore where there are many.',
    proof: proof(
      `
      import asyncio

      async def fetch(n):
          print("start", n)
          await asyncio.sleep(0)
          print("end", n)

      async def main():
          [await fetch(n) for n in range(2)]
          await asyncio.gather(*(fetch(n) for n in range(2)))

      asyncio.run(main())
      `,
      `
      start 0
      end 0
      start 1
      end 1
      start 0
      start 1
      end 0
      end 1
      `,
    ),
    docs: 'https://docs.python.org/3/library/asyncio-task.html#running-tasks-concurrently',
    concepts: ['coroutine-vs-task', 'gather-vs-create-task'],
    severity: 'information',
    fixable: true,
  },
  {
    id: 'asyncio-run-inside',
    title: 'asyncio.run inside a coroutine',
    surprise: 'RuntimeError: the loop is already running.',
    why: 'A thread runs one event loop at a time, and asyncio.run starts a new one.',
    remedy: 'Await the coroutine.',
    proof: proof(
      `
      import asyncio, warnings

      warnings.simplefilter("ignore")

      async def child():
          return 1

      async def main():
          try:
              asyncio.run(child())
          except RuntimeError as error:
              print(error)

      asyncio.run(main())
      `,
      'asyncio.run() cannot be called from a running event loop',
    ),
    docs: 'https://docs.python.org/3/library/asyncio-runner.html#asyncio.run',
    concepts: ['event-loop'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'unlocked-increment',
    title: '+= on shared state in a thread',
    surprise: 'The total is too low, now and then.',
    why: '+= reads, adds and writes: another thread can come in between.',
    remedy: 'Hold a threading.Lock around it, or collect results through a queue.',
    proof: proof(
      `
      import threading

      count, ready = 0, threading.Barrier(2)

      def add():
          global count
          seen = count          # what count += 1 does, step by step
          ready.wait()
          count = seen + 1

      threads = [threading.Thread(target=add) for _ in range(2)]
      for thread in threads:
          thread.start()
      for thread in threads:
          thread.join()
      print(count)
      `,
      '1',
    ),
    docs: 'https://docs.python.org/3/faq/library.html#what-kinds-of-global-value-mutation-are-thread-safe',
    concepts: ['thread-safety', 'race-conditions'],
    severity: 'warning',
  },
  {
    id: 'lock-without-with',
    title: 'A lock acquired without with',
    surprise: 'After an exception the lock stays locked, and everyone else waits for ever.',
    why: 'An exception between acquire() and release() skips the release.',
    remedy: 'Use with lock:.',
    proof: proof(
      `
      import threading

      lock = threading.Lock()

      def update():
          lock.acquire()
          int("x")
          lock.release()

      try:
          update()
      except ValueError:
          print(lock.locked())
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/library/threading.html#using-locks-conditions-and-semaphores-in-the-with-statement',
    concepts: ['deadlocks', 'with-statement'],
    severity: 'warning',
    fixable: true,
  },
  {
    id: 'multiprocessing-no-guard',
    title: 'Processes started without the main guard',
    surprise: 'RuntimeError, or processes without end, on Windows and macOS.',
    why: 'A spawned process imports the main file, and comes to the same line again.',
    remedy: "Start processes under if __name__ == '__main__':.",
    proof: proof(
      `
      import os, subprocess, sys, tempfile

      code = '''
      import multiprocessing
      multiprocessing.set_start_method("spawn")
      multiprocessing.Process(target=print).start()
      '''
      path = os.path.join(tempfile.mkdtemp(), "start.py")
      with open(path, "w") as file:
          file.write(code)
      done = subprocess.run([sys.executable, path], capture_output=True, text=True)
      print("RuntimeError" in done.stderr)
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods',
    concepts: ['multiprocessing-costs', 'main-guard'],
    severity: 'warning',
  },
  {
    id: 'threads-for-cpu',
    title: 'Threads for pure computation',
    surprise: 'Four threads take as long as one.',
    why: 'With the GIL only one thread runs Python code at a time.',
    remedy: 'Use processes (ProcessPoolExecutor), or a library that computes outside the GIL.',
    proof: proof(
      `
      from concurrent.futures import ThreadPoolExecutor
      import sys

      def busy(n):
          return sum(i * i for i in range(n))

      with ThreadPoolExecutor() as pool:
          print(list(pool.map(busy, [10, 100])))
      print("GIL on:", getattr(sys, "_is_gil_enabled", lambda: True)())
      `,
      `
      [285, 328350]
      GIL on: True
      `,
    ),
    docs: 'https://docs.python.org/3/glossary.html#term-global-interpreter-lock',
    concepts: ['gil', 'choosing-a-concurrency-model'],
    severity: 'information',
  },
  {
    id: 'thread-target-called',
    title: 'Thread(target=work()) calls work at once',
    surprise: 'The work is done before the thread exists, and the thread does nothing.',
    why: 'Arguments are evaluated first; target gets the result.',
    remedy: 'Pass the function, and its arguments with args.',
    proof: proof(
      `
      import threading

      def work():
          print(threading.current_thread() is threading.main_thread())

      threading.Thread(target=work()).start()
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/library/threading.html#threading.Thread',
    concepts: ['thread-locals-and-events', 'first-class-functions'],
    severity: 'warning',
    fixable: true,
  },
];
