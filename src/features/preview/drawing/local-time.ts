interface LocalFormat {
  format: Intl.DateTimeFormat;
  zone: string;
}

/** Made once: making a format takes much longer than drawing the component that needs it. */
let made: LocalFormat | undefined;

function local(): LocalFormat {
  if (made === undefined) {
    const format = new Intl.DateTimeFormat(undefined, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: 'numeric',
      minute: '2-digit',
    });
    made = { format, zone: format.resolvedOptions().timeZone };
  }
  return made;
}

/** Formats a time in the viewer's own time zone and locale. */
export function localTime(ms: number): string {
  return local().format.format(ms);
}

export function localZone(): string {
  return local().zone;
}

/** E.g. "850 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
