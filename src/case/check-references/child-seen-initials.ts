import { listWords, quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** N/K (not known) and N/I (not identified) are the form's own words (3.7). */
const NOT_INITIALS = /^(N\/?[KIA]|NOT?|YES|ALL|NONE|AND|SEEN)$/;

/** The words in capitals with which the field begins; what follows the first other word is prose. */
const leadingInitials = (childSeen: string): readonly string[] => {
  const found: string[] = [];
  for (const word of childSeen.split(/[\s,;&+:.()]+/u)) {
    if (word === '' || word === 'and') continue;
    if (!/^\p{Lu}[\p{Lu}\p{N}/]{1,4}$/u.test(word)) break;
    if (!NOT_INITIALS.test(word)) found.push(word);
  }
  return found;
};

/** A warning where a child seen is given by initials that nobody in the family has. */
export const childSeenInitials: Check = ({ case: file, chronologies }) => {
  if (file === undefined) return [];
  const { family, acronyms } = file.data;
  const initials = family.map((person) => person.initials);
  const known = new Set([...initials, ...acronyms.map(({ short }) => short)]);
  return [...chronologies.values()].flatMap((chronology) =>
    chronology.data.entries.flatMap(({ childSeen = '' }, entry) =>
      leadingInitials(childSeen)
        .filter((given) => !known.has(given))
        .map((given) =>
          findingAt(chronology, ['entries', entry, 'childSeen'], {
            code: 'unknown-initials',
            severity: 'warning',
            message: `Nobody in the family has the initials ${quote(given)}.`,
            hint: `Initials in the family are ${listWords(initials, 'and')}; anything else goes after a word in small letters.`,
          }),
        ),
    ),
  );
};
