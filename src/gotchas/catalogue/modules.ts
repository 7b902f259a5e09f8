import type { GotchaText } from '../gotcha';
import { proof } from './proof';

export const MODULES: readonly GotchaText[] = [
  {
    id: 'shadowed-module',
    title: 'A file named like a standard module it imports',
    surprise: "AttributeError: module 'random' has no attribute 'choice'.",
    why: 'The folder of the script comes first on sys.path, so the file imports itself.',
    remedy: 'Rename the file, and remove its __pycache__.',
    proof: proof(
      `
      import os, subprocess, sys, tempfile

      path = os.path.join(tempfile.mkdtemp(), "random.py")
      with open(path, "w") as file:
          file.write("import random\\nprint(random.choice([1]))")
      done = subprocess.run([sys.executable, "-S", path], capture_output=True, text=True)
      print("AttributeError" in done.stderr)
      `,
      'True',
    ),
    docs: 'https://docs.python.org/3/tutorial/modules.html#the-module-search-path',
    concepts: ['imports'],
    severity: 'warning',
    ruff: ['A005'],
  },
  {
    id: 'star-import',
    title: 'A star import that hides a name',
    surprise: 'open() suddenly wants flags, pow() returns floats.',
    why: 'Every public name of the module is bound here, over your own and over the built-ins.',
    remedy: 'Import the names you use, or the module.',
    proof: proof(
      `
      print(pow(2, 3))
      from math import *
      print(pow(2, 3))
      `,
      `
      8
      8.0
      `,
    ),
    docs: 'https://docs.python.org/3/tutorial/modules.html#more-on-modules',
    concepts: ['imports', 'scopes-of-builtins'],
    severity: 'information',
    ruff: ['F403'],
  },
  {
    id: 'eval-input',
    title: 'eval or exec of what someone else supplies',
    surprise: 'Whoever types it runs any code with your rights.',
    why: 'eval evaluates every expression, calls and imports included.',
    remedy: 'Parse it: int(), json.loads or ast.literal_eval.',
    proof: proof(
      `
      typed = "__import__('os').getpid() > 0"
      print(eval(typed))
      import ast
      try:
          ast.literal_eval(typed)
      except ValueError:
          print("refused")
      `,
      `
      True
      refused
      `,
    ),
    docs: 'https://docs.python.org/3/library/functions.html#eval',
    concepts: ['runtime-validation', 'command-line'],
    severity: 'warning',
    fixable: true,
    ruff: ['S307', 'S102'],
  },
  {
    id: 'shell-built-text',
    title: 'A shell command put together from text',
    surprise: 'A file name with a semicolon runs a second command.',
    why: 'With shell=True the shell reads the whole text, inserted values included.',
    remedy: 'Pass a list of arguments without shell=True.',
    proof: proof(
      `
      import subprocess, sys

      name = "x; echo gone"
      print(subprocess.run(f"echo {name}", shell=True, capture_output=True, text=True).stdout.split())
      code = "import sys; print(sys.argv[1:])"
      print(subprocess.run([sys.executable, "-c", code, name], capture_output=True, text=True).stdout.strip())
      `,
      `
      ['x', 'gone']
      ['x; echo gone']
      `,
    ),
    docs: 'https://docs.python.org/3/library/subprocess.html#security-considerations',
    concepts: ['subprocesses'],
    severity: 'warning',
    ruff: ['S602', 'S605'],
  },
];
