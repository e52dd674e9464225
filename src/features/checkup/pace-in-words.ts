import type { Planned } from '../../state/checkup/checkup.ts';

/** How long a run takes because the server limits requests per minute; empty if the limit doesn't matter. */
export function paceInWords({ pacedMs, perMinute }: Planned): string {
  if (pacedMs === 0) return '';
  const minutes = Math.ceil(pacedMs / 60_000);
  return `This server sends at most ${perMinute} requests a minute, so a run takes at least ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. `;
}
