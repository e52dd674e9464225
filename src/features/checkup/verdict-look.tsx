import { Check, CircleAlert, Info, Minus, TriangleAlert } from 'lucide-react';
import type { CheckupVerdict } from '../../checkup/report/report.ts';

const LOOKS: Readonly<
  Record<CheckupVerdict, { name: string; heading: string; tone: string; Icon: typeof Check }>
> = {
  error: { name: 'Error', heading: 'Errors', tone: 'text-error', Icon: CircleAlert },
  warning: { name: 'Warning', heading: 'Warnings', tone: 'text-warning', Icon: TriangleAlert },
  note: { name: 'Note', heading: 'Notes', tone: 'text-accent', Icon: Info },
  passed: { name: 'Passed', heading: 'Passed', tone: 'text-success', Icon: Check },
  'not-run': { name: 'Not run', heading: 'Not run', tone: 'text-faint', Icon: Minus },
};

export function headingOf(verdict: CheckupVerdict): string {
  return LOOKS[verdict].heading;
}

export function toneOf(verdict: CheckupVerdict): string {
  return LOOKS[verdict].tone;
}

/** A verdict as an icon with its name. */
export function VerdictIcon({ verdict }: { verdict: CheckupVerdict }) {
  const { name, tone, Icon } = LOOKS[verdict];
  return (
    <span className={`inline-flex shrink-0 ${tone}`}>
      <Icon size={16} aria-hidden="true" />
      <span className="sr-only">{name}</span>
    </span>
  );
}
