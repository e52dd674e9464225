import { Plus, X } from 'lucide-react';
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
  const labels =
    owner === null
      ? { name: 'Header name', value: 'Header value' }
      : { name: 'Own header', value: 'Own value' };
  return (
    <div className="flex flex-col gap-2">
      {endpoint.headers.map((row, index) => {
        const subject = row.name.trim() === '' ? `header ${index + 1}` : row.name.trim();
        const unsent = row.name.trim() !== '' && row.value === '';
        return (
          <div key={row.id} className="flex items-start gap-2 max-[479px]:flex-wrap">
            <TextField
              label={labels.name}
              labelHidden
              mono
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
              labelHidden
              className="flex-[3]"
              subject={`value of ${subject}`}
              value={row.value}
              onValueChange={(value) => workspace.changeHeader(row.id, { value }, owner)}
              error={faults?.[`header ${row.id} value`] ?? null}
              hint={unsent ? 'Without a value it is not sent.' : null}
              placeholder="Bearer …"
            />
            <IconButton
              label={`Remove ${subject}`}
              icon={<X size={14} aria-hidden="true" />}
              onClick={() => workspace.removeHeader(row.id, owner)}
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
          onClick={() => workspace.addHeader(owner)}
          disabled={endpoint.headers.length >= 20}
        >
          Add header
        </Button>
        <p className="text-[12px] text-muted">
          Values stay in this tab’s memory: they are not saved, not shared, and gone when it closes.
        </p>
      </div>
    </div>
  );
}
