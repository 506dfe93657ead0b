const STOPS = 'a[href], button, input, select, summary, [tabindex]';

/**
 * Redraws a part of the page. Where the focus stood in it, it goes to what stands there now, so that whoever works by
 * keyboard stays where they were; to `otherwise` where nothing does.
 * @param {HTMLElement} part
 * @param {() => void} redraw
 * @param {HTMLElement | null} [otherwise]
 */
export const keepFocus = (part, redraw, otherwise = part.closest('main')) => {
  const focused = document.activeElement;
  const at = stopsOf(part).findIndex((each) => each === focused);
  const id = focused?.id ?? '';
  redraw();
  if (at < 0 || (document.activeElement !== document.body && document.activeElement !== focused)) return;
  const stops = stopsOf(part).filter((each) => each.getClientRects().length > 0);
  const same = id === '' ? undefined : stops.find((each) => each.id === id);
  (same ?? stops[Math.min(at, stops.length - 1)] ?? otherwise)?.focus({ preventScroll: true });
};

/** @param {HTMLElement} part */
const stopsOf = (part) =>
  [part, ...part.querySelectorAll(STOPS)]
    .filter((each) => each instanceof HTMLElement)
    .filter((each) => each.matches(STOPS));
