import { parseSync } from 'vite';

const CLIENT = '/react-dom/cjs/react-dom-client.production.js';

/**
 * Functions of React DOM that the playground doesn't need, each with its replacement body: what it returns on a page
 * that never uses its feature. This saves a fifth of the React code that the first paint would have to fetch.
 */
export const LEFT_OUT = {
  'taking over a page that a server has rendered': {
    attemptContinuousHydration: '',
    attemptExplicitHydrationTarget: '',
    attemptHydrationAtCurrentPriority: '',
    attemptReplayContinuousQueuedEvent: 'return false;',
    canHydrateHydrationBoundary: 'return null;',
    canHydrateInstance: 'return null;',
    canHydrateTextInstance: 'return null;',
    clearHydrationBoundary: '',
    commitActivityHydrationCallbacks: '',
    commitSuspenseHydrationCallbacks: '',
    getHydratableHoistableCache: 'return null;',
    getNextHydratable: 'return null;',
    getParentHydrationBoundary: 'return null;',
    hideOrUnhideDehydratedBoundary: '',
    mountHostRootWithoutHydrating: 'return null;',
    popHydrationState: 'return false;',
    prepareToHydrateHostInstance: '',
    queueHydrationError: '',
    queueIfContinuousEvent: 'return false;',
    retryActivityComponentWithoutHydrating: 'return null;',
    retryDehydratedSuspenseBoundary: '',
    retryIfBlockedOn: '',
    retrySuspenseComponentWithoutHydrating: 'return null;',
    scheduleReplayQueueIfNeeded: '',
    throwOnHydrationMismatch: '',
    updateDehydratedSuspenseComponent: 'return null;',
    upgradeHydrationErrorsToRecoverable: 'return null;',
  },
  'view transitions': {
    applyViewTransitionToHostInstances: 'return false;',
    commitAfterMutationEffectsOnFiber: '',
    commitAppearingPairViewTransitions: '',
    commitDeletedPairViewTransitions: '',
    commitEnterViewTransitions: '',
    commitExitViewTransitions: '',
    commitNestedViewTransitions: '',
    createViewTransitionInstance: 'return null;',
    measureNestedViewTransitions: '',
    measureViewTransitionHostInstancesRecursive: 'return false;',
    pushViewTransitionCancelableScope: 'return null;',
    restoreEnterOrExitViewTransitions: '',
    restoreNestedViewTransitions: '',
    restorePairedViewTransitions: '',
    restoreViewTransitionOnHostInstances: '',
    scheduleViewTransitionEvent: '',
    startViewTransition: 'return null;',
    trackEnterViewTransitions: '',
  },
  'style sheets, scripts and titles among the elements, and the page’s own elements as components': {
    acquireResource: 'return null;',
    adoptPreloadPropsForScript: '',
    adoptPreloadPropsForStylesheet: '',
    clearSingletonPreambleContribution: '',
    createHoistableInstance: 'return null;',
    getHoistableRoot: 'return null;',
    getResource: 'return null;',
    getResourcesFromRoot: 'return null;',
    insertStylesheet: 'return null;',
    insertSuspendedStylesheets: '',
    isHostHoistableType: 'return false;',
    isSingletonScope: 'return false;',
    mountHoistable: '',
    preinitModuleScript: '',
    preinitScript: '',
    preinitStyle: '',
    preload: '',
    preloadModule: '',
    preloadResource: 'return true;',
    preloadResourceAndSuspendIfNeeded: '',
    preloadStylesheet: '',
    releaseSingletonInstance: '',
    resolveSingletonInstance: 'return null;',
    suspendResource: '',
  },
  'forms with a function as their action, and custom elements': {
    dispatchActionState: '',
    ensureFormComponentIsStateful: 'return null;',
    extractEvents$1: '',
    isCustomElement: 'return false;',
    mountActionState: 'return [];',
    recursivelyResetForms: '',
    requestFormReset$1: '',
    rerenderActionState: 'return [];',
    runActionStateAction: '',
    setPropOnCustomElement: '',
    updateActionState: 'return [];',
    updateActionStateImpl: 'return [];',
  },
  'lists of suspended parts, hidden activities, and references to fragments': {
    FragmentInstance: '',
    addFragmentHandleToFiber: '',
    addFragmentHandleToInstance: '',
    commitFragmentInstanceDeletionEffects: '',
    commitFragmentInstanceInsertionEffects: '',
    commitNewChildToFragmentInstance: '',
    commitNewChildToFragmentInstances: '',
    deleteChildFromFragmentInstance: '',
    updateActivityComponent: 'return null;',
    updateSuspenseListComponent: 'return null;',
  },
};

/** Matches source code that would need something that is left out. */
export const NEEDS_IT =
  /\b(?:hydrateRoot|ViewTransition|SuspenseList|Activity|useActionState|useFormState|useFormStatus|useOptimistic|requestFormReset|startViewTransition)\b|\b(?:prefetchDNS|preconnect|preload|preloadModule|preinit|preinitModule)\(|\bformAction=|<form\b[^>]*\baction=|<(?:html|head|body|title|meta|link|script|style|base)[\s/>]|<[a-z]\w*-[\w-]*[\s/>]|<Fragment\b[^>]*\bref=/;

const BODIES = Object.assign({}, ...Object.values(LEFT_OUT));
const HYDRATE_ROOT = /exports\.hydrateRoot = function[\s\S]*?\n};\n/;
/** Matches reads, but not writes, of the flag that only `hydrateRoot` sets. */
const IS_HYDRATING = /\bisHydrating\b(?!\$|\s*=[^=])/g;

/** React DOM without those bodies. Throws an error if it no longer has one of the functions. */
export function shortenReactDom(code) {
  const missing = new Set(Object.keys(BODIES));
  const pieces = [];
  let at = 0;
  for (const node of parseSync('react-dom.cjs', code).program.body) {
    if (node.type !== 'FunctionDeclaration') continue;
    const { id, body, params } = node;
    const known = missing.delete(id.name);
    const ownFlag = params.some((param) => param.type === 'Identifier' && param.name === 'isHydrating');
    const text = code.slice(body.start, body.end);
    const kept = ownFlag ? text : text.replaceAll(IS_HYDRATING, 'false');
    pieces.push(code.slice(at, body.start), known ? `{${BODIES[id.name]}}` : kept);
    at = body.end;
  }
  pieces.push(code.slice(at).replace(HYDRATE_ROOT, ''));
  if (missing.size > 0 || !HYDRATE_ROOT.test(code)) {
    throw new Error(
      `React DOM has changed (${[...missing].join(', ')}): see scripts/leave-out-of-react.mjs.`,
    );
  }
  return pieces.join('');
}

/** A Vite plugin that keeps this out of the bundle. */
export function leaveOutOfReact() {
  return {
    name: 'leave-out-of-react',
    apply: 'build',
    transform(code, id) {
      return id.endsWith(CLIENT) ? { code: shortenReactDom(code), map: null } : null;
    },
  };
}
