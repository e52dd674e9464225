/** The name that people type. */
export const PROGRAM = 'customer-card-playground';
