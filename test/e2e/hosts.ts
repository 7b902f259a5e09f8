/** What scripts/test.mjs prepared for the journeys: a server, a browser and the installed extension. */
import type { Browser } from '../../scripts/host/chromium.mjs';

export interface Hosts {
  readonly node: string;
  /** The folder of VS Code's server. */
  readonly server: string;
  readonly browser: Browser;
  /** The folder of extensions with the packed one installed. */
  readonly extensions: string;
  /** The checkout. */
  readonly root: string;
  /** Where screenshots go. */
  readonly output: string;
}

/** @throws Error when the tests were not started by scripts/test.mjs */
export function preparedHosts(env: NodeJS.ProcessEnv = process.env): Hosts {
  const { PYTHON_DRILL_E2E: hosts } = env;
  if (!hosts) throw new Error('These tests need a prepared server. Run `npm run test:e2e`.');
  return JSON.parse(hosts);
}
