/** Chrome's own parts of a window that no test sees; two pages of its address bar took 0.8 s of processor time each time. */
const OF_A_WINDOW = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off: of several such arguments a browser takes the last alone. */
export const PLAYWRIGHTS_OWN = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** For every Chromium that Playwright starts here. */
export const BARE_WINDOW = `--disable-features=${[...PLAYWRIGHTS_OWN, ...OF_A_WINDOW].join(',')}`;
