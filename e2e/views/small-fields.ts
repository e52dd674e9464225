/** Runs in the page: the fields whose text is smaller than 16 px. A phone zooms in when one of them gets focus. */
export function smallFields(): string[] {
  const fields =
    'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select, [contenteditable]';
  return [...document.querySelectorAll(fields)]
    .filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 16)
    .map((one) => one.outerHTML.slice(0, 120));
}
