import { createRequire } from 'node:module';
import type * as Ruff from '@astral-sh/ruff-wasm-nodejs';

export type RuffDiagnostic = Ruff.Diagnostic;

/** What Ruff says of a text. */
export interface RuffReport {
  readonly diagnostics: readonly RuffDiagnostic[];
  /** Why it failed on the text, if it did. */
  readonly complaint: string | null;
}

/** How many configurations stay loaded: one for each combination of settings that is in use. */
const KEPT = 4;

/** Calls whose result is the same for every caller, or that a framework reads rather than the function. */
const HARMLESS_DEFAULTS = [
  ...['Depends', 'Query', 'Path', 'Body', 'Header', 'Cookie', 'Form', 'File', 'Security'].map(
    n => `fastapi.${n}`,
  ),
  'typer.Option',
  'typer.Argument',
];

/** Ruff's linter, from its WebAssembly package. */
export class RuffEngine {
  private readonly workspaces = new Map<string, Ruff.Workspace>();

  private constructor(
    private ruff: typeof Ruff,
    private readonly script: string,
  ) {}

  /**
   * @param script Path of the package's ruff_wasm.js; ruff_wasm_bg.wasm lies beside it.
   * @throws Error when the package cannot be loaded.
   */
  static load(script: string): RuffEngine {
    return new RuffEngine(loadModule(script), script);
  }

  /** What these rules say of a text; nothing when the text has a syntax error, or when Ruff fails on it. */
  check(text: string, codes: readonly string[], targetVersion: string): RuffReport {
    const key = `${targetVersion} ${codes.join(' ')}`;
    try {
      const diagnostics = this.workspace(key, codes, targetVersion).check(text) as RuffDiagnostic[];
      return { diagnostics, complaint: null };
    } catch (error) {
      // A panic must not cost the learner our own findings. It leaves Ruff's memory unusable: start afresh.
      this.workspaces.clear();
      this.ruff = loadModule(this.script);
      return { diagnostics: [], complaint: String(error) };
    }
  }

  private workspace(key: string, codes: readonly string[], targetVersion: string): Ruff.Workspace {
    const known = this.workspaces.get(key);
    if (known) return known;
    const [oldest] = this.workspaces.keys();
    if (oldest !== undefined && this.workspaces.size >= KEPT) {
      this.workspaces.get(oldest)?.free();
      this.workspaces.delete(oldest);
    }
    const options = {
      'target-version': targetVersion,
      lint: { select: codes, 'flake8-bugbear': { 'extend-immutable-calls': HARMLESS_DEFAULTS } },
    };
    const workspace = new this.ruff.Workspace(options, this.ruff.PositionEncoding.Utf16);
    this.workspaces.set(key, workspace);
    return workspace;
  }
}

/** A new instance of the module with memory of its own. */
function loadModule(script: string): typeof Ruff {
  const require = createRequire(script);
  delete require.cache[require.resolve(script)];
  return require(script) as typeof Ruff;
}
