import type { Timing } from '../../../protocol/ports.ts';
import { type Stage, stagesOf } from '../../../protocol/stages.ts';
import { sayMs } from '../say-time.ts';

interface Part {
  name: string;
  colour: string;
  ms: number;
  /** The attempt ended before this part did. */
  stopped: boolean;
}

const LOOKS: Readonly<Record<Stage['name'], { name: string; colour: string }>> = {
  dns: { name: 'DNS', colour: 'bg-faint' },
  connect: { name: 'Connect', colour: 'bg-accent/45' },
  tls: { name: 'TLS', colour: 'bg-accent/70' },
  'first-byte': { name: 'First byte', colour: 'bg-accent' },
  head: { name: 'Headers', colour: 'bg-success' },
  body: { name: 'Body', colour: 'bg-success' },
};

/** The parts to draw. The time for headers counts towards the body, unless the attempt ended in the headers. */
function partsOf(stages: readonly Stage[]): readonly Part[] {
  const drawn: Part[] = [];
  let heading = 0;
  for (const { name, state, fromMs, toMs } of stages) {
    if (state === 'not reached') continue;
    if (name === 'head' && state === 'passed') {
      heading = toMs - fromMs;
      continue;
    }
    const own = name === 'body' ? heading : 0;
    drawn.push({ ...LOOKS[name], ms: toMs - fromMs + own, stopped: state === 'stopped' });
  }
  return drawn;
}

/** Where an attempt's time went, as far as it was observed. */
export function TimingBar({ timing, url, whole }: { timing: Timing; url: string; whole: boolean }) {
  const stages = stagesOf(timing, url, whole);
  if (stages === null) return null;
  const parts = partsOf(stages);
  const waited = timing.observed?.waitedMs ?? 0;
  return (
    <div className="flex flex-col gap-1.5 text-[12px]">
      <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-xs bg-sunken">
        {parts.map(({ name, colour, ms, stopped }) => (
          <span
            key={name}
            className={`min-w-0.5 forced-color-adjust-none ${stopped ? 'bg-error' : colour}`}
            style={{ flexGrow: Math.max(ms, timing.totalMs / 200), flexBasis: 0 }}
          />
        ))}
      </div>
      <ul aria-label="Where the time went" className="flex flex-wrap gap-x-3.5 gap-y-0.5 text-muted">
        {parts.map(({ name, colour, ms, stopped }) => (
          <li key={name} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className={`size-2 rounded-xs forced-color-adjust-none ${stopped ? 'bg-error' : colour}`}
            />
            {name}
            <span className="tabular-nums text-ink">{sayMs(ms)}</span>
            {stopped ? <span className="text-error">not completed</span> : null}
          </li>
        ))}
        {waited < 1 ? null : <li>Waited {sayMs(waited)} in the relay before it started</li>}
      </ul>
    </div>
  );
}
