import type { Mention, Scan } from './scan.js';

/**
 * Two members of the family named one after the other, of whom the same is said to the public, are one mention: "MO and
 * PO" are the foster carers.
 */
export const joinPairs = (
  { text }: Scan,
  mentions: readonly Mention[],
  plural: (mention: Mention) => string | undefined,
): readonly Mention[] => {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, mention.start);
    const isPair =
      last?.what === 'people' &&
      mention.what === 'people' &&
      last.form === 'one' &&
      mention.form === 'one' &&
      /^\s+(?:and|&)\s+$/.test(between) &&
      plural(last) !== undefined &&
      plural(last) === plural(mention) &&
      last.people[0] !== mention.people[0];
    if (isPair)
      joined[joined.length - 1] = {
        ...last,
        last: mention.last,
        end: mention.end,
        form: 'couple',
        people: [...last.people, ...mention.people],
      };
    else joined.push(mention);
  }
  return joined;
};
