import type { CaseDate } from '../../../data-schema/dates.js';
import type { FamilyMember } from '../../../data-schema/family.js';
import { quote } from '../../diagnostics/quote.js';
import type { DataPath } from '../source-map.js';
import { type Check, findingAt } from './check.js';
import { isBefore, wordsOf } from './rough-dates.js';

/** Something of a person that the case dates. */
interface Dated {
  /** Whose lives it falls into. */
  readonly people: readonly string[];
  readonly path: DataPath;
  readonly from?: CaseDate | undefined;
  readonly to?: CaseDate | undefined;
}

/** Nobody lives somewhere, is fostered or adopted, or stands to somebody in a way, before birth or after death. */
export const withinLifetime: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, bonds } = file.data;
  const lives = new Map(family.map((person) => [person.id, person]));
  const all: readonly Dated[] = [
    ...family.flatMap(({ id, residences, parents }, index) => [
      ...residences.map(({ from, to }, at) => ({
        people: [id],
        path: ['family', index, 'residences', at],
        from,
        to,
      })),
      ...parents
        .map((parent, at) => ({ ...parent, at }))
        .filter(({ person, kind }) => kind !== 'birth' && person !== id)
        .map(({ person, from, to, at }) => ({
          people: [id, person],
          path: ['family', index, 'parents', at],
          from,
          to,
        })),
    ]),
    ...bonds.map(({ people, from, to }, index) => ({
      people: [...new Set(people)],
      path: ['bonds', index],
      from,
      to,
    })),
  ];
  return all.flatMap(({ people, path, from, to }) =>
    people.flatMap((id) => {
      const life = lives.get(id);
      const begun = whenBeyond(from, life);
      const ended = whenBeyond(to, life);
      return [
        { key: 'from', date: from, when: begun },
        // Where the whole time is too early or too late, that is said once.
        { key: 'to', date: to, when: ended === begun ? undefined : ended },
      ].flatMap(({ key, date, when }) => {
        if (date === undefined || when === undefined) return [];
        const [message, hint] = [
          `${quote(key)}, ${wordsOf(date)}, is ${when}.`,
          'Correct one of the two dates.',
        ];
        // A tenancy may begin before a birth and end after a death; a placement does not.
        const severity = path[2] === 'parents' && key === 'from' ? 'error' : 'warning';
        return [findingAt(file, [...path, key], { code: 'outside-lifetime', severity, message, hint })];
      });
    }),
  );
};

/** Where a date is outside somebody’s life for certain, how: `after "peter" died, spring 2004`. */
const whenBeyond = (date: CaseDate | undefined, life: FamilyMember | undefined): string | undefined => {
  if (date === undefined || life === undefined) return undefined;
  const { id, born, died } = life;
  if (born !== undefined && isBefore(date, born)) return `before ${quote(id)} was born, ${wordsOf(born)}`;
  return died !== undefined && isBefore(died, date) ? `after ${quote(id)} died, ${wordsOf(died)}` : undefined;
};
