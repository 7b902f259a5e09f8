import path from 'node:path';

/** What the shorthands of the interpreter setting stand for. */
export interface SettingContext {
  readonly home: string;
  /** The workspace folder of the file, or the first one, or null without a workspace. */
  readonly workspaceFolder: string | null;
  /** Every file of that name on PATH. */
  readonly onPath: (name: string) => Promise<readonly string[]>;
}

/**
 * Makes a path of what a learner wrote: `~`, `${workspaceFolder}`, a path relative to the workspace folder (else to the home
 * folder), or a bare command name, which is looked up on PATH.
 *
 * @returns an absolute path, or the bare name when PATH does not have it
 */
export async function interpreterPath(written: string, context: SettingContext): Promise<string> {
  const base = context.workspaceFolder ?? context.home;
  const trimmed = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (!/[\\/$~]/.test(trimmed)) {
    const [found] = await context.onPath(trimmed);
    return found ?? trimmed;
  }
  const expanded = trimmed
    .replace(/\$\{workspaceFolder\}/g, () => base)
    .replace(/^~(?=$|[\\/])/, () => context.home);
  return path.resolve(base, expanded);
}
