import type { PageStanding } from '../../shared/protocol';

/** "Solved, best 4:10, last on 3 Nov 2026"; the page's language is English, and so are its dates. */
export function standing({ status, bestMs, lastAt }: PageStanding): string {
  if (status === 'new') return 'not tried yet';
  const best = bestMs === null ? [] : [`best ${clock(bestMs)}`];
  const last = lastAt === null ? [] : [`last on ${day(lastAt)}`];
  return [status === 'solved' ? 'solved' : 'tried', ...best, ...last].join(', ');
}

/** "4:10" */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  const tail = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

function day(epochMs: number): string {
  return new Date(epochMs).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
