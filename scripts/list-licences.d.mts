export function licenceList(packages: Record<string, unknown>): string;
