import type { LoadContext, Reference } from '../../protocol/context.ts';
import { readCsv } from './read-csv.ts';

/** A row that can't be used. `row` counts from 1, without the header of a CSV. */
export interface CustomerFault {
  row: number | null;
  message: string;
}

export interface CustomerList {
  customers: readonly LoadContext[];
  faults: readonly CustomerFault[];
}

export const MAX_CUSTOMERS = 500;
const MAX_TEXT_LENGTH = 2 * 1024 * 1024;
const MAX_FAULTS = 20;
/** Real email addresses have at most 254 characters. */
const MAX_EMAIL = 1000;
const MAX_COLUMNS = 100;

/** Names of each column, in lower case without separators. We write the first one. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'emailaddress', 'mail'],
  externalId: ['externalid', 'userid', 'customerexternalid'],
  id: ['id', 'customerid', 'plainid'],
  tenant: ['tenant', 'tenantid'],
  tenantExternalId: ['tenantexternalid'],
  thread: ['thread', 'threadid'],
  threadExternalId: ['threadexternalid'],
};
type Column = 'email' | 'externalId' | 'id' | 'tenant' | 'tenantExternalId' | 'thread' | 'threadExternalId';

/**
 * Reads a list of customers from CSV (comma, semicolon or tab, with a header) or JSON (a list of objects, or an
 * object with one list in it). Every row needs an `email`; `externalId`, `id`, `tenant`, `tenantExternalId`,
 * `thread` and `threadExternalId` are optional. Missing values come from `base`; a missing id is made up from the
 * row. Never throws.
 */
export function readCustomers(text: string, base: LoadContext): CustomerList {
  if (text.trim() === '') return { customers: [], faults: [] };
  if (text.length > MAX_TEXT_LENGTH) return refused('The list is over 2 MB.');
  const rows = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text);
  if (typeof rows === 'string') return refused(rows);
  if (rows.length > MAX_CUSTOMERS) {
    return refused(`The list has ${rows.length} customers. The limit is ${MAX_CUSTOMERS}.`);
  }
  const faults: CustomerFault[] = [];
  const customers: LoadContext[] = [];
  rows.forEach((row, index) => {
    const read = typeof row === 'string' ? row : customerOf(row, base, index + 1);
    if (typeof read === 'string') faults.push({ row: index + 1, message: read });
    else customers.push(read);
  });
  return { customers, faults: faults.slice(0, MAX_FAULTS) };
}

type Row = ReadonlyMap<string, unknown>;

function refused(message: string): CustomerList {
  return { customers: [], faults: [{ row: null, message }] };
}

function rowsOfJson(text: string): readonly (Row | null)[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'The list looks like JSON but isn’t valid. Fix the JSON, or use CSV.';
  }
  const list = Array.isArray(value) ? value : listIn(value);
  if (list === null) return 'Write a JSON list of customers: [{"email":"…","externalId":"…"}].';
  return list.map((item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
    const nested = Object.entries(item).flatMap(([name, inner]: [string, unknown]) =>
      /^(tenant|thread)$/.test(name) && typeof inner === 'object' && inner !== null
        ? Object.entries(inner).map(([part, value]): [string, unknown] => [
            part === 'id' ? name : `${name}${folded(part)}`,
            value,
          ])
        : [[name, inner] as [string, unknown]],
    );
    return new Map(nested.map(([name, inner]) => [folded(name), inner]));
  });
}

function listIn(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const lists = Object.values(value).filter((inner): inner is unknown[] => Array.isArray(inner));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function rowsOfCsv(text: string): readonly (Row | string)[] | string {
  const { rows: all, openQuote } = readCsv(text);
  if (openQuote !== null) return `The quote that begins in line ${openQuote} is never closed.`;
  const [header, ...rows] = all;
  if (header === undefined) return 'The list is empty.';
  const names = header.map(folded);
  if (!names.some((name) => COLUMNS.email.includes(name))) {
    return 'The first line names the columns; one of them must be “email”.';
  }
  if (names.length > MAX_COLUMNS)
    return `The first line names ${names.length} columns. The limit is ${MAX_COLUMNS}.`;
  return rows.map((cells) =>
    cells.slice(names.length).some((cell) => cell.trim() !== '')
      ? `It has ${cells.length} values for ${names.length} columns. Put a value with a separator in it in quotes.`
      : new Map(names.map((name, index) => [name, cells[index] ?? ''])),
  );
}

function customerOf(row: Row | null, base: LoadContext, number: number): LoadContext | string {
  if (row === null) return 'It isn’t an object with an email.';
  const values = new Map<Column, string | null>();
  for (const [column, names] of Object.entries(COLUMNS)) {
    const value = names.map((name) => row.get(name)).find((one) => one !== undefined);
    if (value !== undefined && value !== null && typeof value !== 'string' && typeof value !== 'number') {
      return `“${column}” isn’t a text.`;
    }
    if (isColumn(column))
      values.set(column, value === undefined || value === null ? null : String(value).trim());
  }
  const email = values.get('email') ?? '';
  if (email === '') return 'It has no email.';
  if (email.length > MAX_EMAIL || !/^\S+@\S+$/.test(email))
    return `“${email.slice(0, 40)}” isn’t an email address.`;
  return {
    customer: {
      id: values.get('id') || `c_list_${number}`,
      email,
      externalId: values.get('externalId') || null,
    },
    thread: reference(values.get('thread'), values.get('threadExternalId'), base.thread),
    tenant: reference(values.get('tenant'), values.get('tenantExternalId'), base.tenant),
  };
}

function reference(
  id: string | null | undefined,
  externalId: string | null | undefined,
  base: Reference | null,
): Reference | null {
  if (id) return { id, externalId: externalId || null };
  return externalId ? { id: base?.id ?? 'unknown', externalId } : base;
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
