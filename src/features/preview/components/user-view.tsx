import { Bot, User } from 'lucide-react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const SAYS = {
  userId: 'The user with this id',
  emailAddress: 'The user with this e-mail address',
  machineUserId: 'The machine user with this id',
} as const;

export function UserView({ component, path }: ViewProps<Drawn<'componentUser'>>) {
  const Icon = component.by === 'machineUserId' ? Bot : User;
  return (
    <div className="card-user" data-tooltip={SAYS[component.by]} {...placeOf(component, path)}>
      <Icon className="card-user-icon" aria-hidden="true" />
      <span dir="auto">{component.value}</span>
    </div>
  );
}
