/** A customer as the endpoint is told of them (SPEC.md §5). */
export interface RequestCustomer {
  id: string;
  email: string;
  externalId: string | null;
}

/** A thread or a tenant as the endpoint is told of it. */
export interface Reference {
  id: string;
  externalId: string | null;
}

/** Whom cards are loaded for. Without an open thread `thread` is null, without a tenant `tenant`. */
export interface LoadContext {
  customer: RequestCustomer;
  thread: Reference | null;
  tenant: Reference | null;
}

/** Equal for two contexts exactly when an endpoint is told the same of them: what the cache is kept by. */
export function contextKey({ customer, thread, tenant }: LoadContext): string {
  const reference = (value: Reference | null) => (value === null ? null : [value.id, value.externalId]);
  return JSON.stringify([
    [customer.id, customer.email, customer.externalId],
    reference(thread),
    reference(tenant),
  ]);
}
