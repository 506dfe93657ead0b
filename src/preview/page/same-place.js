/** So many paragraphs from the top are tried: one of them stands in the document once. */
const MOST_TRIED = 40;

/**
 * The texts of the paragraphs that are on the screen, from the top; none where the document is not scrolled.
 * @param {HTMLElement} scroller
 * @param {HTMLElement[]} blocks in order
 */
export const textsInSight = (scroller, blocks) => {
  if (scroller.scrollTop === 0) return [];
  const { top } = scroller.getBoundingClientRect();
  const from = blocks.findIndex((block) => block.getBoundingClientRect().top >= top);
  return from < 0 ? [] : blocks.slice(from, from + MOST_TRIED).map((block) => plain(block.textContent ?? ''));
};

/**
 * Where the first of the wanted texts stands among all; only those count that stand there once.
 * @param {readonly string[]} all
 * @param {readonly string[]} wanted
 */
export const positionOf = (all, wanted) => {
  const [first] = uniqueOf(all, wanted);
  const position = all.findIndex((text) => first !== undefined && plain(text) === first);
  return position < 0 ? undefined : position;
};

/**
 * Those of the wanted texts that stand among all once.
 * @param {readonly string[]} all
 * @param {readonly string[]} wanted
 */
export const uniqueOf = (all, wanted) => {
  /** @type {Map<string, number>} */
  const counts = new Map(wanted.map((text) => [text, 0]));
  for (const text of all) {
    const key = plain(text);
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
  }
  return wanted.filter((text) => text !== '' && counts.get(text) === 1);
};

/** @param {string} text */
const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Looks where things are; what it returns puts the first of these elements that is seen back to where it was.
 * @param {HTMLElement} scroller
 * @param {readonly HTMLElement[]} elements in order
 */
export const keepPlace = (scroller, elements) => {
  const { scrollTop } = scroller;
  const { top, bottom } = scroller.getBoundingClientRect();
  const seen = elements.find((each) => {
    const box = each.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
  if (scrollTop === 0 || !seen) return () => void (scroller.scrollTop = scrollTop);
  // One that begins above what is seen is held by its end.
  const edge = seen.getBoundingClientRect().top < top ? 'bottom' : 'top';
  const was = seen.getBoundingClientRect()[edge];
  return () => void (scroller.scrollTop += seen.getBoundingClientRect()[edge] - was);
};
