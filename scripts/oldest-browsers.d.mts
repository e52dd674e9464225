export const OLDEST_BROWSERS: Readonly<Record<'chrome' | 'edge' | 'firefox' | 'safari' | 'ios', string>>;
export const BUILD_TARGETS: string[];
