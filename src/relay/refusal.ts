import type { AddressKind } from './address-policy.ts';
import type { PolicyName, RefusalReason, RelayRefusal } from './envelope.ts';

/** Thrown when the relay decides not to send a request. It becomes the envelope's refusal. */
export class Refused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }

  /** The refusal as a reply to the page. */
  toReply(policy: PolicyName): RelayRefusal {
    return { kind: 'refusal', reason: this.reason, policy, message: this.message };
  }
}

const WHAT_IT_IS: Readonly<Record<AddressKind, string>> = {
  public: 'a public address',
  loopback: 'the machine this playground runs on',
  private: 'an address of a private network',
  'link-local': 'a link-local address',
  metadata: 'an address where clouds keep their credentials',
  unspecified: 'not the address of a machine',
  reserved: 'in a reserved range',
};

/** Says why an address can't be reached, under which policy, and what would change that. */
export function refuseAddress(host: string, kind: AddressKind, policy: PolicyName): Refused {
  const what = `${host} is ${WHAT_IT_IS[kind]}`;
  if (kind === 'unspecified') {
    return new Refused('address', `${what}. Write 127.0.0.1 or localhost instead (relay policy: ${policy}).`);
  }
  if (policy === 'public' && (kind === 'loopback' || kind === 'private')) {
    return new Refused(
      'address',
      `${what}, and the relay here reaches public addresses only (relay policy: public). To load cards from ` +
        `your own machine or network, run the playground locally, or start this one with RELAY_POLICY=local.`,
    );
  }
  return new Refused('address', `${what}. The relay never goes there, whatever its policy (now: ${policy}).`);
}
