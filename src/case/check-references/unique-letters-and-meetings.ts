import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { findRepeats } from './find-repeats.js';

/** Each person in the family gets one letter, and each panel meeting has an id of its own: both stand in file names. */
export const uniqueLettersAndMeetings: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { letters, panels } = file.data;
  return [
    ...findRepeats(letters.family.map(({ recipient }) => recipient)).map(({ index, value }) =>
      findingAt(file, ['letters', 'family', index, 'recipient'], {
        code: 'repeated-letter',
        message: `There are two letters to ${quote(value)}.`,
        hint: 'Keep one of them.',
      }),
    ),
    ...findRepeats((panels.overview?.meetings ?? []).map(({ id }) => id)).map(({ index, value }) =>
      findingAt(file, ['panels', 'overview', 'meetings', index, 'id'], {
        code: 'repeated-id',
        message: `Two meetings have the id ${quote(value)}.`,
        hint: 'Give one of them another id, such as its date.',
      }),
    ),
  ];
};
