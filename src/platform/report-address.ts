const REPORT_FRAGMENT = /^#r\d{1,9}\./;

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** The check-up report in the address. Its codec is fetched only if there is one. */
export const reportAddress = {
  /** The fragment with its `#`; null if it isn't a report. */
  read: (): string | null => (REPORT_FRAGMENT.test(location.hash) ? location.hash : null),

  /** Removes the report from the address. */
  close(): void {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    tell();
  },

  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) addEventListener('hashchange', tell);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener('hashchange', tell);
    };
  },
};
