import type { ReactNode } from 'react';
import { outcomeRules, timeRules } from '../../protocol/rules/outcome-rules.ts';
import { REQUEST_HEADERS, REQUEST_NOTES, sampleBody } from '../../protocol/rules/request-rules.ts';
import { settingRules } from '../../protocol/rules/setting-rules.ts';
import { JsonSample } from './json-sample.tsx';
import type { ReferenceProps } from './reference-props.ts';

function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line rounded-lg border border-line">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-x-4 px-3.5 py-2 sm:grid-cols-[13rem_1fr]">
          <dt className="font-medium break-words">{name}</dt>
          <dd className="min-w-0 leading-5 break-words text-muted">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5 leading-5">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

export function SettingsTopic() {
  return <Facts facts={settingRules().map(({ name, rule }) => ({ name, value: rule }))} />;
}

export function RequestTopic({ onCopy }: Pick<ReferenceProps, 'onCopy'>) {
  return (
    <>
      <p className="leading-5">
        A POST to the URL, with the headers of the settings and these, and this body.
      </p>
      <Facts facts={REQUEST_HEADERS} />
      <JsonSample name="a request" json={sampleBody()} onCopy={onCopy} />
      <Notes notes={REQUEST_NOTES} />
    </>
  );
}

export function OutcomesTopic() {
  return (
    <>
      <Notes notes={timeRules()} />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it sideways
        tabIndex={0}
        aria-label="What becomes of a card"
        className="overflow-x-auto rounded-lg border border-line"
      >
        <table className="w-full min-w-[34rem] text-left">
          <thead>
            <tr className="border-b border-line text-[12px] text-muted">
              {['What happens', 'Called', 'Then'].map((heading) => (
                <th key={heading} scope="col" className="px-3.5 py-2 font-medium">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {outcomeRules().map(({ happening, kind, consequence }) => (
              <tr key={happening} className="align-top leading-5">
                <th scope="row" className="px-3.5 py-2 font-normal">
                  {happening}
                </th>
                <td className="px-3.5 py-2 font-medium whitespace-nowrap">{kind}</td>
                <td className="px-3.5 py-2 text-muted">{consequence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
