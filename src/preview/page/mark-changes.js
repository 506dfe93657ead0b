/**
 * Which texts are new or other than before, as positions in `now`. A text that only moved is not new; one that stands
 * there once more than before is.
 * @param {readonly string[]} before
 * @param {readonly string[]} now
 * @returns {number[]}
 */
export const changedTexts = (before, now) => {
  /** @type {Map<string, number>} */
  const known = new Map();
  for (const text of before) known.set(text, (known.get(text) ?? 0) + 1);
  return now.flatMap((text, index) => {
    const left = known.get(text) ?? 0;
    if (left > 0) known.set(text, left - 1);
    return left > 0 || text.trim() === '' ? [] : [index];
  });
};

/**
 * How many of the texts before are gone.
 * @param {readonly string[]} before
 * @param {readonly string[]} now
 */
export const goneTexts = (before, now) => changedTexts(now, before).length;
