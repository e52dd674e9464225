import { useState } from 'react';
import { GROUP_NAMES, GROUPS, type GroupId } from '../../checkup/asking/plan.ts';
import type { Checkup } from '../../state/checkup/checkup.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { paceInWords } from './pace-in-words.ts';
import { ProbeDialog } from './probe-dialog.tsx';
import { useCheckup } from './use-checkup.ts';

const ABOUT: Readonly<Record<GroupId, string>> = {
  A: 'Each key alone, other orders, unknown keys, times to live, sizes',
  B: 'Unknown customers, no external ID, no thread, other scripts',
  C: 'Probing: no credentials, wrong credentials',
  D: 'Twenty loads, retries, closed connections',
  E: 'TLS, redirects, compression, caches',
  F: 'Probing: 1, 10 and 50 customers at once',
};

/** What a run covers: groups, probing and a second customer. Also what is kept of earlier runs. */
export function RunSettings({ checkup }: { checkup: Checkup }) {
  const { groups, probing, second } = useCheckup(checkup, (state) => state.settings);
  const phase = useCheckup(checkup, (state) => state.run.phase);
  const stored = useCheckup(checkup, (state) => state.stored.length);
  const api = useCheckup(checkup, (state) => state.api);
  const [asking, setAsking] = useState(false);
  const apis = checkup.apis();
  const chosen = apis[api] ?? apis[0];
  const planned = checkup.planned();
  const toggle = (group: GroupId) =>
    checkup.change({ groups: GROUPS.filter((one) => (one === group) !== groups.includes(one)) });
  return (
    <details open={phase === 'idle'} className="mx-3.5 mb-3 rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-[13px] font-medium">What to check</summary>
      <div className="flex flex-col gap-4 border-t border-line p-3">
        {apis.length < 2 ? null : (
          <Select
            label="API"
            options={apis.map(({ url, keys }, index) => ({
              value: String(index),
              label: `${url} (${keys.length === 1 ? '1 card' : `${keys.length} cards`})`,
            }))}
            value={String(api)}
            onValueChange={(index) => checkup.chooseApi(Number(index))}
          />
        )}
        <fieldset className="grid gap-x-6 gap-y-1.5 @2xl:grid-cols-2">
          <legend className="mb-1.5 text-[12px] font-medium text-muted">Groups</legend>
          {GROUPS.map((group) => (
            <label key={group} className="flex min-h-6 items-start gap-2 text-[13px]">
              <input
                type="checkbox"
                className="mt-0.5 size-4 shrink-0 accent-accent"
                checked={groups.includes(group) && ((group !== 'C' && group !== 'F') || probing !== null)}
                disabled={(group === 'C' || group === 'F') && probing === null}
                onChange={() => toggle(group)}
              />
              <span>
                {`${group} · ${GROUP_NAMES[group]}`}
                <span className="block text-[12px] text-muted">{ABOUT[group]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Switch
          label={chosen === undefined ? 'Probe the endpoint' : `Probe ${chosen.host}`}
          hint="Sends wrong credentials, hostile texts and many requests at once: groups C and F, and B10, E4 and E5."
          checked={probing !== null && probing === chosen?.host}
          disabled={chosen === undefined}
          onCheckedChange={(on) => (on ? setAsking(true) : checkup.change({ probing: null }))}
        />
        <div className="grid gap-3 @2xl:grid-cols-3">
          <TextField
            label="Second customer’s email (optional)"
            value={second.email}
            onValueChange={(email) => checkup.change({ second: { ...second, email } })}
            mono
          />
          <TextField
            label="Their external ID"
            value={second.externalId}
            onValueChange={(externalId) => checkup.change({ second: { ...second, externalId } })}
            mono
          />
          <TextField
            label="Their ID in Plain"
            value={second.id}
            onValueChange={(id) => checkup.change({ second: { ...second, id } })}
            mono
          />
        </div>
        <p className="text-[12px] text-muted">
          {`At most ${planned.requests} requests, 4 at a time. ${paceInWords(planned)}`}
          {stored === 0
            ? 'Verdicts and times of a run stay in this browser for 30 days.'
            : `${stored === 1 ? 'One run is' : `${stored} runs are`} kept in this browser, as verdicts and times, for 30 days.`}
        </p>
        {stored === 0 ? null : (
          <Button size="s" className="self-start" onClick={() => checkup.forget()}>
            Delete kept runs
          </Button>
        )}
      </div>
      {chosen === undefined || !asking ? null : (
        <ProbeDialog
          host={chosen.host}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            checkup.change({ probing: chosen.host });
            setAsking(false);
          }}
        />
      )}
    </details>
  );
}
