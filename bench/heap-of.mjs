/** Megabytes in use once everything that can go is gone. */
export async function heapOf({ cdp }) {
  for (let count = 0; count < 3; count += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}
