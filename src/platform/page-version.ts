import { hasPageTitle } from './page-title.ts';

/** The page's entry scripts. A build names them by their content. */
function entryScripts(page: ParentNode): string[] {
  return [...page.querySelectorAll('script[type="module"][src]')].map(
    (script) => script.getAttribute('src') ?? '',
  );
}

/** What the server currently has: the running version, another version, or nothing that is this page. */
export async function servedVersion(): Promise<'same' | 'newer' | 'nothing'> {
  let text: string;
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (!response.ok) return 'nothing';
    text = await response.text();
  } catch {
    return 'nothing';
  }
  const served = [...text.matchAll(/<script type="module"[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
  // A sign-in page or a proxy's error page has neither our title nor our scripts.
  if (served.length === 0 || !hasPageTitle(text)) return 'nothing';
  return entryScripts(document).every((script) => served.includes(script)) ? 'same' : 'newer';
}

const RELOADED = 'card-playground.reloaded';

/** When this tab was last reloaded for a newer version, in milliseconds since the epoch. */
export const lastReload = {
  read(): number | null {
    try {
      const at = Number.parseInt(sessionStorage.getItem(RELOADED) ?? '', 10);
      return Number.isNaN(at) ? null : at;
    } catch {
      return null;
    }
  },
  write(at: number): boolean {
    try {
      sessionStorage.setItem(RELOADED, `${at}`);
      return true;
    } catch {
      return false;
    }
  },
  /** True on the first call after such a reload. */
  takeNews(): boolean {
    try {
      const found = sessionStorage.getItem(RELOADED) ?? '';
      if (found === '' || found.endsWith('told')) return false;
      sessionStorage.setItem(RELOADED, `${found} told`);
      return true;
    } catch {
      return false;
    }
  },
};
