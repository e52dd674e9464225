const unsureValues = new WeakSet<object>();

/** Marks an object or array in which something could not be read: what it lacks may be what was unreadable. */
export function markUnsure(value: object): void {
  unsureValues.add(value);
}

/** Something directly in this object or array could not be read, so nothing is said to be missing from it. */
export function isUnsure(value: object): boolean {
  return unsureValues.has(value);
}
