/** Monaco's policies and ours. Each name works once: no script can create another policy with a name in use. */
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

/** Browser features that this page never needs. Only the clipboard is allowed. */
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

/** The only page that others may frame. It needs its own path, since a server never sees the URL's fragment. */
export const EMBED_PATH = '/embed';

/** The headers of every response for `path`. `direct`: there's no relay, and the page calls endpoints itself. */
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
