/** Monaco's policies and ours. Each name once: no script can make another policy of a name that is in use. */
const TRUSTED_TYPES = [
  'editorViewLayer',
  'diffEditorWidget',
  'domLineBreaksComputer',
  'standaloneColorizer',
  'tokenizeToString',
  'stickyScrollViewLayer',
  'defaultWorkerFactory',
  'editorGhostText',
  'richScreenReaderContent',
  'diffReview',
  'dompurify',
  'cards-worker',
].join(' ');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Monaco writes its colours and line positions as inline styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES}`,
].join('; ');

/** What a browser may know of and this page never needs; all but the clipboard. */
const LOCKED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PERMISSIONS = [
  ...LOCKED_FEATURES.map((feature) => `${feature}=()`),
  'clipboard-read=(self)',
  'clipboard-write=(self)',
].join(', ');

/** The only page that others may frame: a server never sees the fragment that would tell it apart. */
export const EMBED_PATH = '/embed';

/**
 * The headers every response for `path` carries. `direct`: there is no relay, and the page itself calls
 * endpoints.
 */
export function securityHeaders(path: string, { direct = false } = {}): Record<string, string> {
  const policy = direct ? POLICY.replace("connect-src 'self'", "connect-src 'self' https:") : POLICY;
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors ${path === EMBED_PATH ? '*' : "'none'"}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
  };
}
