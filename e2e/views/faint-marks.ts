import type { Mark, Seeing } from './seeing.ts';

/**
 * Runs in the page. Marks that show where focus is, what is selected, and where a field is must have a contrast of
 * 3 : 1 with their background, and a field's placeholder 4.5 : 1. Returns a line for each one that doesn't.
 */
export async function faintMarks([seeing, within]: readonly [Seeing, string]): Promise<string[]> {
  const { colourOf, over, contrast, ground, marksOf, isShown, last, nameOf } = seeing;
  const VISIBLE = 3;
  const READABLE = 4.5;
  const BOLDER = 100;
  const STOPS =
    'a[href], button, input, select, textarea, summary, [tabindex], [role="tab"], [role="radio"], [role^="menuitem"], [role="option"], [role="treeitem"]';
  const STATES = ['aria-selected', 'aria-checked', 'aria-pressed', 'aria-current', 'data-highlighted'];
  /** Whether a mark appeared, or changed its colour enough to be noticed. */
  function differs(now: readonly Mark[], before: readonly Mark[]): boolean {
    return now.some(({ place, colour }) => {
      const counterpart = before.find((mark) => mark.place === place);
      return counterpart === undefined || contrast(counterpart.colour, colour) >= VISIBLE;
    });
  }

  /** Elements with the same classes look the same, so checking one of them is enough. */
  const seen = new Set<string>();
  function isNew(rule: string, element: Element): boolean {
    const looks = [element, element.parentElement].map(
      (one) => `${one?.tagName} ${one?.className.toString()}`,
    );
    const key = [rule, element.getAttribute('role'), ...looks].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }
  const around = (element: Element | null, levels: number): Element[] =>
    element === null || levels === 0 ? [] : [element, ...around(element.parentElement, levels - 1)];
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  const all = [...last(within).querySelectorAll('*')].filter(isShown);
  const faint: string[] = [];

  for (const element of all) {
    const stateName = STATES.find((name) => !['false', null].includes(element.getAttribute(name)));
    if (stateName === undefined || !isNew(stateName, element)) continue;
    const inside = () => [element, ...element.querySelectorAll('*')];
    const allMarks = (elements: readonly Element[]) =>
      elements.flatMap((one, index) =>
        marksOf(one).map((mark) => ({ ...mark, place: `${index} ${mark.place}` })),
      );
    const pictures = (one: Element) => one.querySelectorAll('svg').length;
    const weight = () => Number(getComputedStyle(element).fontWeight);
    const ownWeight = weight();
    const now = allMarks(inside());
    const role = element.getAttribute('role');
    const peer = all.find(
      (other) =>
        other !== element &&
        other.tagName === element.tagName &&
        other.getAttribute('role') === role &&
        ['false', null].includes(other.getAttribute(stateName)) &&
        around(element, 4).some((one) => one.contains(other)),
    );
    const value = element.getAttribute(stateName) ?? '';
    if (['data-highlighted', 'aria-current'].includes(stateName)) element.removeAttribute(stateName);
    else element.setAttribute(stateName, 'false');
    const without = allMarks(inside());
    const isBolder = ownWeight - weight() >= BOLDER;
    element.setAttribute(stateName, value);
    const differsFromPeer =
      peer !== undefined &&
      (pictures(peer) !== pictures(element) || differs(now, allMarks([peer, ...peer.querySelectorAll('*')])));
    const isSwitchedOn =
      role === 'switch' &&
      [...element.children].some((child) => marksOf(child).some(({ place }) => place === 'background'));
    if (!differs(now, without) && !differsFromPeer && !isSwitchedOn && !isBolder) {
      faint.push(`${stateName} doesn’t show: ${nameOf(element)}`);
    }
  }

  for (const field of all.filter((element) => element.matches('input, textarea, [role="combobox"]'))) {
    if (field.matches('[type="checkbox"], [type="radio"]') || field.closest('[data-editor]') !== null)
      continue;
    if (!isNew('field', field)) continue;
    if (!around(field, 3).some((one) => marksOf(one).length > 0))
      faint.push(`no edge of a field: ${nameOf(field)}`);
    const placeholder = getComputedStyle(field, '::placeholder').color;
    const behind = ground(field);
    if (
      field.getAttribute('placeholder') &&
      contrast(over(colourOf(placeholder), behind), behind) < READABLE
    ) {
      faint.push(`a faint placeholder: ${nameOf(field)}`);
    }
  }

  const start = document.activeElement;
  const toStart = () => (start instanceof HTMLElement ? start.focus({ preventScroll: true }) : undefined);
  // An element that only a script focuses, such as the main content after a skip link, is no keyboard stop.
  const isStop = (element: Element) =>
    element.matches(STOPS) &&
    !element.matches('[tabindex="-1"]:not([role])') &&
    // An option without a tab index only gets the highlight, since its field keeps the focus.
    !element.matches('[role="option"]:not([tabindex])');
  for (const stop of all.filter(isStop)) {
    if (!(stop instanceof HTMLElement) || stop.matches(':disabled') || !isNew('focus', stop)) continue;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await settled();
    const places = around(stop, 5);
    const before = places.map(marksOf);
    stop.focus({ preventScroll: true });
    await settled();
    if (document.activeElement !== stop) continue;
    if (!stop.matches(':focus-visible'))
      throw new Error('The page takes this for a click: press a key first.');
    const shows = places.some((place, index) => differs(marksOf(place), before[index] ?? []));
    if (!shows) faint.push(`focus doesn’t show: ${nameOf(stop)}`);
  }
  toStart();
  await settled();
  return faint;
}
