import { Bot, User } from 'lucide-react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const SAYS = {
  userId: 'The user with this ID',
  emailAddress: 'The user with this email address',
  machineUserId: 'The machine user with this ID',
} as const;

export function UserView({ component, path }: ViewProps<Drawn<'componentUser'>>) {
  const Icon = component.by === 'machineUserId' ? Bot : User;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups the fields of a form
    <div
      className="card-user"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to reach its tooltip
      tabIndex={0}
      data-tooltip={SAYS[component.by]}
      aria-description={SAYS[component.by]}
      {...placeOf(component, path)}
    >
      <Icon className="card-user-icon" aria-hidden="true" />
      <span dir="auto">{component.value}</span>
    </div>
  );
}
