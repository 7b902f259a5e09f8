import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Amendment } from './amendment';
import type { TableDump } from './attemptTable';
import type { Checkpoint } from './checkpoint';

/** The beginning of a log, by its length and the SHA-256 of all its bytes. */
export interface Beginning {
  readonly size: number;
  readonly digest: string;
}

/** What was read from the beginnings of some logs: it holds as long as each of them stands there, byte for byte. */
export interface Snapshot {
  readonly logs: readonly (Beginning & { readonly name: string })[];
  readonly table: TableDump;
  readonly amendments: readonly Amendment[];
  /** What of it stands in the log of this machine; attempts by their rows. */
  readonly own: {
    readonly name: string;
    readonly rows: Int32Array;
    readonly amendments: readonly Amendment[];
  };
  /** What had been worked out when it was made. */
  readonly checkpoint: Checkpoint | null;
}

interface Kept extends Snapshot {
  readonly format: number;
  readonly version: string;
}

/** To be raised with the meaning of what is kept. */
const FORMAT = 3;
const DIGEST_BYTES = 32;

/** Where a snapshot is kept: a file that may be missing, old or damaged, and then is as good as none. */
export class SnapshotFile {
  /**
   * @param path on this machine alone, not in a folder that is synced
   * @param version of the program: what another version read is read again
   * @param worth how many attempts that no snapshot holds yet make a new one worth its while; as it is, some fifteen
   *   milliseconds of reading
   */
  constructor(
    private readonly path: string,
    private readonly version: string,
    readonly worth = 5_000,
  ) {}

  /** @returns null when there is none that can be trusted. */
  async read(): Promise<Snapshot | null> {
    try {
      const bytes = await bytesOf(this.path);
      const body = bytes.subarray(DIGEST_BYTES);
      if (!bytes.subarray(0, DIGEST_BYTES).equals(digestOf(body))) return null;
      const kept: Kept = deserialize(body);
      return kept.format === FORMAT && kept.version === this.version ? kept : null;
    } catch {
      return null;
    }
  }

  /** Replaces what is there in one step. Rejects with the system's error, and then leaves it as it was. */
  async write(snapshot: Snapshot): Promise<void> {
    const kept: Kept = { ...snapshot, format: FORMAT, version: this.version };
    const body = serialize(kept);
    // Two windows that write it at once spoil it, which its digest tells: no name of its own that a crash would leave.
    const temporary = `${this.path}.new`;
    await mkdir(dirname(this.path), { recursive: true });
    try {
      await writeFile(temporary, [digestOf(body), body]);
      await rename(temporary, this.path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}

/** In one read: `readFile` takes a long file in small pieces. */
async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
