/** Made once: making a format takes much longer than drawing the component that needs it. */
let shortFormat: Intl.DateTimeFormat | undefined;

function format(): Intl.DateTimeFormat {
  shortFormat ??= new Intl.DateTimeFormat(undefined, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: '2-digit',
  });
  return shortFormat;
}

/** Formats a time in the viewer's own time zone and locale. */
export function localTime(ms: number): string {
  return format().format(ms);
}

export function localZone(): string {
  return format().resolvedOptions().timeZone;
}

/** E.g. "850 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
