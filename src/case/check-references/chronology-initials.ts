import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt, suggest } from './check.js';

/** Chronology entries speak of people by initials that somebody in the family has (3.7). */
export const chronologyInitials: Check = ({ case: file, chronologies }) => {
  if (file === undefined) return [];
  const known = new Set(file.data.family.map((person) => person.initials));
  const initials = [...known];
  return [...chronologies.values()].flatMap((chronology) =>
    chronology.data.entries.flatMap(({ familyMembers }, entry) =>
      familyMembers.flatMap((given, index) =>
        known.has(given)
          ? []
          : [
              findingAt(chronology, ['entries', entry, 'familyMembers', index], {
                code: 'unknown-initials',
                // An agency's own slip must not make the whole case unreadable.
                severity: chronology.data.imported.length > 0 ? 'warning' : 'error',
                message: `Nobody in the family has the initials ${quote(given)}.`,
                hint: suggestInitials(given, initials),
              }),
            ],
      ),
    ),
  );
};

/** Initials are too short to guess at, but for their capitals and full stops. */
const suggestInitials = (given: string, initials: readonly string[]): string => {
  const plain = given.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const meant = initials.find((known) => known === plain);
  return meant === undefined ? suggest('', initials, 'person in the family') : `Write: ${meant}`;
};
