import { createRequire } from 'node:module';
import path from 'node:path';
import type * as PacksBundle from './bundle';

/** Loads what reads packs: parsers that nobody needs who has the bundled bank alone. Node keeps it after the first time. */
export function packBundle(dist: string): typeof PacksBundle {
  return createRequire(__filename)(path.join(dist, 'packs.cjs')) as typeof PacksBundle;
}
