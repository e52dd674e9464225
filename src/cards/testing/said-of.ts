import { applyEdits } from '../../json/apply-edits.ts';
import { checkDocument } from '../check.ts';
import type { CheckedCard } from '../format/drawn.ts';

/**
 * All that a check says of a document, line by line, as the catalogue has it: its shape and what is drawn, and of each
 * problem its severity, code, path and characters, its words, and the document after each fix (`✓` for a safe one).
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

/** Its key, time to live, whether Plain would take it, and each component. */
function summary({ key, timeToLiveSeconds, fault, rejected, components }: CheckedCard): string {
  const state = fault?.code ?? (rejected ? 'rejected' : 'taken');
  const drawn = components?.map((component) =>
    component.kind === 'broken' ? `${component.meant ?? 'component'}? (${component.code})` : component.kind,
  );
  const seconds = timeToLiveSeconds === null ? '' : ` for ${timeToLiveSeconds} s`;
  return `${key ?? 'no key'}${seconds} ${state}, ${drawn?.join(' + ') ?? 'no data'}`.trimEnd();
}

/** The documents of a catalogue, and what it says of each. */
export function entriesOf(catalogue: string): [string, string[]][] {
  return catalogue
    .trim()
    .split(/\n\n+/)
    .map((entry): [string, string[]] => {
      const [document = '', ...said] = entry.split('\n');
      return [document, said];
    });
}
