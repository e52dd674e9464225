/** The program's name, as people type it. */
export const PROGRAM = 'customer-card-playground';
