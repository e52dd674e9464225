import { Plus, Trash2 } from 'lucide-react';
import { CONTEXT_PRESETS, PRESET_NAMES } from '../../state/workspace/presets.ts';
import { currentCustomer } from '../../state/workspace/state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { useCommit } from './use-commit.ts';
import { useWorkspace } from './use-workspace.ts';

const PRESETS = PRESET_NAMES.map((name) => ({ name, ...CONTEXT_PRESETS[name] }));

/** Who requests are about: customers, thread and tenant, with presets for awkward cases. */
export function ContextEditor({ workspace, notify }: EndpointPaneProps) {
  const state = useWorkspace(workspace, (whole) => whole);
  const customer = currentCustomer(state);
  const { faults } = state;
  const commit = useCommit(workspace);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Customer"
          className="min-w-48 flex-1"
          options={state.customers.map((other) => ({
            value: other.ref,
            label: [other.name, other.email].filter((part) => part !== '').join(' · '),
          }))}
          value={customer.ref}
          onValueChange={(ref) => workspace.switchCustomer(ref)}
        />
        <Button icon={<Plus size={14} aria-hidden="true" />} onClick={() => workspace.addCustomer()}>
          Add customer
        </Button>
        <IconButton
          label={`Delete ${customer.name === '' ? customer.email : customer.name}`}
          icon={<Trash2 size={14} aria-hidden="true" />}
          disabled={state.customers.length < 2}
          onClick={() => {
            const run = workspace.removeCustomer(customer.ref);
            notify({ tone: 'info', text: 'Customer deleted.', action: { label: 'Undo', run } });
          }}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Display name (never sent)"
          value={customer.name}
          onValueChange={(name) => workspace.changeCustomer({ name })}
        />
        <TextField
          label="Customer id"
          data-field="customerId"
          mono
          value={customer.id}
          onValueChange={(id) => workspace.changeCustomer({ id })}
          {...commit}
          error={faults.customerId ?? null}
          spellCheck={false}
        />
      </div>
      <TextField
        label="Workspace id"
        data-field="workspaceId"
        mono
        value={state.workspaceId}
        onValueChange={(id) => workspace.setWorkspaceId(id)}
        error={faults.workspaceId ?? null}
        spellCheck={false}
        hint="Sent as Plain-Workspace-Id."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col gap-2">
          {state.thread.on ? (
            <>
              <TextField
                label="Thread id"
                data-field="threadId"
                mono
                value={state.thread.id}
                onValueChange={(id) => workspace.changeThread({ id })}
                {...commit}
                error={faults.threadId ?? null}
                spellCheck={false}
              />
              <TextField
                label="Thread external id"
                mono
                value={state.thread.externalId}
                onValueChange={(externalId) => workspace.changeThread({ externalId })}
                {...commit}
                placeholder="null"
                spellCheck={false}
              />
            </>
          ) : (
            <p className="text-[13px] text-muted">No thread is open, so requests don’t mention one.</p>
          )}
        </div>
        <div className="flex flex-col gap-2">
          <Switch
            label="Send a tenant"
            checked={state.tenant.on}
            onCheckedChange={(on) => workspace.setTenantOn(on)}
            hint="Off: requests don’t mention a tenant."
          />
          {state.tenant.on ? (
            <>
              <TextField
                label="Tenant id"
                data-field="tenantId"
                mono
                value={state.tenant.id}
                onValueChange={(id) => workspace.changeTenant({ id })}
                {...commit}
                error={faults.tenantId ?? null}
                spellCheck={false}
              />
              <TextField
                label="Tenant external id"
                mono
                value={state.tenant.externalId}
                onValueChange={(externalId) => workspace.changeTenant({ externalId })}
                {...commit}
                placeholder="null"
                spellCheck={false}
              />
            </>
          ) : null}
        </div>
      </div>
      <div className="flex flex-col gap-1.5">
        <p className="text-[12px] font-medium text-muted">Try common edge cases</p>
        <div className="flex flex-wrap gap-1.5">
          {PRESETS.map(({ name, label, hint }) => (
            <Button key={name} size="s" data-tooltip={hint} onClick={() => workspace.applyPreset(name)}>
              {label}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}
