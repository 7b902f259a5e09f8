import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckRequest, limitsOf } from './checkEngine';
import { CheckProcess, type Job } from './checkProcess';

/** The modules that a text imports at its top level, as `import a, b.c` and `from d import e` name them. */
export function importsOf(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/^(?:import\s+([\w., \t]+)|from\s+([\w.]+)\s+import\b)/gm)) {
    for (const name of (match[1] ?? match[2] ?? '').split(',')) {
      const module = name.trim().split(/\s+/)[0];
      if (module) found.add(module);
    }
  }
  return [...found];
}

function jobOf(request: CheckRequest, harness: string): Job {
  const { question } = request;
  return {
    entry: question.entry,
    checks: question.checks,
    // The name that tracebacks carry; the text travels with the job, so that no file on disk can be edited instead.
    checksPath: `<checks of ${question.id}>`,
    // What the reference needs, the answer will: a process that waits can have it loaded.
    imports: importsOf(`${question.checks}\n${question.solutions[0]?.text ?? ''}`),
    folder: request.folder ?? '',
    home: path.dirname(request.file),
    // Address space is not memory: threads and allocators reserve more than they touch.
    memoryMb: limitsOf(request).memoryMb + 1024,
    children: path.join(harness, 'children'),
  };
}

/** Starts interpreters with the harness. */
export class Launcher {
  private readonly cachePrefix: string;

  /** @param options the harness's folder, and a writable one for its compiled form */
  constructor(private readonly options: { readonly harness: string; readonly cache: string }) {
    try {
      mkdirSync(options.cache, { recursive: true });
    } catch {
      // Without a cache the harness is compiled for each check: slower, and no reason to refuse one.
    }
    this.cachePrefix = path.join(options.cache, `harness-${digestOf(options.harness)}`);
  }

  /**
   * Isolated (-I), so that neither the practice folder nor PYTHON… variables can stand between the harness and the
   * standard library; -B, so that the learner's folders stay as they are.
   */
  launch(request: CheckRequest): CheckProcess {
    const { harness } = this.options;
    const folder = path.dirname(request.file);
    return new CheckProcess(
      request.interpreter.executable,
      ['-I', '-B', '-X', 'utf8', path.join(harness, 'boot.py'), harness, this.cachePrefix],
      // A folder that has gone makes spawn() blame the interpreter; the harness says what is really missing.
      existsSync(folder) ? folder : harness,
      process.env,
      jobOf(request, harness),
    );
  }
}

/** Changes with the harness's source, so that an update never runs what was compiled before it. */
function digestOf(harness: string): string {
  const hash = createHash('sha1');
  for (const name of readdirSync(harness).sort()) {
    if (name.endsWith('.py')) hash.update(readFileSync(path.join(harness, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
