/** "0.4 ms", "9 ms", "1.2 s": as many digits as help. */
export function duration(ms: number): string {
  if (ms >= 999.5) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 9.95) return `${Math.round(ms)} ms`;
  // Nothing that ran took no time.
  if (ms > 0 && ms < 0.05) return 'under 0.1 ms';
  return `${Number(ms.toFixed(1))} ms`;
}
