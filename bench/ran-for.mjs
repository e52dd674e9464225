import { readFileSync } from 'node:fs';

/** Milliseconds that a process's main thread has run so far, without other load on the machine. Linux only. */
export function ranFor(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
