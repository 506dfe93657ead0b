import type { Case } from '../../../data-schema/case.js';
import type { NamingMode } from './naming-mode.js';
import type { PeopleWords } from './people-words.js';
import { professionalCodes } from './professional-codes.js';
import { publicWordsOf } from './public-words.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** How the people of one case are named in documents of one mode, compiled. */
export type Naming =
  | { readonly mode: 'full' }
  | {
      readonly mode: Exclude<NamingMode, 'full'>;
      readonly vocabulary: Vocabulary;
      readonly words: PeopleWords;
    };

/**
 * How people are named in the documents of a case in this mode. Reads the whole case, so that a professional has the same
 * code in every document: make it once for a case and a mode, and use it for all its documents.
 */
export const namingFor = (scr: Case, mode: NamingMode): Naming => {
  if (mode === 'full') return { mode };
  const vocabulary = vocabularyOf(scr);
  return { mode, vocabulary, words: { mode, ...peopleWordsOf(scr, vocabulary) } };
};

/** The codes and public words of everybody of a case, as its documents use them. */
export const peopleWordsOf = (scr: Case, vocabulary = vocabularyOf(scr)): Omit<PeopleWords, 'mode'> => ({
  codes: professionalCodes(scr, vocabulary),
  publicWords: publicWordsOf(vocabulary.family, vocabulary.professionals, {
    id: scr.subject,
    label: scr.publicLabel,
  }),
  family: vocabulary.family,
});
