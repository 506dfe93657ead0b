import type { Case } from '../../data-schema/case.js';
import type { ChronologyExtract } from '../../data-schema/chronology.js';
import { agenciesToExtract, personsToExtract } from '../chronology/extract-choices.js';
import { unknownName } from '../diagnostics/unknown-name.js';

/** The entries of chronologies that a command is to show: as its options name them. */
export interface ExtractOptions {
  readonly person?: string | undefined;
  readonly agency?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether any of the options is there. */
export const asksForExtract = ({ person, agency, from, to }: ExtractOptions): boolean =>
  [person, agency, from, to].some((option) => option !== undefined);

/** The extract that the options ask for; or, as text, why they cannot be understood for this case. */
export const readExtract = (
  scr: Case,
  { person, agency, from, to }: ExtractOptions,
): ChronologyExtract | string => {
  const initials = personsToExtract(scr);
  const found = initials.find((each) => each.toLowerCase() === person?.toLowerCase());
  if (person !== undefined && found === undefined) {
    return unknownName(
      'person',
      person,
      initials,
      'Name somebody of the family by the initials of the genogram.',
    );
  }
  const agencies = agenciesToExtract(scr);
  if (agency !== undefined && !agencies.includes(agency)) {
    return unknownName('agency', agency, agencies, 'Name an agency of the case by its id in board.yaml.');
  }
  if (from !== undefined && to !== undefined && from > to) {
    return `--from ${from} is later than --to ${to}: put the first day after --from.`;
  }
  return { person: found, agency, from, to };
};
