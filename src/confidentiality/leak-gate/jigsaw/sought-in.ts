import type { Case } from '../../../../data-schema/case.js';
import { splitAddress } from '../identifiers/address-forms.js';
import { tokensOf } from '../text/tokens-of.js';
import { processDays } from './process-days.js';

/** What is searched for, made once for a case. */
export interface Sought {
  /** The days of the review itself. */
  readonly process: ReadonlySet<string>;
  /** The same without their years. */
  readonly processDaysOfYear: ReadonlySet<string>;
  /** The day of the summary, where it has one. */
  readonly dated: string | undefined;
  /** What the Board and the agencies are called, in which a town is no place of the family’s. */
  readonly bodies: RegExp;
  /** Where the family lived, beside the Board’s area. */
  readonly towns: RegExp;
  /** The Board’s area and the others. */
  readonly areas: RegExp;
  /** The words that the Board’s data makes public. */
  readonly known: string;
}

/** What the Board’s data makes public; the names of places in it are no warning. */
const publicNames = ({ board }: Case): string =>
  [
    board.name,
    board.authority,
    board.unit,
    board.policeForce,
    board.procedures,
    ...board.address,
    ...board.agencies.flatMap(({ name, shortName, group }) => [name, shortName ?? '', group ?? '']),
  ]
    .map((text) => ` ${tokensOf(text).join(' ')} `)
    .join('|');

/** Towns and villages where the family lived, but for the Board’s area, which is on the cover. */
const townsOf = (scr: Case): readonly string[] => {
  const towns = scr.family.flatMap(({ residences }) =>
    residences.flatMap(({ address }) => {
      const { town, localities } = splitAddress(address);
      return [...localities, ...(town === undefined ? [] : [town])];
    }),
  );
  return [...new Set(towns)].filter((town) => town !== scr.board.area);
};

/** Finds phrases in folded text, whatever parts their words; nothing where there are none. */
const phrasePattern = (phrases: readonly string[]): RegExp =>
  phrases.length === 0
    ? /(?!)/g
    : new RegExp(
        String.raw`(?<![a-z])(?:${phrases.map((phrase) => tokensOf(phrase).join('[^a-z0-9]{1,3}')).join('|')})(?![a-z])`,
        'g',
      );

/** What is searched for in the public texts of a case. */
export const soughtIn = (scr: Case): Sought => {
  const process = processDays(scr);
  const towns = townsOf(scr);
  const known = publicNames(scr);
  return {
    process,
    processDaysOfYear: new Set([...process].map((day) => day.slice(5))),
    bodies: phrasePattern(known.split('|').filter((name) => name.trim().includes(' '))),
    dated: scr.executiveSummary?.frontMatter.date,
    towns: phrasePattern(towns),
    areas: phrasePattern([scr.board.area, ...towns]),
    known,
  };
};
