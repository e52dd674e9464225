/** The forms in which a link can be shared. */
const LINK_FORMS = ['edit', 'view', 'embed', 'markdown'] as const;

export type LinkForm = (typeof LINK_FORMS)[number];

/** The path of the page that only shows cards, the only page that other sites may frame. */
const VIEW_PATH = 'embed';

/** Added to the iframe's code. Sets the iframe's height to that of its cards whenever the page in it reports one. */
const FOLLOW_HEIGHT = `<script>
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "card-playground:height") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = data.height;
  });
</script>`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `base` is the app's own address without query and fragment, ending in a slash. */
export function writeLink(form: LinkForm, base: string, fragment: string, name: string): string {
  const view = `${base}${VIEW_PATH}#${fragment}`;
  switch (form) {
    case 'edit':
      return `${base}#${fragment}`;
    case 'view':
      return view;
    case 'embed':
      return `<iframe src="${view}" title="${escapeHtml(name)}" width="408" height="480" style="border:0"></iframe>\n${FOLLOW_HEIGHT}`;
    case 'markdown':
      return `[${name.replace(/[\\[\]*_`<>]/g, '\\$&').replace(/\s+/g, ' ')}](${base}#${fragment})`;
  }
}

/** A warning if chat tools may cut a link of this length, based on the limits they're known to have. */
export function lengthWarning(length: number): string | null {
  if (length > 8_000)
    return 'Many chat tools, mail programs and proxies cut links this long. Exporting a file is safer.';
  if (length > 4_000)
    return 'Slack splits messages of more than 4,000 characters, which breaks a link this long.';
  if (length > 2_000) return 'Discord and some mail programs cut links of more than 2,000 characters.';
  return null;
}
