import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what an analysis left behind: in the pause after it, where nobody waits, rather than in the middle of the next
 * one. Does nothing in a host that does not offer it.
 */
export function nurseryCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : null');
  if (typeof collect !== 'function') return () => undefined;
  return () => void setImmediate(() => collect({ type: 'minor' }));
}
