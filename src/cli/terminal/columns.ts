/** The line width for a file or pipe, which has none of its own. */
export const FILE_COLUMNS = 120;
