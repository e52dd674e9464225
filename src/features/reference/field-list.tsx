import type { Field, FieldRule } from '../../cards/format/field.ts';

const TYPES: Readonly<Record<FieldRule['kind'], string>> = {
  text: 'text',
  choice: 'one of the values',
  url: 'text, a URL',
  'date-time': 'text, a date and time',
  identifier: 'an object',
  content: 'a list of components',
  'card-key': 'text',
  seconds: 'a number',
  cards: 'a list of cards',
};

/** Such as "required · text · 1 to 500 characters". */
function factsOf(field: Field): string {
  return [
    `${field.required ? 'required' : 'optional'}${field.nullable ? ', null allowed' : ''}`,
    TYPES[field.rule.kind],
    ...(field.limits === null ? [] : [field.limits]),
  ].join(' · ');
}

/** Every field with its meaning, type, limits, values and default. */
export function FieldList({
  fields,
  former = {},
}: {
  fields: Readonly<Record<string, Field>>;
  /** Maps former names to current ones. */
  former?: Readonly<Record<string, string>>;
}) {
  return (
    <dl className="divide-y divide-line rounded-lg border border-line text-[13px]">
      {Object.entries(fields).map(([name, field]) => {
        const formerly = Object.keys(former).filter((old) => former[old] === name);
        return (
          <div key={name} className="px-3.5 py-2.5" data-field={name}>
            <dt className="flex flex-wrap items-baseline gap-x-2.5">
              <code className="font-mono text-[12.5px] font-semibold break-all">{name}</code>
              <span className="text-[12px] text-muted">{factsOf(field)}</span>
            </dt>
            <dd className="mt-1 leading-5">
              {field.about}
              {field.values === null ? null : (
                <span className="mt-1 flex flex-wrap gap-1.5">
                  {field.values.map((value) => (
                    <code
                      key={value}
                      className="rounded bg-sunken px-1.5 font-mono text-[12px]"
                      data-default={value === field.default || undefined}
                    >
                      {value}
                    </code>
                  ))}
                </span>
              )}
              {field.default === null ? null : (
                <span className="mt-1 block text-muted">Without it: {field.default}</span>
              )}
              {formerly.length === 0 ? null : (
                <span className="mt-1 block text-muted">
                  Formerly <code className="font-mono">{formerly.join(', ')}</code>, which is still drawn with
                  a warning.
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
