import type { GotchaCase } from './gotchaCase';

export const CONCURRENCY_CASES: readonly GotchaCase[] = [
  {
    id: 'coroutine-not-awaited',
    finds: [
      'async def save():\n    pass\nasync def main():\n    «save()»\n',
      'import asyncio\nasync def main():\n    «asyncio.sleep(1)»\n',
      'class A:\n    async def save(self):\n        pass\n    async def run(self):\n        «self.save()»\n',
    ],
    silent: [
      'import asyncio\nasync def save():\n    pass\nasync def main():\n    await save()\n    task = asyncio.create_task(save())\n    await task\n',
      'def save():\n    pass\nasync def main():\n    save()\n',
    ],
    broken: ['async def save():\n    pass\nasync def main():\n    «save()»\nprint(1\n'],
    fixes: [
      {
        before:
          'import asyncio\nasync def save():\n    print("saved")\nasync def main():\n    save()\nasyncio.run(main())\n',
        after:
          'import asyncio\nasync def save():\n    print("saved")\nasync def main():\n    await save()\nasyncio.run(main())\n',
        prints: 'saved',
      },
    ],
  },
  {
    id: 'blocking-in-async',
    finds: [
      'import time\nasync def f():\n    «time.sleep»(1)\n',
      'from time import sleep\nimport requests\nasync def f():\n    «sleep»(1)\n    return «requests.get»("http://x")\n',
    ],
    silent: [
      'import time, asyncio\ndef f():\n    time.sleep(1)\nasync def g():\n    await asyncio.sleep(1)\n    await asyncio.to_thread(time.sleep, 1)\n',
      'import time\nasync def f():\n    def g():\n        time.sleep(1)\n    return g\n',
    ],
    broken: ['import time\nasync def f():\n    «time.sleep»(1)\n    print(1\n'],
    fixes: [
      {
        before:
          'import asyncio\nimport time\nasync def f():\n    time.sleep(0)\n    print("ok")\nasyncio.run(f())\n',
        after:
          'import asyncio\nimport time\nasync def f():\n    await asyncio.sleep(0)\n    print("ok")\nasyncio.run(f())\n',
        prints: 'ok',
      },
    ],
  },
  {
    id: 'task-not-kept',
    finds: ['import asyncio\nasync def f():\n    «asyncio.create_task(f())»\n'],
    silent: [
      'import asyncio\nasync def f():\n    task = asyncio.create_task(f())\n    await task\n    async with asyncio.TaskGroup() as group:\n        group.create_task(f())\n',
    ],
    broken: ['import asyncio\nasync def f():\n    «asyncio.create_task(f())»\nprint(1\n'],
  },
  {
    id: 'await-in-loop',
    finds: [
      'async def f(get, urls):\n    return [«await get(url)» for url in urls]\n',
      'async def f(get, urls):\n    pages = []\n    for url in urls:\n        pages.append(«await get(url)»)\n    return pages\n',
    ],
    silent: [
      'async def f(queue):\n    return [await queue.get() for _ in range(3)]\n',
      'import asyncio\nasync def f(get, urls):\n    return await asyncio.gather(*(get(url) for url in urls))\n',
      'async def f(get, urls):\n    for url in urls:\n        page = await get(url)\n        if page:\n            return page\n',
    ],
    fixes: [
      {
        before:
          'import asyncio\nasync def one(n):\n    return n\nasync def f():\n    return [await one(n) for n in range(3)]\nprint(asyncio.run(f()))\n',
        after:
          'import asyncio\nasync def one(n):\n    return n\nasync def f():\n    return list(await asyncio.gather(*(one(n) for n in range(3))))\nprint(asyncio.run(f()))\n',
        prints: '[0, 1, 2]',
      },
    ],
  },
  {
    id: 'asyncio-run-inside',
    finds: ['import asyncio\nasync def g():\n    pass\nasync def f():\n    «asyncio.run(g())»\n'],
    silent: [
      'import asyncio\nasync def f():\n    pass\nasyncio.run(f())\ndef main():\n    asyncio.run(f())\n',
    ],
    broken: ['import asyncio\nasync def f():\n    «asyncio.run(f())»\nprint(1\n'],
    fixes: [
      {
        before:
          'import asyncio\nasync def g():\n    return 1\nasync def f():\n    return asyncio.run(g())\nprint(asyncio.run(f()))\n',
        after:
          'import asyncio\nasync def g():\n    return 1\nasync def f():\n    return await g()\nprint(asyncio.run(f()))\n',
        prints: '1',
      },
    ],
  },
  {
    id: 'unlocked-increment',
    finds: [
      'import threading\ncount = 0\ndef work():\n    global count\n    «count += 1»\nthreading.Thread(target=work).start()\n',
      'from threading import Thread\nclass A:\n    def work(self):\n        «self.n += 1»\n    def start(self):\n        Thread(target=self.work).start()\n',
    ],
    silent: [
      'import threading\ncount = 0\nlock = threading.Lock()\ndef work():\n    global count\n    with lock:\n        count += 1\nthreading.Thread(target=work).start()\n',
      'import threading\ndef work():\n    n = 0\n    n += 1\nthreading.Thread(target=work).start()\n',
      'count = 0\ndef work():\n    global count\n    count += 1\nwork()\n',
    ],
  },
  {
    id: 'lock-without-with',
    finds: [
      'import threading\nlock = threading.Lock()\ndef f():\n    «lock.acquire()»\n    print("work")\n    lock.release()\n',
    ],
    silent: [
      'import threading\nlock = threading.Lock()\ndef f():\n    with lock:\n        print("work")\n',
      'import threading\nlock = threading.Lock()\ndef f():\n    lock.acquire()\n    try:\n        print("work")\n    finally:\n        lock.release()\n',
      'def f(license):\n    license.acquire()\n    print("work")\n',
    ],
    unfixed: [
      'import threading\nlock = threading.Lock()\nstate = {}\ndef f(key):\n    «lock.acquire()»\n    if key in state:\n        lock.release()\n        return False\n    state[key] = 1\n    lock.release()\n    return True\n',
    ],
    fixes: [
      {
        before:
          'import threading\nlock = threading.Lock()\ndef f():\n    lock.acquire()\n    int("x")\n    lock.release()\ntry:\n    f()\nexcept ValueError:\n    print(lock.locked())\n',
        after:
          'import threading\nlock = threading.Lock()\ndef f():\n    with lock:\n        int("x")\ntry:\n    f()\nexcept ValueError:\n    print(lock.locked())\n',
        prints: 'False',
      },
    ],
  },
  {
    id: 'multiprocessing-no-guard',
    finds: ['from multiprocessing import Process\n«Process(target=print)».start()\n'],
    silent: [
      'from multiprocessing import Process\nif __name__ == "__main__":\n    Process(target=print).start()\ndef main():\n    Process(target=print).start()\n',
    ],
  },
  {
    id: 'threads-for-cpu',
    finds: [
      'from concurrent.futures import ThreadPoolExecutor\ndef busy(n):\n    return sum(i * i for i in range(n))\nwith ThreadPoolExecutor() as pool:\n    print(list(«pool.map(busy, [1])»))\n',
    ],
    silent: [
      'from concurrent.futures import ThreadPoolExecutor\nimport urllib.request\ndef fetch(url):\n    return sum(1 * len(line) for line in urllib.request.urlopen(url))\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(fetch, ["x"])))\n',
      'from concurrent.futures import ProcessPoolExecutor\ndef busy(n):\n    return sum(i * i for i in range(n))\nwith ProcessPoolExecutor() as pool:\n    print(list(pool.map(busy, [1])))\n',
    ],
  },
  {
    id: 'thread-target-called',
    finds: ['import threading\ndef work():\n    print(1)\nthreading.Thread(target=«work()»).start()\n'],
    silent: [
      'import threading\ndef work():\n    print(1)\nthreading.Thread(target=work).start()\n',
      'import threading\ndef make():\n    def work():\n        print(1)\n    return work\nthreading.Thread(target=make()).start()\n',
    ],
    broken: ['import threading\ndef work():\n    print(1)\nt = threading.Thread(target=«work()»)\nprint(t\n'],
    fixes: [
      {
        before:
          'import threading\ndef work():\n    print(threading.current_thread() is threading.main_thread())\nthreading.Thread(target=work()).start()\n',
        after:
          'import threading\ndef work():\n    print(threading.current_thread() is threading.main_thread())\nthreading.Thread(target=work).start()\n',
        prints: 'False',
      },
    ],
  },
];
