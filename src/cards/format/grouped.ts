/**
 * A whole number for people, as `31,536,000`. Written here because the first `Intl.NumberFormat` of a process takes
 * Node longer than checking a file does.
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
