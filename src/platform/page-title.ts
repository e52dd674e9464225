/** What the page is called before it is about anything; `index.html` begins with it. */
const PAGE_TITLE = 'Card Playground';

/** The page as the server sends it has this title. */
export function hasPageTitle(html: string): boolean {
  return html.includes(`<title>${PAGE_TITLE}</title>`);
}

/** Names what the page is about in its title, which tabs and histories show. */
export function setPageTitle(about: string): void {
  const name = about.trim();
  document.title = name === '' ? PAGE_TITLE : `${name} – ${PAGE_TITLE}`;
}
