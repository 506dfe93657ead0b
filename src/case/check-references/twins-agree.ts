import type { CaseDate } from '../../../data-schema/dates.js';
import { quote } from '../../diagnostics/quote.js';
import type { DataPath } from '../source-map.js';
import { type Check, findingAt, type Finding } from './check.js';
import { addDays, daysOf, wordsOf } from './rough-dates.js';

/** Children of one birth have been born this many days apart, and hardly ever more; most, within a day. */
const MOST_DAYS_APART = 90;
const USUAL_DAYS_APART = 2;

/** A child, or a pregnancy of twins of which one was not born alive. */
interface Twin {
  readonly id: string | undefined;
  readonly twinOf: string | undefined;
  readonly path: DataPath;
  readonly sex: string;
  readonly isIdentical: boolean;
  /** When it was born; a miscarriage may come long before the birth of the other twin. */
  readonly born: CaseDate | undefined;
  readonly parents: readonly string[];
}

/** Twins are born of the same parents and at the same time; the identical, of one sex. */
export const twinsAgree: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, pregnancies } = file.data;
  const twins: readonly Twin[] = [
    ...family.map(({ id, twinOf, sex, identicalTwin, born, parents }, index) => ({
      id,
      twinOf,
      path: ['family', index],
      sex,
      isIdentical: identicalTwin === true,
      born,
      parents: parents
        .filter(({ kind, person }) => kind === 'birth' && person !== 'unknown')
        .map(({ person }) => person),
    })),
    ...pregnancies.map(({ id, twinOf, sex, outcome, date, parents }, index) => ({
      id,
      twinOf,
      path: ['pregnancies', index],
      sex,
      isIdentical: false,
      born: outcome === 'stillbirth' ? date : undefined,
      parents: parents.filter((person) => person !== 'unknown'),
    })),
  ];
  const known = new Map(twins.map((twin) => [twin.id, twin]));
  const named = new Set(twins.map(({ twinOf }) => twinOf));
  const women = new Set(family.filter(({ sex }) => sex === 'female').map(({ id }) => id));
  return twins.flatMap((twin) => {
    if (twin.isIdentical && twin.twinOf === undefined && !named.has(twin.id)) {
      const alone: Finding = {
        code: 'twin-of-nobody',
        severity: 'warning',
        message: `${quote(String(twin.id))} is given as an identical twin, but of nobody.`,
        hint: 'Add a line "twinOf: …" with the id of the twin.',
      };
      return [findingAt(file, [...twin.path, 'identicalTwin'], alone)];
    }
    const other = twin.twinOf === undefined ? undefined : known.get(twin.twinOf);
    if (!other || other === twin) return [];
    const both = `${nameOf(twin)} and ${nameOf(other)} are given as`;
    const findings = [
      ofOtherParents(twin, other, both, women),
      bornApart(twin, other, both),
      ofOtherSex(twin, other, both),
    ];
    return findings
      .filter((finding) => finding !== undefined)
      .map((finding) => findingAt(file, [...twin.path, 'twinOf'], finding));
  });
};

const nameOf = ({ id }: Twin): string => (id === undefined ? 'this pregnancy' : quote(id));

const ofOtherParents = (
  twin: Twin,
  other: Twin,
  both: string,
  women: ReadonlySet<string>,
): Finding | undefined => {
  const shared = twin.parents.filter((id) => other.parents.includes(id));
  const all = new Set([...twin.parents, ...other.parents]);
  if (all.size === shared.length || twin.parents.length === 0 || other.parents.length === 0) return undefined;
  // Twins of two fathers have been born; else a parent may be left out at one of them.
  const isPossible = all.size <= 2 || (shared.some((id) => women.has(id)) && !twin.isIdentical);
  return {
    code: 'twins-of-other-parents',
    severity: isPossible ? 'warning' : 'error',
    message: `${both} twins, but not as children of the same parents.`,
    hint: 'Give both the same birth parents, or take twinOf away.',
  };
};

const bornApart = (twin: Twin, other: Twin, both: string): Finding | undefined => {
  if (twin.born === undefined || other.born === undefined) return undefined;
  const [one, two] = [daysOf(twin.born), daysOf(other.born)];
  const isApart = (days: number): boolean =>
    addDays(one.last, days) < two.first || addDays(two.last, days) < one.first;
  if (!isApart(USUAL_DAYS_APART)) return undefined;
  return {
    code: 'twins-born-apart',
    severity: isApart(MOST_DAYS_APART) ? 'error' : 'warning',
    message: `${both} twins, but were born ${wordsOf(twin.born)} and ${wordsOf(other.born)}.`,
    hint: 'Correct one of the two dates, or take twinOf away.',
  };
};

const ofOtherSex = (twin: Twin, other: Twin, both: string): Finding | undefined => {
  if (!twin.isIdentical && !other.isIdentical) return undefined;
  const sexes = new Set([twin.sex, other.sex]);
  if (!sexes.has('female') || !sexes.has('male')) return undefined;
  return {
    code: 'identical-twins-differ',
    severity: 'warning',
    message: `${both} identical twins, but one is female and the other male.`,
    hint: 'Correct the sex of one of them, or take identicalTwin away.',
  };
};
