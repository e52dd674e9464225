const PARAMETER = 'reference';

/** Whether opening the reference added a history entry, so that going back closes it. */
let stepped = false;
const listeners = new Set<() => void>();

function addressWith(topic: string | null): string {
  const query = new URLSearchParams(location.search);
  if (topic === null) query.delete(PARAMETER);
  else query.set(PARAMETER, topic);
  const search = query.toString();
  return `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function onStep(): void {
  if (referenceAddress.read() === null) stepped = false;
  tell();
}

/** The topic of the reference in the address, such as `?reference=componentRow`. The fragment doesn't change. */
export const referenceAddress = {
  /** Null while the reference is closed; the empty string for its start. */
  read: (): string | null => new URLSearchParams(location.search).get(PARAMETER),

  hrefOf: addressWith,

  /** Opening adds a history entry, so Back closes it. Moving between topics doesn't add one. */
  open(topic: string): void {
    if (referenceAddress.read() === null) {
      history.pushState(null, '', addressWith(topic));
      stepped = true;
    } else {
      history.replaceState(history.state, '', addressWith(topic));
    }
    tell();
  },

  close(): void {
    if (referenceAddress.read() === null) return;
    if (stepped) {
      history.back();
      return;
    }
    history.replaceState(history.state, '', addressWith(null));
    tell();
  },

  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) addEventListener('popstate', onStep);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener('popstate', onStep);
    };
  },
};
