/** The line width for files and pipes, which have no width themselves. */
export const FILE_COLUMNS = 120;
