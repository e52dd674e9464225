import type { WorkspaceFaults, WorkspaceField } from './state.ts';

const ORDER: readonly WorkspaceField[] = [
  'url',
  'keys',
  'email',
  'customerId',
  'threadId',
  'tenantId',
  'workspaceId',
  'headers',
];

/** The invalid field to focus first: those of the quick form, then headers, then single cards. */
export function firstFault(faults: WorkspaceFaults): WorkspaceField | null {
  const known = ORDER.find((field) => faults[field] !== undefined);
  if (known !== undefined) return known;
  const fields = Object.keys(faults).filter((field): field is WorkspaceField => field in faults);
  return fields.find((field) => field.startsWith('header ')) ?? fields[0] ?? null;
}
