/**
 * Runs in the page. Marks that show where focus is, what is selected, and where a field is must have a contrast of
 * 3 : 1 with their background, and a field's placeholder 4.5 : 1. Returns a line for each one that doesn't. It's all
 * one function, since only one function can be sent to a page.
 */
export async function faintMarks(within: string): Promise<string[]> {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  interface Mark {
    /** Where it's drawn. Two marks in the same place differ only in colour. */
    place: string;
    colour: Colour;
  }
  const VISIBLE = 3;
  const READABLE = 4.5;
  const BOLDER = 100;
  const STOPS =
    'a[href], button, input, select, textarea, summary, [tabindex], [role="tab"], [role="radio"], [role^="menuitem"], [role="option"], [role="treeitem"]';
  const STATES = ['aria-selected', 'aria-checked', 'aria-pressed', 'aria-current', 'data-highlighted'];
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

  const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  function colourOf(css: string): Colour {
    const known = colours.get(css);
    if (known !== undefined) return known;
    if (paper === null) throw new Error('There is no canvas to read colours with.');
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = css;
    paper.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = paper.getImageData(0, 0, 1, 1).data;
    const colour = [red, green, blue, alpha / 255] as const;
    colours.set(css, colour);
    return colour;
  }
  function over(upper: Colour, lower: Colour): Colour {
    const mix = (index: 0 | 1 | 2) => upper[index] * upper[3] + lower[index] * (1 - upper[3]);
    return [mix(0), mix(1), mix(2), 1];
  }
  function luminance(colour: Colour): number {
    const linear = (part: number) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
  }
  function contrast(one: Colour, other: Colour): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
    return (high + 0.05) / (low + 0.05);
  }
  /** The colour behind what an element draws. */
  function ground(element: Element | null): Colour {
    if (element === null) return colourOf('Canvas');
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  }

  const drawn = (style: string, width: string) => style !== 'none' && Number.parseFloat(width) >= 1;
  function shadowMarks(style: CSSStyleDeclaration, inside: Colour, outside: Colour): Mark[] {
    if (style.boxShadow === 'none') return [];
    return style.boxShadow.split(/,(?![^(]*\))/).flatMap((layer) => {
      const isInset = layer.includes('inset');
      const lengths = [...layer.matchAll(/(-?[\d.]+)px/g)].map(([, number]) => Number(number));
      const [x = 0, y = 0, blur = 0, spread = 0] = lengths;
      const colour = over(
        colourOf(layer.replaceAll(/-?[\d.]+px|inset/g, '').trim()),
        isInset ? inside : outside,
      );
      const isLine = blur === 0 && (spread >= 1 || Math.abs(x) >= 1 || Math.abs(y) >= 1);
      const isVisible = contrast(colour, isInset ? inside : outside) >= VISIBLE;
      return isLine && isVisible ? [{ place: `shadow ${isInset} ${x} ${y} ${spread}`, colour }] : [];
    });
  }
  /** The marks that an element's box, or that of a pseudo-element, shows against its surroundings. */
  function boxMarks(element: Element, pseudo = ''): Mark[] {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== '' && (style.content === 'none' || style.content === 'normal')) return [];
    const outside = ground(pseudo === '' ? element.parentElement : element);
    const inside = over(colourOf(style.backgroundColor), outside);
    const found: Mark[] =
      contrast(inside, outside) >= VISIBLE ? [{ place: 'background', colour: inside }] : [];
    for (const side of SIDES) {
      if (!drawn(style[`border${side}Style`], style[`border${side}Width`])) continue;
      const colour = over(colourOf(style[`border${side}Color`]), outside);
      const best = Math.max(contrast(colour, outside), contrast(colour, inside));
      if (best >= VISIBLE) found.push({ place: `border ${side} ${style[`border${side}Width`]}`, colour });
    }
    if (drawn(style.outlineStyle, style.outlineWidth)) {
      const behind = Number.parseFloat(style.outlineOffset) < 0 ? inside : outside;
      const colour = over(colourOf(style.outlineColor), behind);
      const place = `outline ${style.outlineWidth} ${style.outlineOffset}`;
      if (contrast(colour, behind) >= VISIBLE) found.push({ place, colour });
    }
    return [...found, ...shadowMarks(style, inside, outside)].map((mark) => ({
      ...mark,
      place: `${pseudo}${mark.place}`,
    }));
  }
  const marksOf = (element: Element): Mark[] =>
    ['', '::before', '::after'].flatMap((pseudo) => boxMarks(element, pseudo));
  /** Whether a mark appeared, or changed its colour enough to be noticed. */
  function differs(now: readonly Mark[], before: readonly Mark[]): boolean {
    return now.some(({ place, colour }) => {
      const counterpart = before.find((mark) => mark.place === place);
      return counterpart === undefined || contrast(counterpart.colour, colour) >= VISIBLE;
    });
  }

  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) &&
      element.closest('[inert], [aria-hidden="true"], .monaco-editor') === null
    );
  };
  function nameOf(element: Element): string {
    const words = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return `${role} “${words.slice(0, 40)}” (${element.className.toString().slice(0, 60)})`;
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

  const scope = [...document.querySelectorAll(within)].findLast(isShown);
  if (scope === undefined) throw new Error(`Nothing shown matches ${within}.`);
  const all = [...scope.querySelectorAll('*')].filter(isShown);
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
