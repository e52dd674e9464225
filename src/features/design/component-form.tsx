import { memo, useEffect, useId, useMemo, useRef } from 'react';
import { valueInWords } from '../../cards/assist/field-words.ts';
import { partAt } from '../../cards/assist/value-at.ts';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import { spellingsOf } from '../../cards/edit/spelling.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Field } from '../../cards/format/field.ts';
import { grouped } from '../../cards/format/grouped.ts';
import { isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import { samePath } from '../../state/document/selection.ts';
import type { FieldActions, FieldTarget } from './field-actions.ts';
import { FieldControl } from './fields/field-control.tsx';
import { FieldRow, Problems } from './fields/field-row.tsx';
import { type SharedField, sharedFields } from './shared-fields.ts';
import { useSame } from './use-same.ts';

export interface PickedComponent {
  path: Path;
  kind: ComponentKind;
}

interface ComponentFormProps {
  text: string;
  components: readonly PickedComponent[];
  problems: readonly Problem[];
  actions: FieldActions;
  onInsert: (place: ComponentPlace) => void;
}

/** The fields of a component, or those that several share. The component table decides on each field's control. */
export function ComponentForm({ text, components, problems, actions, onInsert }: ComponentFormProps) {
  const kinds = useSame(components.map(({ kind }) => kind));
  const fields = useMemo(() => sharedFields(kinds), [kinds]);
  const whole = components.flatMap(({ path, kind }) =>
    problems.filter(
      ({ path: at }) => samePath(at, path) || samePath(at, [...path, kind]) || isStray(at, path, kind),
    ),
  );
  return (
    <div className="flex flex-col gap-4">
      {whole.length > 0 ? (
        <div className="text-[12px]">
          <Problems problems={whole} onFix={actions.fix} />
        </div>
      ) : null}
      {fields.map((shared) => (
        <ComponentField
          key={`${components.map(({ path }) => path.join('/')).join(' ')} ${shared.label}`}
          shared={shared}
          text={text}
          components={components}
          problems={problems}
          actions={actions}
          onInsert={onInsert}
        />
      ))}
      {fields.length === 0 ? (
        <p className="text-[13px] text-muted">The selected components have no field in common.</p>
      ) : null}
    </div>
  );
}

/** Whether a problem is about a member that isn't one of the component's fields, so it has no control of its own. */
function isStray(at: Path, path: Path, kind: ComponentKind): boolean {
  const name = at[path.length + 1];
  if (!samePath(at.slice(0, path.length + 1), [...path, kind]) || typeof name !== 'string') return false;
  const known = sharedFields([kind]).flatMap(({ names }) => spellingsOf(kind, names[kind] ?? ''));
  return !known.includes(name);
}

function ComponentField({
  shared,
  text,
  components,
  problems,
  actions,
  onInsert,
}: ComponentFormProps & { shared: SharedField }) {
  const { names } = shared;
  const targets = useSame(
    components.flatMap(({ path, kind }): FieldTarget[] => {
      const name = names[kind];
      return name === undefined ? [] : [{ path, kind, field: name }];
    }),
  );
  const values = useSame(
    targets.map((target) => {
      const value = writtenValue(text, target);
      return value === undefined ? ABSENT : { value };
    }),
  );
  const own = useSame(targets.flatMap((target) => problemsOf(problems, target)));
  return (
    <FieldOfComponents
      shared={shared}
      targets={targets}
      values={values}
      problems={own}
      actions={actions}
      onInsert={onInsert}
    />
  );
}

/** JSON has no undefined. */
const ABSENT: { value?: Json } = {};

interface FieldOfComponentsProps {
  shared: SharedField;
  targets: readonly FieldTarget[];
  /** One for each target; empty if the field isn't there. */
  values: readonly { value?: Json }[];
  problems: readonly Problem[];
  actions: FieldActions;
  onInsert: (place: ComponentPlace) => void;
}

/** Renders again only if its props change. */
const FieldOfComponents = memo(function FieldOfComponents({
  shared: { label, field },
  targets,
  values,
  problems,
  actions,
  onInsert,
}: FieldOfComponentsProps) {
  const id = useId();
  const visit = useRef(0);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Everything typed in one visit is one undo step.
    const enter = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && row.current?.contains(relatedTarget))) visit.current += 1;
    };
    const element = row.current;
    element?.addEventListener('focusin', enter);
    return () => element?.removeEventListener('focusin', enter);
  }, []);
  const value = values[0]?.value;
  const mixed = values.some((other) => JSON.stringify(other.value) !== JSON.stringify(value));
  const isThere = values.some((each) => each.value !== undefined);
  const [only] = targets;
  return (
    <div ref={row}>
      <FieldRow
        label={label}
        about={field.about}
        {...noteOf(field, mixed ? undefined : value)}
        problems={problems}
        onFix={actions.fix}
        onReset={isThere && !field.required ? () => actions.reset(targets) : null}
      >
        {(ids) => (
          <FieldControl
            label={label}
            field={field}
            value={value}
            mixed={mixed}
            {...ids}
            onChange={(next, typed) => actions.set(targets, next, typed ? `${id} ${visit.current}` : null)}
            onInsert={(index) => {
              if (only !== undefined) onInsert({ list: [...only.path, only.kind, only.field], index });
            }}
          />
        )}
      </FieldRow>
    </div>
  );
});

/** A field's value, under its current name or a former one; undefined if the field isn't there. */
export function writtenValue(text: string, { path, kind, field }: FieldTarget): Json {
  const body = partAt(text, [...path, kind])?.value;
  if (!isObject(body)) return undefined;
  const name = spellingsOf(kind, field).find((spelling) => Object.hasOwn(body, spelling));
  return name === undefined ? undefined : body[name];
}

function problemsOf(problems: readonly Problem[], { path, kind, field }: FieldTarget): readonly Problem[] {
  const names = spellingsOf(kind, field);
  return problems.filter(({ path: at }) => {
    const name = at[path.length + 1];
    // Problems of components in a list are shown with those components.
    if (at.length > path.length + 3 && typeof at[path.length + 2] === 'number') return false;
    return (
      samePath(at.slice(0, path.length + 1), [...path, kind]) &&
      typeof name === 'string' &&
      names.includes(name)
    );
  });
}

/** The note next to the label: a text's length and limit, or a choice's default. */
function noteOf(field: Field, value: Json): { note: string | null; over: boolean } {
  const { rule } = field;
  if (rule.kind === 'text') {
    const length = typeof value === 'string' ? value.length : 0;
    return { note: `${grouped(length)} / ${grouped(rule.max)}`, over: length > rule.max };
  }
  const isChoice = rule.kind === 'choice' && field.default !== null;
  return { note: isChoice ? `Default: ${valueInWords(field.default ?? '')}` : null, over: false };
}
