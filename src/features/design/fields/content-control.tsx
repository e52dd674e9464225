import { Plus } from 'lucide-react';
import { isArray } from '../../../json/json.ts';
import { Button } from '../../../ui/button.tsx';
import type { FieldProps } from './field-props.ts';

/** How many components a list has. They're edited one by one. */
export function ContentControl({
  label,
  value,
  onInsert,
}: FieldProps & { onInsert: (index: number) => void }) {
  const count = isArray(value) ? value.length : 0;
  return (
    <div className="flex items-center gap-3">
      <span className="flex-1 text-[13px] text-muted">
        {count === 1 ? '1 component' : `${count} components`}
      </span>
      <Button
        size="s"
        icon={<Plus size={13} aria-hidden="true" />}
        aria-label={`Add to ${label}`}
        onClick={() => onInsert(count)}
      >
        Add
      </Button>
    </div>
  );
}
