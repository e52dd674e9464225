import { CONTEXT_PRESETS, type PresetName } from './presets.ts';
import type { Undo, WorkspaceAccess, WorkspaceCustomer, WorkspaceReference } from './state.ts';

/** `changeCustomer`, `changeThread` and `changeTenant` are called while typing: they take effect when committed. */
export interface ContextEdits {
  changeCustomer(change: Partial<Omit<WorkspaceCustomer, 'ref'>>): void;
  /** Adds a new customer with its own id and switches to it. */
  addCustomer(): void;
  removeCustomer(ref: string): Undo;
  changeThread(change: Partial<WorkspaceReference>): void;
  changeTenant(change: Partial<WorkspaceReference>): void;
  applyPreset(name: PresetName): void;
  setWorkspaceId(id: string): void;
}

const HALF_TYPED = { halfTyped: true };

/** Edits of what requests contain: the customer, the thread, the tenant and the workspace id. */
export function createContextEdits({ read, write, newId }: WorkspaceAccess): ContextEdits {
  return {
    changeCustomer(change) {
      const { customers, customerRef } = read();
      const next = customers.map((other) => (other.ref === customerRef ? { ...other, ...change } : other));
      write({ customers: next }, HALF_TYPED);
    },
    addCustomer() {
      const { customers } = read();
      const id = newId('c');
      write({
        customers: [...customers, { ref: id, id, name: 'New customer', email: '', externalId: '' }],
        customerRef: id,
      });
    },
    removeCustomer(ref) {
      const { customers, customerRef } = read();
      const at = customers.findIndex((customer) => customer.ref === ref);
      const removed = customers[at];
      const others = customers.filter((customer) => customer !== removed);
      const next = others[0];
      if (removed === undefined || next === undefined) return () => {};
      const shown = customerRef === ref ? next.ref : customerRef;
      write({ customers: others, customerRef: shown });
      return () => {
        const now = read();
        if (now.customers.some((customer) => customer.ref === ref)) return;
        write({
          customers: now.customers.toSpliced(Math.min(at, now.customers.length), 0, removed),
          // If another customer was chosen since, keep that choice.
          customerRef: now.customerRef === shown ? customerRef : now.customerRef,
        });
      };
    },
    changeThread: (change) => write({ thread: { ...read().thread, ...change } }, HALF_TYPED),
    changeTenant: (change) => write({ tenant: { ...read().tenant, ...change } }, HALF_TYPED),
    applyPreset(name) {
      const { customer = {}, ...change } = CONTEXT_PRESETS[name].change(read());
      const { customers, customerRef } = read();
      write({
        ...change,
        customers: customers.map((other) => (other.ref === customerRef ? { ...other, ...customer } : other)),
      });
    },
    setWorkspaceId: (workspaceId) => write({ workspaceId }),
  };
}
