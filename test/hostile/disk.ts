import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system of its own, small enough to be filled. */
export class Disk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'drill-disk-'));

  constructor(private readonly kilobytes = 256) {
    const options = `size=${kilobytes}k`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'drill', this.folder], { stdio: 'pipe' });
  }

  get #filler(): string {
    return path.join(this.folder, 'filler');
  }

  /** Leaves room for nothing, not even for another file. */
  fill(): void {
    assert.throws(() => writeFileSync(this.#filler, Buffer.alloc((this.kilobytes + 1) * 1024)), /ENOSPC/u);
  }

  clear(): void {
    rmSync(this.#filler);
  }

  /** Makes it read-only. Refused while a file on it is open for writing. */
  protect(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder], { stdio: 'pipe' });
  }

  unprotect(): void {
    execFileSync('mount', ['-o', 'remount,rw', this.folder], { stdio: 'pipe' });
  }

  remove(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'pipe' });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether there can be disks at all: as root, on Linux. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    new Disk().remove();
    return true;
  } catch {
    return false;
  }
}
