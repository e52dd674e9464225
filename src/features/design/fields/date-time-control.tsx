import { Select } from '../../../ui/select/select.tsx';
import { type FieldProps, INPUT, shownText } from './field-props.ts';

const PARTS = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d(?::\d\d)?)([.,]\d+)?([Zz]|[+-]\d\d:?\d\d)$/;
const ZONES = [
  'Z',
  '-10:00',
  '-08:00',
  '-07:00',
  '-06:00',
  '-05:00',
  '-04:00',
  '-03:00',
  '+01:00',
  '+02:00',
  '+03:00',
  '+04:00',
  '+05:30',
  '+07:00',
  '+08:00',
  '+09:00',
  '+10:00',
  '+12:00',
];

/** A date and time: as text, and as a separate date, time and time zone. */
export function DateTimeControl({ label, value, mixed, describedBy, invalid, onChange }: FieldProps) {
  const shown = mixed ? '' : shownText(value);
  const [, date = '', time = '', , zone = 'Z'] = PARTS.exec(shown) ?? [];
  const write = (next: { date?: string; time?: string; zone?: string }) =>
    onChange(
      `${next.date ?? (date || '2026-01-01')}T${withSeconds(next.time ?? (time || '09:00'))}${next.zone ?? zone}`,
      true,
    );
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return (
    <div className="flex flex-col gap-1.5">
      <input
        type="text"
        spellCheck={false}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder={mixed ? 'Several values' : '2026-03-04T09:30:00Z'}
        className={`h-8.5 font-mono ${INPUT}`}
        value={shown}
        onChange={(event) => onChange(event.currentTarget.value, true)}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.3rem,1fr))] gap-1.5">
        <input
          type="date"
          aria-label="Date"
          className={`h-8.5 ${INPUT}`}
          value={date}
          onChange={(event) => event.currentTarget.value !== '' && write({ date: event.currentTarget.value })}
        />
        <input
          type="time"
          step={1}
          aria-label="Time"
          className={`h-8.5 ${INPUT}`}
          value={time}
          onChange={(event) => event.currentTarget.value !== '' && write({ time: event.currentTarget.value })}
        />
        <Select
          label="Time zone"
          labelIs="hidden"
          options={zones.map((offset) => ({
            value: offset,
            label: offset.toUpperCase() === 'Z' ? 'UTC' : `UTC${offset}`,
            group: groupOf(offset),
          }))}
          value={zone}
          onValueChange={(next) => write({ zone: next })}
        />
      </div>
    </div>
  );
}

function groupOf(offset: string): string {
  if (offset.startsWith('-')) return 'Behind UTC';
  return offset.startsWith('+') ? 'Ahead of UTC' : 'UTC';
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
