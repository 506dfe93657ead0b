import type { CaseDate } from '../../data-schema/dates.js';
import type { FamilyMember } from '../../data-schema/family.js';
import { firstDay, hasCome } from './as-at.js';

/** How people are named, and which dates stand beside them. */
export type GenogramNaming = 'full' | 'initials' | 'coded' | 'neutral';

/** `2009-06-01` as `01/06/2009`; a rough date in its own words. */
export const writeDate = (date: CaseDate): string =>
  typeof date === 'string' ? date.split('-').toReversed().join('/') : date.words;

/** What the family are called where no name may stand: what they are to the child, numbered where several are the same. */
export const neutralNames = (
  family: readonly FamilyMember[],
  subject: string,
  publicLabel: string,
): ReadonlyMap<string, string> => {
  const all = family.map(({ id, relationship }) => (id === subject ? publicLabel : relationship));
  const counts = new Map<string, number>();
  return new Map(
    family.map(({ id }, index) => {
      const name = all[index] ?? '';
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const isAlone = all.filter((other) => other === name).length === 1;
      return [id, isAlone ? name : `${name} ${count}`];
    }),
  );
};

const yearOf = (date: CaseDate): string => firstDay(date).slice(0, 4);

/**
 * The lines below somebody’s symbol: name, born, died, as far as readers may know them and they had come. Of days, Ofsted
 * reads only that on which the child died.
 */
export const labelPerson = (
  { name, initials, born, died }: FamilyMember,
  naming: GenogramNaming,
  neutral: string,
  asAt: string,
  isSubject: boolean,
): string[] => {
  if (naming === 'neutral') return [neutral];
  const called = naming === 'full' ? `${name.given} ${name.family}` : initials;
  return [
    called,
    ...(born === undefined ? [] : [`b. ${naming === 'coded' ? yearOf(born) : writeDate(born)}`]),
    ...(died !== undefined && hasCome(died, asAt)
      ? [`d. ${naming === 'coded' && !isSubject ? yearOf(died) : writeDate(died)}`]
      : []),
  ];
};
