/** Makes the browser fetch and compile Monaco while other parts of the page start, without running it. */
export function preloadMonaco(): void {
  // The build names the file here (scripts/name-monaco.mjs); in development there’s no such file.
  const named = document.querySelector<HTMLMetaElement>('meta[name="monaco"]');
  if (named === null) return;
  named.remove();
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: '', fetchPriority: 'low' });
  link.href = named.content;
  document.head.append(link);
}
