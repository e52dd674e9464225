import { currentCustomer, type WorkspaceState } from './state.ts';

/** The customer in the panel's header. An email being typed appears there once it's committed. */
export function panelCustomerOf(state: WorkspaceState): { name: string; email: string } {
  const { name, email } = currentCustomer(state);
  return { name, email: state.session.context?.customer.email ?? email };
}
