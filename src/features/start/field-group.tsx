import { useId } from 'react';
import { type DataGroup, MAX_CONTAINERS } from '../../from-data/data-outline.ts';
import { FieldRow } from './field-row.tsx';
import { MoveHandle } from './move-handle.tsx';

interface FieldGroupProps {
  group: DataGroup;
  /** The card's title, which names the group of the outermost object. */
  title: string;
  ticked: ReadonlySet<string>;
  /** Whether a field's name or value contains the search text. */
  matches: (field: DataGroup['fields'][number]) => boolean;
  isFiltered: boolean;
  index: number;
  count: number;
  onTick: (id: string, ticked: boolean) => void;
  onMoveField: (id: string, to: number) => void;
  onMoveGroup: (to: number) => void;
}

function itemsInWords(count: number): string {
  return count > MAX_CONTAINERS ? `${count} items, of which ${MAX_CONTAINERS} are shown` : `${count} items`;
}

/** The fields of one object or list, under its name. */
export function FieldGroup({
  group,
  title,
  ticked,
  matches,
  isFiltered,
  index,
  count,
  ...on
}: FieldGroupProps) {
  const headingId = useId();
  const listed = isFiltered ? group.fields.filter(matches) : group.fields;
  if (listed.length === 0) return null;
  const name = group.label ?? title;
  return (
    <section aria-labelledby={headingId} data-row="groups" className="pb-3">
      <div className="sticky top-0 z-10 flex items-center gap-1 bg-raised py-1">
        {isFiltered ? (
          <span className="w-6 shrink-0" />
        ) : (
          <MoveHandle what={name} index={index} count={count} list="groups" onMove={on.onMoveGroup} />
        )}
        <h3 id={headingId} className="min-w-0 truncate text-[12px] font-semibold text-muted">
          {name}
        </h3>
        {group.kind === 'list' ? (
          <span className="shrink-0 text-[12px] text-faint">{itemsInWords(group.count)}</span>
        ) : null}
      </div>
      <ul aria-labelledby={headingId}>
        {listed.map((field) => (
          <FieldRow
            key={field.id}
            field={field}
            ticked={ticked.has(field.id)}
            place={
              isFiltered
                ? null
                : {
                    index: group.fields.indexOf(field),
                    count: group.fields.length,
                    list: `group ${group.id}`,
                  }
            }
            onTick={(isTicked) => on.onTick(field.id, isTicked)}
            onMove={(to) => on.onMoveField(field.id, to)}
          />
        ))}
      </ul>
    </section>
  );
}
