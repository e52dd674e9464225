import { expect, test } from 'vitest';
import { harness } from '../../state/workspace/workspace-fixture.ts';
import { linkedEndpoint } from './linked-endpoint.ts';

const SENTINEL = 'sentinel-4f1c';

test('a link carries the form’s URL and keys, and no secret of the URL, a header or a signature', () => {
  const { workspace, rowId } = harness();
  expect(linkedEndpoint(workspace)).toBeNull();
  workspace.setUrl(` https://a.example/cards?token=${SENTINEL}&page=1 `);
  workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
  workspace.setSigningSecret(SENTINEL);
  workspace.addKeys(['usage', 'plan']);
  const linked = linkedEndpoint(workspace);
  expect(JSON.stringify(linked)).not.toContain(SENTINEL);
  expect(linked).toEqual({ url: 'https://a.example/cards?token=&page=1', cardKeys: ['usage', 'plan'] });
});

test('a link carries nothing of a text that is no URL: it could be a token', () => {
  const { workspace } = harness();
  workspace.setUrl(SENTINEL);
  expect(JSON.stringify(linkedEndpoint(workspace))).not.toContain(SENTINEL);
});
