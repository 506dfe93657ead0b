import type { Case } from '../../data-schema/case.js';

/** The initials by which an extract of the chronologies can be asked for: those of the family, and any others in entries. */
export const personsToExtract = (scr: Case): readonly string[] => [
  ...new Set([
    ...scr.family.map(({ initials }) => initials),
    ...[...scr.chronologies.values()].flatMap(({ entries }) =>
      entries.flatMap(({ familyMembers }) => familyMembers),
    ),
  ]),
];

/** The ids of the agencies of which an extract of the chronologies can be asked for. */
export const agenciesToExtract = (scr: Case): readonly string[] => [
  ...new Set([...scr.agencies.map(({ agency }) => agency), ...scr.chronologies.keys()]),
];
