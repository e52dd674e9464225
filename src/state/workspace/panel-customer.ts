import { currentCustomer, type WorkspaceState } from './state.ts';

/** For the head of the panel: whose cards it shows. What is being typed shows there once it is committed. */
export function panelCustomerOf(state: WorkspaceState): { name: string; email: string } {
  const { name, email } = currentCustomer(state);
  return { name, email: state.session.context?.customer.email ?? email };
}
