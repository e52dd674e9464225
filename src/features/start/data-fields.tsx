import { Search } from 'lucide-react';
import { useState } from 'react';
import type { DataField } from '../../from-data/data-outline.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FieldGroup } from './field-group.tsx';
import { type FieldChoice, withFieldAt, withGroupAt, withTick } from './field-order.ts';
import { saidValue } from './said-value.ts';

interface DataFieldsProps {
  choice: FieldChoice;
  title: string;
  /** How many fields aren't listed, because nobody would look through so many. */
  leftOut: number;
  onChange: (choice: FieldChoice) => void;
}

/** With more fields than this, there's a search box. */
const MANY = 12;

/** All fields of the data with checkboxes, in the order of the card. */
export function DataFields({ choice, title, leftOut, onChange }: DataFieldsProps) {
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const matches = (field: DataField) =>
    field.label.toLocaleLowerCase().includes(wanted) || saidValue(field).toLocaleLowerCase().includes(wanted);
  const all = choice.groups.flatMap(({ fields }) => fields);
  const nothingFound = wanted !== '' && !all.some(matches);
  return (
    <div data-fields="" className="flex flex-col gap-1">
      {all.length > MANY ? (
        <TextField
          label="Find a field"
          labelHidden
          type="search"
          placeholder="Find a field"
          value={query}
          onValueChange={setQuery}
          before={<Search size={14} className="shrink-0 text-faint" aria-hidden="true" />}
          className="pb-1"
        />
      ) : null}
      {choice.groups.map((group, index) => (
        <FieldGroup
          key={group.id}
          group={group}
          title={title}
          ticked={choice.ticked}
          matches={matches}
          isFiltered={wanted !== ''}
          index={index}
          count={choice.groups.length}
          onTick={(id, isTicked) => onChange(withTick(choice, id, isTicked))}
          onMoveField={(id, to) => {
            onChange(withFieldAt(choice, group.id, id, to));
            const label = group.fields.find((field) => field.id === id)?.label ?? '';
            setSaid(`Moved ${label} to position ${to + 1} of ${group.fields.length}`);
          }}
          onMoveGroup={(to) => {
            onChange(withGroupAt(choice, group.id, to));
            setSaid(`Moved ${group.label ?? title} to position ${to + 1} of ${choice.groups.length}`);
          }}
        />
      ))}
      {nothingFound ? <p className="px-1 py-3 text-[13px] text-muted">No fields match.</p> : null}
      {leftOut > 0 ? (
        <p className="px-1 pb-3 text-[12px] text-muted">
          {leftOut.toLocaleString('en-US')} more fields aren’t listed. To reach them, paste a smaller part.
        </p>
      ) : null}
      <LiveRegion text={said} />
    </div>
  );
}
