import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a file belongs to a package: other files know it as `package.file`. */
export function isInPackage(path: string): boolean {
  return existsSync(join(dirname(path), '__init__.py'));
}
