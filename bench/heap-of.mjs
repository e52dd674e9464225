import { heldBytes } from '../scripts/held-bytes.mjs';

/** Megabytes on a page's heap, without its code. */
export async function heapOf({ cdp }) {
  return (await heldBytes(cdp)) / 1e6;
}
