import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { EndpointOwner } from '../../state/workspace/endpoint-edits.ts';
import type { CardEndpoint, WorkspaceFaults } from '../../state/workspace/state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SecretField } from './secret-field.tsx';

interface HeadersEditorProps {
  workspace: Workspace;
  owner: EndpointOwner;
  endpoint: CardEndpoint;
  faults: WorkspaceFaults | null;
}

/** Rows of header name and value; values are masked and stay in memory. */
export function HeadersEditor({ workspace, owner, endpoint, faults }: HeadersEditorProps) {
  const list = useRef<HTMLDivElement>(null);
  const labels =
    owner === null
      ? { name: 'Header name', value: 'Header value' }
      : { name: 'Own header', value: 'Own value' };

  function remove(rowId: string, index: number) {
    workspace.removeHeader(rowId, owner);
    // The focus moves to the button of the next row, else of the last row, else to "Add header".
    requestAnimationFrame(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-remove-header]') ?? [])];
      const next = buttons[index] ?? buttons.at(-1);
      (next ?? list.current?.querySelector<HTMLElement>('[data-add-header]'))?.focus();
    });
  }

  return (
    <div ref={list} className="flex flex-col gap-2">
      {endpoint.headers.map((row, index) => {
        const subject = row.name.trim() === '' ? `header ${index + 1}` : row.name.trim();
        const unsent = row.name.trim() !== '' && row.value === '';
        return (
          <div key={row.id} className="flex items-start gap-2 max-[479px]:flex-wrap">
            <TextField
              label={labels.name}
              mono
              data-field={`header ${row.id} name`}
              className="flex-[2] max-[479px]:basis-full"
              value={row.name}
              onValueChange={(name) => workspace.changeHeader(row.id, { name }, owner)}
              error={faults?.[`header ${row.id} name`] ?? null}
              placeholder="Authorization"
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
            />
            <SecretField
              label={labels.value}
              className="flex-[3]"
              field={`header ${row.id} value`}
              subject={`value of ${subject}`}
              value={row.value}
              onValueChange={(value) => workspace.changeHeader(row.id, { value }, owner)}
              error={faults?.[`header ${row.id} value`] ?? null}
              hint={unsent ? 'Not sent without a value.' : null}
              placeholder="Bearer …"
            />
            <IconButton
              label={`Remove ${subject}`}
              icon={<X size={14} aria-hidden="true" />}
              className="mt-5.5"
              data-remove-header=""
              onClick={() => remove(row.id, index)}
            />
          </div>
        );
      })}
      {faults?.headers !== undefined && owner === null ? (
        <p className="text-[12px] text-error">{faults.headers}</p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="s"
          icon={<Plus size={13} aria-hidden="true" />}
          data-add-header=""
          onClick={() => workspace.addHeader(owner)}
          disabled={endpoint.headers.length >= 20}
        >
          Add header
        </Button>
        <p className="text-[12px] text-muted">
          Values stay in this tab’s memory. They aren’t saved or shared, and closing the tab clears them.
        </p>
      </div>
    </div>
  );
}
