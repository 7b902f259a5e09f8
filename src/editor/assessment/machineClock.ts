import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from '../../assessment/sitting/time';

/** The clocks of this machine, which has a name of its own. Linux alone gives each start of the machine a name. */
export function machineClock(machine: string): Clock {
  const boot = bootId();
  return () => ({ at: Date.now(), up: Math.round(uptime() * 1000), boot, machine });
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
