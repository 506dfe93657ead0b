import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt, suggest } from './check.js';

/** The subject is somebody in the family. */
export const subjectInFamily: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { subject, family } = file.data;
  const people = family.map(({ id }) => id);
  if (people.includes(subject)) return [];
  return [
    findingAt(file, ['subject'], {
      code: 'unknown-person',
      message: `The subject ${quote(subject)} is nobody in the family.`,
      hint: suggest(subject, people, 'person'),
    }),
  ];
};
