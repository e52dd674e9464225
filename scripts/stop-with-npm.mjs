const POLL_MS = 300;

/**
 * Ends this process when a signal ends npm. The shell that npm starts in between ends without passing the signal on,
 * so a server would keep running.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, POLL_MS).unref();
}
