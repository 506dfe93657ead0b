import type { Case } from '../../data-schema/case.js';
import type { ChronologyExtract } from '../../data-schema/chronology.js';
import { unknownName } from './unknown-name.js';

/** The entries of chronologies that a command is to show: as its options name them. */
export interface ExtractOptions {
  readonly person?: string;
  readonly agency?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Whether any of the options is there. */
export const asksForExtract = ({ person, agency, from, to }: ExtractOptions): boolean =>
  [person, agency, from, to].some((option) => option !== undefined);

/** The extract that the options ask for; or, as text, why they cannot be understood for this case. */
export const readExtract = (
  scr: Case,
  { person, agency, from, to }: ExtractOptions,
): ChronologyExtract | string => {
  const initials = [...new Set([...scr.family.map((member) => member.initials), ...initialsIn(scr)])];
  const found = initials.find((each) => each.toLowerCase() === person?.toLowerCase());
  if (person !== undefined && found === undefined) {
    return unknownName(
      'person',
      person,
      initials,
      'Name somebody of the family by the initials of the genogram.',
    );
  }
  const agencies = [...new Set([...scr.agencies.map((each) => each.agency), ...scr.chronologies.keys()])];
  if (agency !== undefined && !agencies.includes(agency)) {
    return unknownName('agency', agency, agencies, 'Name an agency of the case by its id in board.yaml.');
  }
  if (from !== undefined && to !== undefined && from > to) {
    return `--from ${from} is later than --to ${to}: put the first day after --from.`;
  }
  return { person: found, agency, from, to };
};

/** Initials in the chronologies that the family of the case does not have. */
const initialsIn = (scr: Case): readonly string[] =>
  [...scr.chronologies.values()].flatMap(({ entries }) =>
    entries.flatMap(({ familyMembers }) => familyMembers),
  );

/** What the file name of an extract says of it: `JB_rdash_from-2007-01-01_to-2007-12-31`. */
export const extractLabel = ({ person, agency, from, to }: ChronologyExtract): string =>
  [person, agency, from && `from-${from}`, to && `to-${to}`].filter(Boolean).join('_');
