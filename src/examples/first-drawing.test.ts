import { expect, it } from 'vitest';
import { checkDocument } from '../cards/check.ts';
import { firstDraft } from './first-draft.ts';
import { firstDrawing } from './first-drawing.ts';

it('is what the check says of the first draft', () => {
  expect(firstDrawing).toEqual(checkDocument(firstDraft().text));
});
