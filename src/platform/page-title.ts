/** The title of the page before anything is open, as in `index.html`. */
const PAGE_TITLE = 'Card Playground';

/** Whether this HTML has the title that the server sends. */
export function hasPageTitle(html: string): boolean {
  return html.includes(`<title>${PAGE_TITLE}</title>`);
}

/** Puts what is open into the page's title, which tabs and the browser's history show. */
export function setPageTitle(about: string): void {
  const name = about.trim();
  document.title = name === '' ? PAGE_TITLE : `${name} – ${PAGE_TITLE}`;
}
