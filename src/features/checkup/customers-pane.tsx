import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { MAX_CUSTOMERS } from '../../checkup/customers/read-customers.ts';
import type { CustomerRow } from '../../checkup/report/report.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { CheckupProps } from './checkup-props.ts';
import { CustomerMatrix } from './customer-matrix.tsx';
import { type MatrixFilter, matches, usualShapes } from './matrix-rows.ts';
import { paceInWords } from './pace-in-words.ts';
import { useCheckup } from './use-checkup.ts';

const FILTERS = [
  { value: 'all', label: 'All' },
  { value: 'failed', label: 'Failed' },
  { value: 'hidden', label: 'No data' },
  { value: 'unusual', label: 'Unusual' },
] as const;

const LOOKS = [
  { value: 'outcomes', label: 'Outcomes' },
  { value: 'cards', label: 'Cards' },
] as const;

function loadLabel(count: number): string {
  if (count === 0) return 'Load customers';
  return count === 1 ? 'Load 1 customer' : `Load ${count} customers`;
}

/** Every customer of a list at once: paste or drop it, run it, and see who gets what. */
export function CustomersPane({ checkup, openCustomer, drawCard }: CheckupProps) {
  const list = useCheckup(checkup, (state) => state.list);
  const { phase, rows, answers, keys, total } = useCheckup(checkup, (state) => state.customers);
  const problem = useCheckup(checkup, (state) => state.run.problem);
  const [filter, setFilter] = useState<MatrixFilter>('all');
  const [look, setLook] = useState<'outcomes' | 'cards'>('outcomes');
  const [over, setOver] = useState(false);
  const usual = usualShapes(rows);
  const shown = rows.filter((row) => matches(row, filter, usual));
  const failed = rows.filter(({ verdict }) => verdict === 'error').length;
  const drawn = ({ index }: CustomerRow, cardKey: string) => {
    const body = answers.get(index);
    return body === undefined ? null : drawCard(body, cardKey);
  };
  return (
    <section aria-label="Customers" className="flex flex-col gap-3 p-3.5">
      <label className="flex flex-col gap-1.5 text-[12px] font-medium text-muted">
        Customers, as CSV or JSON
        <textarea
          value={list.text}
          rows={rows.length > 0 ? 2 : 5}
          spellCheck={false}
          placeholder={'email,externalId,id\nalex@grocery.example,user_815,c_01'}
          onChange={(event) => checkup.readList(event.currentTarget.value)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            setOver(false);
            const file = event.dataTransfer.files[0];
            if (file === undefined) return;
            event.preventDefault();
            void file.text().then((text) => checkup.readList(text));
          }}
          className={`ui-field p-2 font-mono text-[12px] text-ink placeholder:text-faint ${over ? 'border-accent' : ''}`}
        />
      </label>
      {list.faults.length === 0 ? null : (
        <ul role="alert" className="list-disc rounded-md bg-error-soft py-2 pr-3 pl-7 text-[13px] text-error">
          {list.faults.map(({ row, message }) => (
            <li key={`${row} ${message}`}>{row === null ? message : `Customer ${row}: ${message}`}</li>
          ))}
        </ul>
      )}
      {problem === null ? null : (
        <p role="alert" className="text-[13px] text-error">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {phase === 'running' ? (
          <Button icon={<Square size={13} aria-hidden="true" />} onClick={() => checkup.stopCustomers()}>
            Stop
          </Button>
        ) : (
          <Button
            variant="primary"
            disabled={list.customers.length === 0}
            icon={<Play size={14} aria-hidden="true" />}
            onClick={() => checkup.startCustomers()}
          >
            {loadLabel(list.customers.length)}
          </Button>
        )}
        <p className="text-[12px] text-muted">
          {phase === 'idle'
            ? `Up to ${MAX_CUSTOMERS}, with email, externalId, id, tenant and thread. The list stays in this tab. ${paceInWords(checkup.plannedCustomers())}`
            : `${rows.length} of ${total}${failed === 0 ? '' : ` · ${failed} failed`}`}
        </p>
        {rows.length === 0 ? null : (
          <>
            <SegmentedControl
              label="Which customers"
              options={FILTERS}
              value={filter}
              onValueChange={setFilter}
            />
            <SegmentedControl label="What is shown" options={LOOKS} value={look} onValueChange={setLook} />
          </>
        )}
      </div>
      {phase !== 'running' ? null : (
        <div
          role="progressbar"
          aria-label="Customers"
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={rows.length}
          className="h-1 overflow-hidden rounded-full bg-sunken"
        >
          <div
            className="h-full bg-accent"
            style={{ width: `${(100 * rows.length) / Math.max(1, total)}%` }}
          />
        </div>
      )}
      {rows.length === 0 ? null : shown.length === 0 ? (
        <p className="py-6 text-center text-[13px] text-muted">No customers match.</p>
      ) : (
        <CustomerMatrix
          key={look}
          rows={shown}
          keys={keys}
          usual={usual}
          draw={look === 'outcomes' ? null : drawn}
          onOpen={openCustomer}
        />
      )}
      <LiveRegion text={phase === 'done' ? `${rows.length} customers loaded, ${failed} failed.` : ''} />
    </section>
  );
}
