/**
 * Runs `work` in a task of its own, after keys and frames that are waiting. Returns a function that gives it up. Unlike
 * a timer it comes without a pause, in which the browser would begin work that's meant for when the page is idle.
 */
export function nextTask(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const close = () => port1.close();
  port1.onmessage = () => {
    close();
    work();
  };
  port2.postMessage(null);
  return close;
}
