import type { Case } from '../../../../data-schema/case.js';
import { PROCESS_PHRASES } from '../../process-phrases.js';
import { tokensOf } from '../text/tokens-of.js';
import { caseTexts } from './case-texts.js';
import type { Form } from './identifier.js';
import type { Official } from './officials.js';
import { officialNamings } from './staff-identifiers.js';

/** Two lines of a printed address may part its words. */
export const WIDEST_GAP = 12;

/** What posts and short forms are called in the case’s own data. */
const NAMES_POST = /^(?:role|jobTitle|organisation|meaning)$/;

const addressesOf = ({ board, letters }: Case): (readonly string[])[] =>
  [
    board.address,
    board.chair.address,
    board.manager.address,
    board.ofsted.address,
    board.governmentOffice.address,
    board.communicationsManager.address,
    ...board.agencies.flatMap(({ address, designatedSeniorManager }) => [
      address,
      designatedSeniorManager?.address,
    ]),
    letters.coroner?.to.address,
    letters.cps?.to.address,
  ].filter((address) => address !== undefined);

/** The texts that the Board’s own data makes public: names of bodies, titles of guidance, addresses of offices. */
export const publicTexts = (scr: Case): string[] => {
  const { board } = scr;
  return [
    board.name,
    board.name.replace(board.area, ''),
    board.authority,
    board.unit,
    board.area,
    board.policeForce,
    board.procedures,
    board.statutoryGuidance,
    board.website,
    scr.publicLabel,
    scr.reference,
    `Case ${scr.reference}`,
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
  const posts = caseTexts(scr).filter(({ source }) => NAMES_POST.test(String(source.path.at(-1))));
  const ofPosts = [...PROCESS_PHRASES, ...posts.map(({ text }) => text)]
    .map(tokensOf)
    .filter((words) => words.length > 1);
  const safe = [...ofBoard, ...ofPosts, ...accepted.map(tokensOf)].filter((words) => words.length > 0);
  return [
    ...safe.map((words): Form => ({ words, when: 'any', widestGap: WIDEST_GAP })),
    ...officials
      .filter(({ mayBeNamed }) => mayBeNamed)
      .flatMap((official) => officialNamings(official, sharedNames)),
  ];
};
