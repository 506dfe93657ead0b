import type { Case } from '../../../../data-schema/case.js';
import { tokensOf } from '../text/tokens-of.js';
import type { Form } from './identifier.js';
import type { Official } from './officials.js';
import { officialNamings } from './staff-identifiers.js';

/** Two lines of a printed address may part its words. */
const WIDEST_GAP = 12;

const addressesOf = ({ board, letters }: Case): (readonly string[])[] =>
  [
    board.address,
    board.chair.address,
    board.manager.address,
    board.ofsted.address,
    board.governmentOffice.address,
    board.communicationsManager.address,
    ...board.agencies.flatMap(({ address, designatedSeniorManager }) => [address, designatedSeniorManager?.address]),
    letters.coroner?.to.address,
    letters.cps?.to.address,
  ].filter((address) => address !== undefined);

/** The texts that the Board’s own data makes public: names of bodies, titles of guidance, addresses of offices. */
export const publicTexts = (scr: Case): string[] => {
  const { board } = scr;
  return [
    board.name,
    board.authority,
    board.unit,
    board.area,
    board.policeForce,
    board.procedures,
    board.statutoryGuidance,
    board.website,
    scr.publicLabel,
    scr.reference,
    ...board.agencies.flatMap(({ name, shortName, group }) => [name, shortName, group]),
    ...addressesOf(scr).flatMap((lines) => lines.flatMap((line) => [line, ...line.split(',')])),
    ...scr.criminalProceedings.map(({ court }) => court),
  ].filter((text) => text !== undefined);
};

/**
 * Wordings in which what would be an identifier is none: the Board’s name and address, the agencies, officials who may
 * be named, and what somebody has decided (`accepted`). A word of the family within one of them is no hit; one that
 * reaches beyond it is.
 */
export const allowedPhrases = (
  scr: Case,
  officials: readonly Official[],
  sharedNames: ReadonlySet<string>,
  accepted: readonly string[],
): Form[] => {
  // A body called by a single word, such as an agency’s short name, would hide a person of that name.
  const ofBoard = publicTexts(scr)
    .map(tokensOf)
    .filter((words) => words.length > 1 || !sharedNames.has(words[0] ?? ''));
  const safe = [...ofBoard, ...accepted.map(tokensOf)].filter((words) => words.length > 0);
  return [
    ...safe.map((words): Form => ({ words, when: 'any', widestGap: WIDEST_GAP })),
    ...officials.filter(({ mayBeNamed }) => mayBeNamed).flatMap((official) => officialNamings(official, sharedNames)),
  ];
};
