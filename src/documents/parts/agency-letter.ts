import type { BoardAgency } from '../../../data-schema/board.js';
import type { Case } from '../../../data-schema/case.js';
import type { Recipient } from '../definition.js';

/** Agencies as those to whom a letter goes; their id stands in the file name. */
export const writtenTo = (agencies: readonly BoardAgency[]): readonly Recipient[] =>
  agencies.map(({ id, name }) => ({ id, name, fileLabel: id }));

/** What board.yaml says of the agency that a recipient is. */
export const boardAgencyOf = (scr: Case, recipient: Pick<Recipient, 'id'>): BoardAgency => {
  const agency = scr.board.agencies.find(({ id }) => id === recipient.id);
  if (!agency) throw new Error(`no agency ${recipient.id} in a board that was checked`);
  return agency;
};

/**
 * The lines above a letter to an agency: its Designated Senior Manager (1 §4.5), by name and post where board.yaml
 * says who it is. "Dear Colleague", which the form prints, needs no salutation.
 */
export const designatedSeniorManagerLines = (agency: BoardAgency): readonly string[] => {
  const manager = agency.designatedSeniorManager;
  const organisation = manager?.organisation ?? agency.name;
  const isAgency = organisation === agency.name || organisation === agency.shortName;
  return [
    ...(manager ? [manager.name, manager.jobTitle] : ['Designated Senior Manager']),
    agency.name,
    ...(isAgency ? [] : [organisation]),
    ...(manager?.address ?? agency.address ?? []),
  ].filter((line) => line !== undefined);
};
