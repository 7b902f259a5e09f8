/**
 * A lock file of npm, as far as it matters here.
 *
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock
 */

/**
 * Whether what npm installed is what the lock file asks for. Contents are compared rather than times, since git
 * and npm write these files in any order.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function satisfies(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(
    ([place, { version, optional, link }]) =>
      // Optional packages are those of other platforms: their absence is no fault.
      place === '' || optional || link || installed.packages?.[place]?.version === version,
  );
}
