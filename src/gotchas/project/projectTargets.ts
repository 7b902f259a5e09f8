import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DEFAULT_TARGET, targetVersionOf } from './targetVersion';

/** In the order in which Ruff looks for them in one folder. */
const NAMES = ['.ruff.toml', 'ruff.toml', 'pyproject.toml'] as const;

/** Finds the Python version that the project around a file is for, and remembers it for each folder. */
export class ProjectTargets {
  private readonly folders = new Map<string, Promise<string | null>>();

  /** @param file Absolute path. @returns as Ruff writes it; `DEFAULT_TARGET` where no project says */
  async targetFor(file: string): Promise<string> {
    return (await this.ofFolder(dirname(file))) ?? DEFAULT_TARGET;
  }

  /** Reads everything again when it is next asked for. */
  forget(): void {
    this.folders.clear();
  }

  private ofFolder(folder: string): Promise<string | null> {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const reading = this.read(folder);
    this.folders.set(folder, reading);
    return reading;
  }

  private async read(folder: string): Promise<string | null> {
    for (const name of NAMES) {
      const said = await readTarget(join(folder, name));
      if (said !== null) return said;
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.ofFolder(parent);
  }
}

async function readTarget(file: string): Promise<string | null> {
  try {
    return targetVersionOf(basename(file), await readFile(file, 'utf8'));
  } catch {
    // Mostly there is none; one that cannot be read says nothing either.
    return null;
  }
}
