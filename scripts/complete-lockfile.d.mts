interface LockedPackage {
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

export declare function missingBuilds(
  packages: Record<string, LockedPackage>,
): { name: string; version: string }[];

export declare function withoutIntegrity(packages: Record<string, LockedPackage>): string[];
