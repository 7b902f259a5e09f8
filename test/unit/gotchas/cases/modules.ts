import type { GotchaCase } from './gotchaCase';

export const MODULE_CASES: readonly GotchaCase[] = [
  {
    id: 'shadowed-module',
    path: '/home/ada/random.py',
    finds: ['import «random»\nprint(random.choice([1]))\n', 'from «random» import choice\n'],
    silent: ['import math\nfrom os import path\n'],
    broken: ['import «random»\nprint(random.choice([1])\n'],
  },
  {
    id: 'star-import',
    finds: [
      '«from os import *»\nprint(path)\n',
      'pi = 3\n«from math import *»\nprint(pi)\n',
      '«from json import *»\n',
    ],
    silent: ['from os import path\nimport math\n'],
  },
  {
    id: 'eval-input',
    finds: ['print(«eval(input())»)\n', 'import sys\ncode = sys.argv[1]\n«exec(code)»\n'],
    silent: ['print(eval("1 + 2"), int(input()))\n', 'def eval(x):\n    return x\nprint(eval(input()))\n'],
    broken: ['x = «eval(input())»\nprint(x\n'],
    fixes: [{ before: 'x = eval(input())\n', after: 'import ast\n\nx = ast.literal_eval(input())\n' }],
  },
  {
    id: 'shell-built-text',
    finds: [
      'import subprocess\ndef f(name):\n    «subprocess.run(f"ls {name}", shell=True)»\n',
      'import os\ndef f(name):\n    «os.system("ls " + name)»\n',
      'import os, shlex\ndef f(name, host):\n    «os.system(f"ls {shlex.quote(name)} {host}")»\n    «os.system("ls " + shlex.quote(name) + host)»\n    «os.system("{} {}".format(shlex.quote(name), host))»\n',
      'import subprocess\ndef f(name):\n    command = "ls %s" % name\n    «subprocess.run(command, shell=True)»\n',
    ],
    silent: [
      'import subprocess, os\ndef f(name, pid):\n    subprocess.run(["ls", name])\n    subprocess.run("ls", shell=True)\n    subprocess.run(f"ls {name}")\n    os.system("kill %d" % pid)\n',
      'import subprocess, os, shlex\ndef f(path, args, n):\n    quoted = shlex.quote(path)\n    subprocess.run(f"cat {shlex.quote(path)} | head -{int(n)}", shell=True)\n    os.system("ls " + quoted + " " + shlex.join(args))\n    os.system("ls {} {n}".format(quoted, n=int(n)))\n    os.system("ls %s %s" % (quoted, int(n)))\n',
    ],
    broken: [
      'import subprocess\ndef f(name):\n    «subprocess.run(f"ls {name}", shell=True)»\n    print(1\n',
    ],
  },
];
