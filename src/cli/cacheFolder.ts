import { join } from 'node:path';

const NAME = 'python-drill';

/** Where the system keeps what programs can have again; null when it does not say where anything is kept. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = env;
  if (platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, NAME, 'cache') : null;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, NAME);
  if (!HOME) return null;
  return platform === 'darwin' ? join(HOME, 'Library', 'Caches', NAME) : join(HOME, '.cache', NAME);
}
