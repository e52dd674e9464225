import { UsageError } from '../command/usage-error.ts';

/** Whether a URL's host may be called. */
export type AllowsHost = (url: string) => boolean;

/**
 * Reads a list of hosts. A name with a port allows that port, one without a port allows every port. Throws
 * `UsageError`.
 */
export function allowedHosts(option: string, written: readonly string[]): AllowsHost {
  const allowed = new Set(
    written.map((host) => {
      const name = host.trim().toLowerCase();
      if (!URL.canParse(`http://${name}/`) || /[/?#@\s]/.test(name)) {
        throw new UsageError(`${option} needs a host such as example.com or localhost:3000, not “${host}”.`);
      }
      return name;
    }),
  );
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, port } = new URL(url);
    const number = port || (protocol === 'https:' ? '443' : '80');
    return allowed.has(hostname) || allowed.has(`${hostname}:${number}`);
  };
}
