/** Parts of Chrome's window that no test sees. Two pages of its address bar took 0.8 s of processor time per start. */
const OF_A_WINDOW = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off. It's repeated here since a browser only uses the last such argument. */
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
