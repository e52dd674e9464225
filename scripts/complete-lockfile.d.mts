interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

export declare function missingBuilds(
  packages: Record<string, LockedPackage>,
): { name: string; version: string }[];
