/** A customer as requests describe them (SPEC.md §5). */
export interface RequestCustomer {
  id: string;
  email: string;
  externalId: string | null;
}

/** A thread or a tenant as requests describe it. */
export interface Reference {
  id: string;
  externalId: string | null;
}

/** Who cards are loaded for. `thread` is null if no thread is open, `tenant` if there's no tenant. */
export interface LoadContext {
  customer: RequestCustomer;
  thread: Reference | null;
  tenant: Reference | null;
}

/** Equal for two contexts if and only if requests describe them the same way. Part of the cache's key. */
export function contextKey({ customer, thread, tenant }: LoadContext): string {
  const reference = (value: Reference | null) => (value === null ? null : [value.id, value.externalId]);
  return JSON.stringify([
    [customer.id, customer.email, customer.externalId],
    reference(thread),
    reference(tenant),
  ]);
}
