import type { Case } from '../../../../data-schema/case.js';
import type { FamilyMember } from '../../../../data-schema/family.js';
import { localityForms, splitAddress, streetForms, wholeAddressForm } from './address-forms.js';
import type { Form, GatedAudience, Identifier, IdentifierSource } from './identifier.js';
import { fullNameForms, genogramInitialsForms, singleNameForms } from './name-forms.js';

type Path = IdentifierSource['path'];

const inCase = (...path: Path): readonly IdentifierSource[] => [{ file: 'case.yaml', path }];
const byWords = (forms: readonly Form[]) => ({ by: 'words', forms }) as const;
const partsOf = (name: string): string[] => name.split(/\s+/u).filter((part) => part !== '');

/** The names of one person of the family, from the whole to each part. */
export const familyNames = ({ name }: FamilyMember, index: number): Identifier[] => {
  const at = (...path: Path) => inCase('family', index, 'name', ...path);
  const given = partsOf(name.given);
  const families = [name.family, ...name.former];
  const firstNames = [...new Set([name.given, given[0] ?? '', ...given, ...name.knownAs])].filter(
    (part) => part !== '',
  );
  const one = (value: string, ...path: Path): Identifier => ({
    kind: 'family-name',
    value,
    sources: at(...path),
    search: byWords(singleNameForms(value)),
  });
  return [
    {
      kind: 'family-name',
      value: `${name.given} ${name.family}`,
      sources: at(),
      search: byWords([
        ...families.flatMap((family) => fullNameForms(firstNames, family, given)),
        ...(given.length > 1 ? singleNameForms(name.given).filter(({ words }) => words.length > 1) : []),
      ]),
    },
    ...given.map((part) => one(part, 'given')),
    one(name.family, 'family'),
    ...name.knownAs.map((known, place) => one(known, 'knownAs', place)),
    ...name.former.map((former, place) => one(former, 'former', place)),
    ...name.variants.flatMap((variant, place) => [
      one(variant, 'variants', place),
      ...variantWithInitials(variant, at('variants', place)),
    ]),
  ];
};

/** A variant such as `Darren Pyke` is a full name of its own. */
const variantWithInitials = (variant: string, sources: readonly IdentifierSource[]): Identifier[] => {
  const words = partsOf(variant);
  if (words.length < 2) return [];
  const forms = fullNameForms(words.slice(0, -1), words.at(-1) ?? '');
  return [{ kind: 'family-name', value: variant, sources, search: byWords(forms) }];
};

/** For readers who may not have even initials: those of the genogram and of all names, unless also a known short form. */
export const familyInitials = (
  { initials, name }: FamilyMember,
  index: number,
  shortForms: ReadonlySet<string>,
): Identifier[] => {
  const ofNames = [...partsOf(name.given), ...partsOf(name.family)]
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  const forms = [...new Set([initials, ofNames])]
    .filter((each) => !shortForms.has(each))
    .flatMap(genogramInitialsForms);
  if (forms.length === 0) return [];
  return [
    {
      kind: 'family-initials',
      value: initials,
      sources: inCase('family', index, 'initials'),
      search: byWords(forms),
    },
  ];
};

/** Days that stand in the official record of the case, whoever they belong to. */
const officialDays = (scr: Case): ReadonlySet<string> => {
  const days = [scr.incident.date, scr.incident.cameToAttention, scr.period?.from, scr.period?.to];
  return new Set(days.filter((day) => typeof day === 'string'));
};

/**
 * The dates of birth and death. What goes to Ofsted cannot be without the day of the death that the review is about;
 * a date of birth is never needed, save as the date of a chronology’s entry on that day.
 */
export const familyDates = (
  scr: Case,
  member: FamilyMember,
  index: number,
  audience: GatedAudience,
): Identifier[] => {
  const official = officialDays(scr);
  const entryDays = new Set(
    [...scr.chronologies.values()].flatMap(({ entries }) => entries.map(({ date }) => date)),
  );
  return (['born', 'died'] as const).flatMap((key): Identifier[] => {
    const day = member[key];
    if (typeof day !== 'string') return [];
    const isSubject = member.id === scr.subject;
    if (key === 'died' && audience === 'ofsted' && (official.has(day) || isSubject)) return [];
    return [
      {
        kind: key === 'born' ? 'birth-date' : 'death-date',
        value: day,
        sources: inCase('family', index, key),
        search: { by: 'date', day, exceptInDateColumn: audience === 'ofsted' && entryDays.has(day) },
      },
    ];
  });
};

/** The addresses of one person and their parts. Ofsted may read of the village; the public may not. */
export const familyAddresses = (
  scr: Case,
  member: FamilyMember,
  index: number,
  audience: GatedAudience,
): Identifier[] =>
  member.residences.flatMap(({ address }, place): Identifier[] => {
    const sources = inCase('family', index, 'residences', place, 'address');
    const parts = splitAddress(address);
    const identifiers: Identifier[] = [];
    const street = streetForms(parts);
    if (street.length > 0) {
      identifiers.push({
        kind: 'address',
        value: parts.house.join(', '),
        sources,
        search: byWords([wholeAddressForm(address), ...street]),
      });
    }
    if (parts.postcode !== undefined) {
      identifiers.push({
        kind: 'postcode',
        value: parts.postcode,
        sources,
        search: { by: 'postcode', code: parts.postcode },
      });
    }
    if (audience === 'public') {
      for (const locality of parts.localities.filter((name) => name !== scr.board.area)) {
        identifiers.push({
          kind: 'address',
          value: locality,
          sources,
          search: byWords(localityForms(locality)),
        });
      }
    }
    return identifiers;
  });
