import type { Case } from '../../../../data-schema/case.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { markSentence } from '../mark-sentence.js';
import type { Place } from '../places/place.js';
import { foldText } from '../text/fold-text.js';
import { findTelling, type Kind } from './find-telling.js';
import { soughtIn } from './sought-in.js';

const MESSAGES: Readonly<Record<Kind, string>> = {
  date: 'An exact date can be looked up in a newspaper',
  age: 'An exact age, above all beside a date, tells nearly when somebody was born',
  condition: 'An illness or a disability that few have can tell who somebody is',
  ethnicity: 'An ethnicity or a belief beside a place can tell who somebody is',
  place: 'A named place can tell who somebody is',
  family: 'The shape of this family can tell whose it is',
};

const HINTS: Readonly<Record<Kind, string>> = {
  date: 'Write the season or the year, unless the day itself matters.',
  age: 'Leave out one of them, or write “a teenager”, “a baby”.',
  condition: 'Write “a disability” or “an illness”, unless the kind matters to what was learned.',
  ethnicity: 'Leave out one of them, unless both matter to what was learned.',
  place: 'Write what it is, such as “a hospital”.',
  family: 'Leave it out, unless it matters to what was learned.',
};

/** As many warnings of one kind as are given for a file. */
const SHOWN = 10;
/**
 * Warns of what in a public text tells who somebody is when it is put together with other things: exact dates that are
 * not those of the review itself, ages beside dates, rare conditions, ethnicity beside a place, named places, rare
 * families. Each warning has the sentence. At most ten of a kind; the last of them says how many more there are.
 */
export const warnOfJigsaw = (file: string, places: readonly Place[], scr: Case): Diagnostic[] => {
  const sought = soughtIn(scr);
  const byKind = new Map<Kind, Map<string, Place>>();
  for (const place of places) {
    if (place.kind !== 'prose' || place.variant === true) continue;
    for (const { kind, start, end } of findTelling(foldText(place.text), sought)) {
      const sentences = byKind.get(kind) ?? new Map<string, Place>();
      byKind.set(kind, sentences);
      const sentence = markSentence(place.text, start, end);
      if (!sentences.has(sentence)) sentences.set(sentence, place);
    }
  }
  return [...byKind].flatMap(([kind, sentences]) =>
    [...sentences].slice(0, SHOWN).map(([sentence, { part, paragraph }], index): Diagnostic => {
      const more = index === SHOWN - 1 ? sentences.size - SHOWN : 0;
      return {
        code: 'jigsaw',
        severity: 'warning',
        message: `${MESSAGES[kind]}: «${sentence}»${more > 0 ? ` (and ${more} more)` : ''}.`,
        hint: HINTS[kind],
        location: { template: file, part, ...(paragraph === undefined ? {} : { paragraph }) },
        paragraph: '1 §9.7',
      };
    }),
  );
};
