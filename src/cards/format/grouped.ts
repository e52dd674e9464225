/**
 * Formats a whole number for people, as `31,536,000`. It doesn't use `Intl.NumberFormat` because the first one in a
 * Node process takes longer than checking a file.
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
