const POLL_MS = 300;

/**
 * Ends this process when npm is ended by a signal: the shell that npm puts between dies of it without
 * passing it on, and a server would go on by itself.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, POLL_MS).unref();
}
