import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** Where the incident is a death, the subject has a date of death. */
export const deathHasDate: Check = ({ case: file }) => {
  if (file === undefined || file.data.incident.kind !== 'death') return [];
  const { family, subject } = file.data;
  const index = family.findIndex(({ id }) => id === subject);
  if (index === -1 || family[index]?.died !== undefined) return [];
  return [
    findingAt(file, ['family', index, 'died'], {
      code: 'missing-key',
      message: `The incident is a death, but the subject ${quote(subject)} has no "died".`,
      hint: 'Add a line "died: …" to this person, or make the kind of the incident "serious-incident".',
    }),
  ];
};
