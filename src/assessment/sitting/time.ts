/** Now, as three clocks show it. None of them is right alone: the first is set by people, the second begins anew at a restart. */
export interface Moment {
  /** Epoch milliseconds of the wall clock. */
  readonly at: number;
  /** Milliseconds since the machine was started, sleep included. */
  readonly up: number;
  /** Which start of the machine that was, or null where the system does not say. */
  readonly boot: string | null;
  /** Which machine that was: a folder of sittings may be synced. */
  readonly machine?: string;
}

export type Clock = () => Moment;

/**
 * How long it really was from one moment to a later one, in milliseconds; never negative.
 *
 * As long as the machine ran on, the time since its start says it, whatever was done to the wall clock. Over a restart there is
 * the wall clock alone, but at least the time since the restart has passed. The start of another machine says nothing.
 */
export function elapsedBetween(before: Moment, after: Moment): number {
  const byWall = after.at - before.at;
  const byUptime = after.up - before.up;
  if (before.machine !== after.machine) return Math.max(0, byWall);
  if (isSameStart(before, after, byWall, byUptime)) return Math.max(0, byUptime);
  return Math.max(0, byWall, after.up);
}

function isSameStart(before: Moment, after: Moment, byWall: number, byUptime: number): boolean {
  if (before.boot !== null && after.boot !== null) return before.boot === after.boot;
  if (byUptime < 0) return false;
  // Unknown: a restart after which the machine has already run for longer is possible only if the wall clock has room for it.
  return byWall < after.up || Math.abs(byWall - byUptime) < TOLERANCE_MS;
}

const TOLERANCE_MS = 2000;
