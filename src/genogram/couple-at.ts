import type { CaseDate } from '../../data-schema/dates.js';
import type { Couple } from '../../data-schema/family.js';
import { firstDay, hasCome } from './as-at.js';
import type { UnionStatus } from './family-graph.js';

/** How a couple stood on a day. */
export interface CoupleAt {
  readonly status: Exclude<UnionStatus, 'none'>;
  readonly wasMarried: boolean;
  /** What had happened by then, in order: `m. 07/09/1991`, `s. September 2007`. */
  readonly label: readonly string[];
}

/** When the couple married: `married`, or for those who are or were married and of whom only `from` is known, that. */
const marriedOn = ({ kind, married, from }: Couple): CaseDate | undefined =>
  married ?? (kind === 'married' || kind === 'divorced' ? from : undefined);

/**
 * How a couple stood on a day: before the marriage, after it, after they parted. `undefined` before they were a couple.
 * What has no date is taken as it stands in `kind`.
 */
export const coupleAt = (
  couple: Couple,
  asAt: string,
  write: (date: CaseDate) => string,
): CoupleAt | undefined => {
  const { kind, from, to, separated, divorced } = couple;
  const married = marriedOn(couple);
  const begins = [from, married].filter((date) => date !== undefined).map(firstDay);
  if (begins.length > 0 && begins.every((day) => day > asAt)) return undefined;

  const everMarried = married !== undefined || kind === 'married' || kind === 'divorced';
  const wasMarried = everMarried && (married === undefined || hasCome(married, asAt));
  const together = wasMarried ? 'married' : kind === 'relationship' ? 'relationship' : 'cohabiting';
  const parted = separated ?? (kind === 'divorced' && divorced === undefined ? undefined : to);
  const divorce = divorced ?? (kind === 'divorced' ? to : undefined);
  const isDated = separated !== undefined || divorced !== undefined || to !== undefined;
  const status = (): CoupleAt['status'] => {
    if (hasCome(divorce, asAt)) return 'divorced';
    // A marriage that ended by a death is no separation.
    if (hasCome(parted, asAt) && !(kind === 'married' && separated === undefined)) return 'separated';
    return isDated || (kind !== 'divorced' && kind !== 'separated') ? together : kind;
  };
  const events: readonly (readonly [string, CaseDate | undefined])[] = [
    ['from', married === from ? undefined : from],
    ['m.', married],
    ['s.', separated ?? (kind === 'separated' ? to : undefined)],
    ['until', kind === 'cohabiting' || kind === 'relationship' ? to : undefined],
    ['div.', divorce],
  ];
  return {
    status: status(),
    wasMarried,
    label: events.flatMap(([word, date]) =>
      date !== undefined && hasCome(date, asAt) ? [`${word} ${write(date)}`] : [],
    ),
  };
};
