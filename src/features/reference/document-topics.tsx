import { DOCUMENT_SHAPES } from '../../cards/assist/document-shapes.ts';
import { MARKDOWN_SAMPLES } from '../../cards/assist/markdown-samples.ts';
import { cardFields, responseFields } from '../../cards/format/card-fields.ts';
import { FieldList } from './field-list.tsx';
import { JsonSample } from './json-sample.tsx';
import type { ReferenceProps } from './reference-props.ts';

type Copying = Pick<ReferenceProps, 'onCopy'>;

export function ShapesTopic({ onCopy }: Copying) {
  return (
    <>
      <p className="leading-5">
        The editor accepts four shapes of JSON, and draws, checks and shares all of them. “Wrap as response”
        turns the other three into a response.
      </p>
      <div className="grid items-start gap-x-3 gap-y-1.5 min-[1100px]:grid-cols-2">
        {DOCUMENT_SHAPES.map(({ shape, about, example }) => (
          <div key={shape} className="row-span-2 mb-2 grid min-w-0 grid-rows-subgrid gap-1.5">
            <p className="text-[13px] text-muted">{about}</p>
            <JsonSample name={`the shape ${shape}`} json={JSON.stringify(example, null, 2)} onCopy={onCopy} />
          </div>
        ))}
      </div>
    </>
  );
}

export function ResponseTopic() {
  return <FieldList fields={responseFields} />;
}

export function CardTopic() {
  return (
    <>
      <FieldList fields={cardFields} />
      <p className="leading-5 text-muted">
        Any other field is a warning, not an error, because endpoints may send more. The title of a card isn’t
        part of the format; it’s a setting in Plain.
      </p>
    </>
  );
}

/** Samples of markdown: how each is written and drawn. */
export function MarkdownTopic({ draw }: Pick<ReferenceProps, 'draw'>) {
  return (
    <ul className="grid gap-3 min-[1100px]:grid-cols-2">
      {MARKDOWN_SAMPLES.map(({ about, text }) => (
        <li key={about} className="min-w-0 overflow-hidden rounded-lg border border-line">
          <p className="px-3.5 pt-2.5 text-[13px]">{about}</p>
          <code className="block px-3.5 py-1.5 font-mono text-[12px] break-words whitespace-pre-wrap text-muted">
            {text}
          </code>
          {draw([{ componentText: { text } }], 'Drawn')}
        </li>
      ))}
    </ul>
  );
}
