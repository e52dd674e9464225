import { describe, expect, test } from 'vitest';
import { ada, config } from '../../checkup/checkup-fixture.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { apisOf, planOf, setupOfApi } from './chosen-api.ts';
import { firstCheckupState } from './state.ts';

const setup = (...configs: LoadSetup['configs']): LoadSetup => ({
  configs,
  context: ada,
  sender: { workspaceId: 'w_1', signingSecret: '' },
  limitMs: 4000,
});
const other = { url: 'https://other.example:8443/cards' };

describe('the APIs of a workspace', () => {
  test('are its cards by URL and headers, without those that are disabled', () => {
    const cards = [config('plan'), config('usage'), config('plan', { id: 'o', ...other })];
    expect(apisOf(setup(...cards, config('off', { enabled: false, url: 'https://off.example' })))).toEqual([
      { url: 'https://cards.example/plain', host: 'cards.example', keys: ['plan', 'usage'] },
      { url: other.url, host: 'other.example:8443', keys: ['plan'] },
    ]);
  });

  test('are shown by what was typed where that is no URL yet', () => {
    expect(apisOf(setup(config('plan', { url: 'cards.exa' })))[0]?.host).toBe('cards.exa');
  });
});

describe('the API that is checked', () => {
  const whole = setup(config('plan'), config('plan', { id: 'o', ...other }));
  const urls = (chosen: LoadSetup | string) =>
    typeof chosen === 'string' ? chosen : chosen.configs.map(({ url }) => url);

  test('is the chosen one alone, and the first where that one is gone', () => {
    expect(urls(setupOfApi(whole, 1))).toEqual([other.url]);
    expect(urls(setupOfApi(whole, 2))).toEqual(['https://cards.example/plain']);
  });

  test('needs a card, and a form without faults', () => {
    expect(setupOfApi(setup(), 0)).toBe('Name at least one card key, as your endpoint calls it.');
    expect(setupOfApi('Enter a URL.', 0)).toBe('Enter a URL.');
  });
});

describe('the plan of a run', () => {
  const planFor = (second: { email: string; externalId: string; id: string }) => {
    const first = firstCheckupState([], null);
    return planOf(setup(config('plan')), { ...first, settings: { ...first.settings, second } });
  };

  test('has a second customer where their email is given, by an id of its own unless that is given, too', () => {
    expect(planFor({ email: ' ', externalId: 'u', id: 'c' }).secondCustomer).toBeNull();
    expect(planFor({ email: ' kim@shop.example ', externalId: '', id: '' }).secondCustomer).toEqual({
      id: 'c_second',
      email: 'kim@shop.example',
      externalId: null,
    });
    expect(planFor({ email: 'kim@shop.example', externalId: 'u_2', id: 'c_2' }).secondCustomer).toEqual({
      id: 'c_2',
      email: 'kim@shop.example',
      externalId: 'u_2',
    });
  });

  test('keeps customers and bodies in the report of this window', () => {
    expect(planFor({ email: '', externalId: '', id: '' }).include).toEqual({ customers: true, bodies: true });
  });
});
