/** Calls back when the page is about to close, or is hidden and may be closed without notice. */
export function onLeaving(leave: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Calls the listener with whether the page is visible, now and on every change. */
export function onVisibility(listener: (visible: boolean) => void): () => void {
  const tell = () => listener(document.visibilityState === 'visible');
  tell();
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

export function onFragmentChange(change: () => void): () => void {
  addEventListener('hashchange', change);
  return () => removeEventListener('hashchange', change);
}
