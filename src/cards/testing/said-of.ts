import { applyEdits } from '../../json/apply-edits.ts';
import { checkDocument } from '../check.ts';
import type { CheckedCard } from '../format/drawn.ts';

/**
 * Everything a check reports about a document, line by line, in the catalogue's format: its shape and what's drawn,
 * and for each problem its severity, code, path, characters, message, and the document after each fix (`✓` if safe).
 */
export function saidOf(document: string): string[] {
  const { shape, cards, problems } = checkDocument(document);
  return [
    `${shape}: ${cards.map(summary).join('; ')}`.trim(),
    ...problems.flatMap(({ severity, code, path, range, message, fixes }) => [
      `${severity} ${code} /${path.join('/')} at ${document.slice(range.start, range.end)}`,
      `  ${message}`,
      ...fixes.map(
        ({ title, safe, edits }) => `  ${safe ? '✓' : '→'} ${title}: ${applyEdits(document, edits)}`,
      ),
    ]),
  ];
}

/** A card's key, time to live, whether Plain would accept it, and each component. */
function summary({ key, timeToLiveSeconds, fault, rejected, components }: CheckedCard): string {
  const state = fault?.code ?? (rejected ? 'rejected' : 'taken');
  const drawn = components?.map((component) =>
    component.kind === 'broken' ? `${component.meant ?? 'component'}? (${component.code})` : component.kind,
  );
  const seconds = timeToLiveSeconds === null ? '' : ` for ${timeToLiveSeconds} s`;
  return `${key ?? 'no key'}${seconds} ${state}, ${drawn?.join(' + ') ?? 'no data'}`.trimEnd();
}

/** The documents of a catalogue, and the expected lines for each. */
export function entriesOf(catalogue: string): [string, string[]][] {
  return catalogue
    .trim()
    .split(/\n\n+/)
    .map((entry): [string, string[]] => {
      const [document = '', ...said] = entry.split('\n');
      return [document, said];
    });
}
