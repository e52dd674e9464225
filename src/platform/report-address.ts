const REPORT_FRAGMENT = /^#r\d{1,9}\./;

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** The check-up's report that the address holds. Its codec is fetched only where there is one. */
export const reportAddress = {
  /** The fragment with its `#`; null where it is no report's. */
  read: (): string | null => (REPORT_FRAGMENT.test(location.hash) ? location.hash : null),

  /** Takes the report out of the address. */
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
