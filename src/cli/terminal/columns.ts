/** A file or a pipe has no edge: lines are cut where they'd be hard to read. */
export const FILE_COLUMNS = 120;
