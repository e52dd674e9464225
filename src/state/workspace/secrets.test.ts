import { describe, expect, test } from 'vitest';
import { holdsSecrets } from './secrets.ts';
import { harness } from './workspace-fixture.ts';

const SENTINEL = 'sentinel-4f1c';

describe('secrets', () => {
  test('are in nothing that is saved or exported', () => {
    const { workspace, fill, rowId, saved, state, cardId } = harness();
    fill(`https://a.example/cards?token=${SENTINEL}&page=1`);
    workspace.commitKeys();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.load();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    expect(saved.length).toBeGreaterThan(0);
    expect(JSON.stringify(saved)).not.toContain(SENTINEL);
    expect(JSON.stringify(saved)).toContain('Authorization');
    expect(workspace.exportConfigs()).not.toContain(SENTINEL);
  });

  test('are known to be there, so that nothing reloads the page over them', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization' });
    expect(holdsSecrets(state())).toBe(false);
    workspace.changeHeader(rowId(), { value: SENTINEL });
    expect(holdsSecrets(state())).toBe(true);
    workspace.setUrl('https://b.example/cards');
    workspace.settleUrl();
    expect(state().dropped).not.toBeNull();
    expect(holdsSecrets(state())).toBe(true);
    const signed = harness();
    signed.workspace.setSigningSecret(SENTINEL);
    expect(holdsSecrets(signed.state())).toBe(true);
  });

  test('are taken out when the URL points to another server, and come back when that is confirmed', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    workspace.setUrl('https://b.example/cards');
    workspace.settleUrl();
    expect(JSON.stringify(state().endpoint)).not.toContain(SENTINEL);
    expect(state().signingSecret).toBe('');
    expect(state().dropped).toMatchObject({ from: 'https://a.example', to: 'https://b.example' });
    workspace.keepDropped();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    expect(state().signingSecret).toBe(SENTINEL);
    workspace.settleUrl();
    expect(state().dropped).toBeNull();
  });

  test('are taken out by a load, too, before anything is sent', async () => {
    const { workspace, fill, rowId, clock, sent } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setUrl('https://b.example/cards');
    workspace.load();
    await clock.settle();
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toContain(SENTINEL);
  });

  test('stay when only the path changes, and when the URL is written after them', () => {
    const { workspace, rowId, state } = harness();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setUrl('https://a.example/cards');
    workspace.settleUrl();
    workspace.setUrl('https://a.example/other');
    workspace.settleUrl();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    workspace.setUrl('https://b.example/other');
    workspace.settleUrl();
    expect(state().endpoint.headers[0]?.value).toBe('');
  });
});
