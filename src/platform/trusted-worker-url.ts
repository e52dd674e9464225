interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

const allowed = new Set<string>();
/** A page can have only one policy with a given name. */
let policy: ScriptUrlPolicy | null = null;

/** If Trusted Types are enforced, a worker's URL must come from a policy. This one allows only our own URLs. */
export function trustedWorkerUrl(url: string): string {
  const asked = new URL(url, document.baseURI).href;
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  if (!isPolicyFactory(factory)) return asked;
  allowed.add(asked);
  policy ??= factory.createPolicy('cards-worker', {
    createScriptURL(given) {
      if (!allowed.has(given)) throw new TypeError('This isn’t the URL of one of our workers.');
      return given;
    },
  });
  // The constructor accepts a TrustedScriptURL, but the type of `Worker` only allows strings.
  return policy.createScriptURL(asked) as string;
}
