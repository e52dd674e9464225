import { inWords, placesOf } from '../../cards/assist/docs.ts';
import { componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { specimenOf, valueSpecimensOf } from './component-specimens.ts';
import { FieldList } from './field-list.tsx';
import { JsonSample } from './json-sample.tsx';
import type { ReferenceProps } from './reference-props.ts';

type ComponentTopicProps = { kind: ComponentKind } & Pick<ReferenceProps, 'draw' | 'onCopy' | 'onInsert'>;

/** A component: how it's drawn, its JSON, where it can go, its fields and all their values. */
export function ComponentTopic({ kind, draw, onCopy, onInsert }: ComponentTopicProps) {
  const { name, summary, fields, deprecated, example, placement } = componentTable[kind];
  return (
    <>
      <p className="leading-5">
        {summary} It goes in {inWords(placesOf(placement), 'or')}.
      </p>
      <div className="grid items-start gap-3 min-[1100px]:grid-cols-2">
        <div className="overflow-hidden rounded-lg border border-line">{draw(specimenOf(kind), name)}</div>
        <JsonSample
          name={name.toLowerCase()}
          json={JSON.stringify(example, null, 2)}
          onCopy={onCopy}
          onInsert={onInsert === null ? undefined : () => onInsert(kind)}
        />
      </div>
      <FieldList fields={fields} former={deprecated} />
      <div className="grid items-start gap-3 min-[1100px]:grid-cols-2">
        {valueSpecimensOf(kind).map(({ field, components }) => (
          <div key={field} className="overflow-hidden rounded-lg border border-line">
            {draw(components, `${field}, every value`)}
          </div>
        ))}
      </div>
    </>
  );
}
