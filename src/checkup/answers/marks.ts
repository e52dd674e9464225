import type { Asked } from './asked.ts';
import { cardLeaves, contentOf } from './card-leaves.ts';

/** By card key: texts that are in one customer's card and not in another's. */
export type Marks = ReadonlyMap<string, readonly string[]>;

const SHORTEST_MARK = 3;

/** The texts and data in the cards of `mine` that aren't in any card of `other`. */
export function marksOf(mine: Asked, other: Asked): Marks {
  const others = new Set([...other.verdict.cards.keys()].flatMap((key) => contentOfCard(other, key)));
  return new Map(
    [...mine.verdict.cards.keys()].map((key) => [
      key,
      contentOfCard(mine, key).filter((text) => text.length >= SHORTEST_MARK && !others.has(text)),
    ]),
  );
}

/** The keys whose card in this response contains all of a customer's marks, ignoring echoes of the request. */
export function keysWithMarks(asked: Asked, marks: Marks): readonly string[] {
  return keysHolding(asked, marks, (own, said) => own.every((mark) => said.has(mark)));
}

/** The keys whose card in this response contains any of a customer's marks, ignoring echoes of the request. */
export function keysWithSomeMarks(asked: Asked, marks: Marks): readonly string[] {
  return keysHolding(asked, marks, (own, said) => own.some((mark) => said.has(mark)));
}

function keysHolding(
  asked: Asked,
  marks: Marks,
  holds: (own: readonly string[], said: ReadonlySet<string>) => boolean,
): readonly string[] {
  const { id, email, externalId } = asked.context.customer;
  const echoes = [id, email, externalId ?? '']
    .filter((text) => text !== '')
    .map((text) => text.toLowerCase());
  const isEcho = (mark: string) => echoes.some((echo) => mark.toLowerCase().includes(echo));
  return [...marks].flatMap(([key, all]) => {
    const own = all.filter((mark) => !isEcho(mark));
    return own.length > 0 && holds(own, new Set(contentOfCard(asked, key))) ? [key] : [];
  });
}

function contentOfCard(asked: Asked, key: string): readonly string[] {
  const outcome = asked.verdict.cards.get(key);
  return outcome === undefined || outcome.kind === 'failed' ? [] : contentOf(cardLeaves(outcome.card));
}
