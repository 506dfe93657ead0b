import type { CaseDate } from '../../../data-schema/dates.js';
import type { FamilyMember } from '../../../data-schema/family.js';
import { quote } from '../../diagnostics/quote.js';
import { type Check, type Finding, findingAt } from './check.js';
import { addDays, addYears, daysOf, isBefore, wordsOf } from './rough-dates.js';

/** Nobody has borne or begotten a child at a younger age, in years; below the second it is worth a second look. */
const YOUNGEST = 9;
const UNLIKELY = 12;
/** The age, in years, above which a mother or a father is worth a second look. */
const OLDEST_MOTHER = 60;
const OLDEST_FATHER = 90;
/** The longest time, in days, that a child may be born after its father’s death. */
const AFTER_FATHER = 310;

const HINT = 'Correct the parent, or one of the two dates.';

interface Child {
  /** What happened on its date: `"jill" was born`. */
  readonly event: string;
  readonly date: CaseDate;
}

const EVENTS = {
  expected: 'this child is expected',
  miscarriage: 'this pregnancy ended',
  stillbirth: 'this child was stillborn',
} as const;

/** A child is born to parents who were old enough and lived; rough dates get the benefit of the doubt. */
export const parentsOlder: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, pregnancies } = file.data;
  const people = new Map(family.map((person) => [person.id, person]));
  const ofFamily = family.flatMap(({ id, born, parents }, index) =>
    parents.flatMap(({ person, kind }, at) => {
      const parent = people.get(person);
      if (parent === undefined || born === undefined || person === id) return [];
      const child = { event: `${quote(id)} was born`, date: born };
      const finding =
        kind === 'birth'
          ? (wrongAge(child, parent) ?? bornTooLate(child, parent))
          : kind === 'step'
            ? undefined
            : youngerCarer(child, parent);
      return finding ? [findingAt(file, ['family', index, 'parents', at, 'person'], finding)] : [];
    }),
  );
  const ofPregnancies = pregnancies.flatMap(({ date, parents, outcome }, index) =>
    parents.flatMap((id, at) => {
      const parent = people.get(id);
      if (parent === undefined || date === undefined) return [];
      const child = { event: EVENTS[outcome], date };
      const finding = wrongAge(child, parent) ?? bornTooLate(child, parent);
      return finding ? [findingAt(file, ['pregnancies', index, 'parents', at], finding)] : [];
    }),
  );
  return [...ofFamily, ...ofPregnancies];
};

const datesOf = ({ event, date }: Child, { id, born }: FamilyMember): string =>
  `${event} ${wordsOf(date)}, ${quote(id)} was born ${born === undefined ? '' : wordsOf(born)}`;

const wrongAge = (child: Child, parent: FamilyMember): Finding | undefined => {
  if (parent.born === undefined) return undefined;
  const birth = daysOf(child.date);
  const { first, last } = daysOf(parent.born);
  const dates = datesOf(child, parent);
  if (birth.last <= first) {
    return {
      code: 'child-older-than-parent',
      message: `A child cannot be older than a parent: ${dates}.`,
      hint: HINT,
    };
  }
  if (birth.last < addYears(first, YOUNGEST)) {
    return {
      code: 'parent-too-young',
      message: `${quote(parent.id)} would have been a parent as a child of less than ${YOUNGEST} years: ${dates}.`,
      hint: HINT,
    };
  }
  if (birth.last < addYears(first, UNLIKELY)) {
    return {
      code: 'parent-too-young',
      severity: 'warning',
      message: `${quote(parent.id)} was less than ${UNLIKELY} years old when the child was born: ${dates}.`,
      hint: HINT,
    };
  }
  const oldest = parent.sex === 'female' ? OLDEST_MOTHER : OLDEST_FATHER;
  if (birth.first <= addYears(last, oldest)) return undefined;
  return {
    code: 'parent-too-old',
    severity: 'warning',
    message: `${quote(parent.id)} was more than ${oldest} years old when the child was born: ${dates}.`,
    hint: HINT,
  };
};

const bornTooLate = ({ event, date }: Child, { id, sex, died }: FamilyMember): Finding | undefined => {
  if (died === undefined) return undefined;
  const { last } = daysOf(died);
  if (daysOf(date).first <= (sex === 'female' ? last : addDays(last, AFTER_FATHER))) return undefined;
  return {
    code: 'born-after-death',
    message: `A child cannot be born so long after a parent’s death: ${event} ${wordsOf(date)}, ${quote(id)} died ${wordsOf(died)}.`,
    hint: HINT,
  };
};

/** Nobody adopts, fosters or is guardian of somebody older; a step-parent may be younger. */
const youngerCarer = (child: Child, parent: FamilyMember): Finding | undefined =>
  parent.born !== undefined && isBefore(child.date, parent.born)
    ? {
        code: 'child-older-than-parent',
        severity: 'warning',
        message: `A child is hardly older than whoever adopts or looks after it: ${datesOf(child, parent)}.`,
        hint: HINT,
      }
    : undefined;
