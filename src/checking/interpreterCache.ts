import { realpath, stat } from 'node:fs/promises';
import { inspect, type Probed, type ProbeOptions } from './interpreterProbe';

/** Starts an interpreter again only when its file has changed. */
export class InterpreterCache {
  readonly #known = new Map<string, { readonly stamp: string; readonly probed: Probed }>();

  constructor(private readonly timeoutMs?: number) {}

  /** As {@link inspect}. Failures are not kept: what was missing may be installed by now. */
  async inspect(command: string, args: readonly string[] = [], options: ProbeOptions = {}): Promise<Probed> {
    const key = [command, ...args].join('\0');
    const before = await stampOf(command);
    const known = this.#known.get(key);
    if (known !== undefined && known.stamp === before) {
      return known.probed;
    }
    const probed = await inspect(command, args, { timeoutMs: this.timeoutMs, ...options });
    if (before !== null && (await isItself(command, probed))) {
      this.#known.set(key, { stamp: before, probed });
    }
    return probed;
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
  }
}

async function stampOf(command: string): Promise<string | null> {
  const found = await stat(command).catch(() => null);
  return found && `${found.mtimeMs}:${found.size}`;
}

/** A version manager's shim stays the same file while the Python behind it changes. */
async function isItself(command: string, probed: Probed): Promise<boolean> {
  const [asked, answered] = await Promise.all(
    [command, probed.interpreter.executable].map(file => realpath(file).catch(() => null)),
  );
  return asked !== null && asked === answered;
}
