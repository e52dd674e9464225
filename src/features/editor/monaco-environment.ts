import editorWorkerUrl from 'monaco-editor/editor/editor.worker.js?worker&url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

declare global {
  interface Window {
    trustedTypes?: PolicyFactory;
    MonacoEnvironment?: { getWorker(moduleId: string, label: string): Worker };
  }
}

/** Where Trusted Types are enforced a worker's address must come from a policy; ours allows one address. */
function trustedWorkerUrl(): string {
  const allowed = new URL(editorWorkerUrl, document.baseURI).href;
  if (window.trustedTypes === undefined) return allowed;
  const policy = window.trustedTypes.createPolicy('cards-worker', {
    createScriptURL(url) {
      if (url !== allowed) throw new TypeError('This is not the address of a worker of ours.');
      return url;
    },
  });
  // The constructor takes a TrustedScriptURL; the type of `Worker` only knows strings.
  return policy.createScriptURL(allowed) as string;
}

let workerUrl: string | null = null;

window.MonacoEnvironment = {
  getWorker() {
    workerUrl ??= trustedWorkerUrl();
    return new Worker(workerUrl, { type: 'module', name: 'editor' });
  },
};
