import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from '../../assessment/sitting/time';

/** The clocks of this machine. Linux alone gives each start of the machine a name. */
export function machineClock(): Clock {
  const boot = bootId();
  return () => ({ at: Date.now(), up: Math.round(uptime() * 1000), boot });
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
