/** Runs in the page: the fields whose letters are smaller than 16 px, at which a phone zooms in when one has the focus. */
export function smallFields(): string[] {
  const fields =
    'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select, [contenteditable]';
  return [...document.querySelectorAll(fields)]
    .filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 16)
    .map((one) => one.outerHTML.slice(0, 120));
}
