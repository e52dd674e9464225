interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** Where Trusted Types are enforced a worker's address must come from a policy; this one allows one address. */
export function trustedWorkerUrl(url: string): string {
  const allowed = new URL(url, document.baseURI).href;
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  if (!isPolicyFactory(factory)) return allowed;
  const policy = factory.createPolicy('cards-worker', {
    createScriptURL(asked) {
      if (asked !== allowed) throw new TypeError('This is not the address of a worker of ours.');
      return asked;
    },
  });
  // The constructor takes a TrustedScriptURL; the type of `Worker` only knows strings.
  return policy.createScriptURL(allowed) as string;
}
