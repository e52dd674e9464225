// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

interface Rules {
  createScriptURL(url: string): string;
}

test('the addresses of all our workers come from one policy, which allows no other', () => {
  const policies = new Map<string, Rules>();
  Reflect.set(window, 'trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      if (policies.has(name)) throw new TypeError(`There is a policy ${name} already.`);
      policies.set(name, rules);
      return rules;
    },
  });
  onTestFinished(() => {
    Reflect.deleteProperty(window, 'trustedTypes');
  });
  const check = trustedWorkerUrl('/assets/check.js');
  expect(trustedWorkerUrl('/assets/check.js')).toBe(check);
  expect(trustedWorkerUrl('/assets/other.js')).toBe(new URL('/assets/other.js', document.baseURI).href);
  expect([...policies.keys()]).toEqual(['cards-worker']);
  expect(policies.get('cards-worker')?.createScriptURL(check)).toBe(check);
  expect(() => policies.get('cards-worker')?.createScriptURL('https://evil.example/x.js')).toThrow(TypeError);
});
