import { heldBytes } from '../scripts/held-bytes.mjs';

/** Megabytes that a page holds, its code apart. */
export async function heapOf({ cdp }) {
  return (await heldBytes(cdp)) / 1e6;
}
