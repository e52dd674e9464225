import { CONTEXT_PRESETS, type PresetName } from './presets.ts';
import type { Undo, WorkspaceAccess, WorkspaceCustomer, WorkspaceReference } from './state.ts';

/** `changeCustomer`, `changeThread` and `changeTenant` are for typing: they take effect when committed. */
export interface ContextEdits {
  changeCustomer(change: Partial<WorkspaceCustomer>): void;
  /** A copy of the current customer with an id of its own, to be changed. */
  addCustomer(): void;
  removeCustomer(id: string): Undo;
  changeThread(change: Partial<WorkspaceReference>): void;
  changeTenant(change: Partial<WorkspaceReference>): void;
  applyPreset(name: PresetName): void;
  setWorkspaceId(id: string): void;
}

const HALF_TYPED = { halfTyped: true };

/** Edits of what requests tell: of the customer, the thread, the tenant, and in whose name. */
export function createContextEdits({ read, write, newId }: WorkspaceAccess): ContextEdits {
  return {
    changeCustomer(change) {
      const { customers, customerId } = read();
      const next = customers.map((customer) =>
        customer.id === customerId ? { ...customer, ...change } : customer,
      );
      write({ customers: next, customerId: change.id ?? customerId }, HALF_TYPED);
    },
    addCustomer() {
      const { customers } = read();
      const customer = { id: newId('c'), name: 'New customer', email: '', externalId: '' };
      write({ customers: [...customers, customer], customerId: customer.id });
    },
    removeCustomer(id) {
      const { customers, customerId } = read();
      const others = customers.filter((customer) => customer.id !== id);
      const next = others[0];
      if (next === undefined) return () => {};
      write({ customers: others, customerId: customerId === id ? next.id : customerId });
      return () => write({ customers, customerId });
    },
    changeThread: (change) => write({ thread: { ...read().thread, ...change } }, HALF_TYPED),
    changeTenant: (change) => write({ tenant: { ...read().tenant, ...change } }, HALF_TYPED),
    applyPreset(name) {
      const { customer = {}, ...change } = CONTEXT_PRESETS[name].change(read());
      const { customers, customerId } = read();
      write({
        ...change,
        customers: customers.map((other) => (other.id === customerId ? { ...other, ...customer } : other)),
      });
    },
    setWorkspaceId: (workspaceId) => write({ workspaceId }),
  };
}
