import type { Located } from '../../json/json-node.ts';
import type { Fix } from '../../json/problem.ts';
import type { Detail, Finding } from '../check/finding.ts';
import { responseAround } from '../check/wrap-as-response.ts';
import { componentFixes } from './component-fixes.ts';
import { Correction } from './correction.ts';
import { fieldFixes } from './field-fixes.ts';

/**
 * The corrections to try for a finding, as edits of the text; the most likely one first. `taken`: the keys
 * of the document's cards. Not all of them reduce the number of problems: see `Trials`.
 */
export function fixesOf({ detail, path }: Finding, located: Located, taken: ReadonlySet<string>): Fix[] {
  const at = new Correction(path, located);
  const found = [
    ...documentFixes(detail, at),
    ...fieldFixes(detail, at, taken),
    ...componentFixes(detail, at),
  ];
  return found.filter(({ title }, index) => found.findIndex((other) => other.title === title) === index);
}

/** The fixes for problems with the document as a whole. */
function documentFixes(detail: Detail, at: Correction): Fix[] {
  switch (detail.code) {
    case 'not-a-response':
      return detail.shape === null
        ? []
        : at.wrap('Wrap as a response', false, ...responseAround(detail.shape));
    case 'encoded-twice':
      return at.replace('Unwrap the JSON', true, detail.inner);
    case 'card-for-cards': {
      const isList = at.node?.type === 'array';
      const [renamed] = at.rename('cards', true);
      const brackets = isList ? [] : (at.wrap('', true, '[', ']')[0]?.edits ?? []);
      return renamed === undefined ? [] : [{ ...renamed, edits: [...renamed.edits, ...brackets] }];
    }
    case 'wrapped': {
      const inside = detail.isList && detail.holds === 'cards' ? `{"cards": ${at.raw()}}` : at.raw();
      return at.fix(`Keep only the ${detail.holds}`, detail.around, [
        { start: at.root.start, end: at.root.end, text: inside },
      ]);
    }
    case 'cards-without-envelope':
      return at.wrap('Wrap as a response', true, '{"cards": ', '}');
    case 'card-not-an-object':
      return at.remove('Remove it', false);
    default:
      return [];
  }
}
