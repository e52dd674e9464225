import { originOf } from '../../protocol/url-origin.ts';
import { emptyRow } from './first.ts';
import { withDropped } from './secrets.ts';
import type { CardEndpoint, HeaderRow, WorkspaceState } from './state.ts';

/** An endpoint from a command or a file. */
interface GivenEndpoint {
  url: string;
  leftOut: readonly string[];
  /** The value is empty if the source doesn't include it. */
  headers: readonly { name: string; value: string }[];
}

/**
 * The form with another URL and other headers. An existing header keeps its value if none is given. If a header
 * disappears together with its server, its value can be restored from `dropped`.
 */
export function replaceEndpoint(
  { endpoint: former, dropped }: WorkspaceState,
  { url, leftOut, headers }: GivenEndpoint,
  newId: (prefix: string) => string,
): Pick<WorkspaceState, 'endpoint' | 'dropped'> {
  const origin = originOf(url);
  const unused = new Map(former.headers.map((row) => [nameOf(row), row]));
  const rows = headers.map(({ name, value }): HeaderRow => {
    const row = unused.get(nameOf({ name })) ?? emptyRow(newId);
    unused.delete(nameOf({ name }));
    return value === '' ? { ...row, name } : { ...row, name, value, origin };
  });
  const lost = [...unused.values()].filter((row) => row.value !== '' && row.origin !== origin);
  const from = lost[0]?.origin ?? null;
  const endpoint: CardEndpoint = { url, leftOut, headers: rows.length === 0 ? [emptyRow(newId)] : rows };
  if (from === null || origin === null) return { endpoint, dropped };
  return {
    endpoint,
    dropped: withDropped(dropped, {
      cardId: null,
      from,
      to: origin,
      headers: lost,
      signingSecret: '',
      outdated: false,
    }),
  };
}

function nameOf({ name }: Pick<HeaderRow, 'name'>): string {
  return name.trim().toLowerCase();
}
