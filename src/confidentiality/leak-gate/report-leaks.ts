import type { Diagnostic, TemplateLocation } from '../../diagnostics/diagnostic.js';
import { listWords } from '../../diagnostics/quote.js';
import {
  type GatedAudience,
  type Identifier,
  type IdentifierKind,
  type IdentifierSource,
  KIND_WORDS,
} from './identifiers/identifier.js';
import type { Place } from './places/place.js';

/** As many places as are shown of one identifier in one part. */
const SHOWN = 3;

/** One place in which an identifier was found. */
export interface Hit {
  readonly identifier: Identifier;
  readonly place: Place;
  /** The sentence with the identifier in brackets. */
  readonly sentence: string;
  /** What to write into `naming-decisions.yaml` if it names nobody. */
  readonly decision: string;
}

/** A diagnostic of the leak gate, with what a program needs to lead to the place and to the data. */
export interface Leak extends Diagnostic {
  readonly code: 'leak';
  readonly location: TemplateLocation;
  readonly kind: IdentifierKind;
  /** Where the case’s data names it; the first is where it is told of best. Left out for the password. */
  readonly source?: IdentifierSource;
  readonly sentences: readonly string[];
  readonly count: number;
}

const HINTS: Readonly<Record<IdentifierKind, Readonly<Record<GatedAudience, string>>>> = {
  'family-name': {
    ofsted: 'Write the initials of the genogram instead.',
    public: 'Write what the person is to the child, such as “her mother”, instead.',
  },
  'family-initials': { ofsted: 'Take them out.', public: 'Write what the person is to the child instead.' },
  'professional-name': { ofsted: 'Write the role instead.', public: 'Write the role instead.' },
  'professional-initials': { ofsted: 'Write the role instead.', public: 'Write the role instead.' },
  'post-holder-name': { ofsted: 'Write the post instead.', public: 'Write the post instead.' },
  'birth-date': { ofsted: 'Write the age or the year instead.', public: 'Write the age instead.' },
  'death-date': { ofsted: 'Write the year instead.', public: 'Write the year instead.' },
  address: { ofsted: 'Take it out.', public: 'Take it out.' },
  postcode: { ofsted: 'Take it out.', public: 'Take it out.' },
  telephone: { ofsted: 'Take it out.', public: 'Take it out.' },
  email: { ofsted: 'Take it out.', public: 'Take it out.' },
  number: { ofsted: 'Take it out.', public: 'Take it out.' },
  institution: {
    ofsted: 'Write what it is, such as “the school”, instead.',
    public: 'Write what it is, such as “a school”, instead.',
  },
  password: {
    ofsted: 'Take it out, and agree another password: this one has been written down.',
    public: 'Take it out, and agree another password: this one has been written down.',
  },
};

const READERS: Readonly<Record<GatedAudience, string>> = { ofsted: 'Ofsted', public: 'the public' };

/** What may be an ordinary word, or the name of something else; a date or a number may not. */
const MAY_BE_ANOTHER = new Set<IdentifierKind>([
  'family-name',
  'family-initials',
  'professional-name',
  'professional-initials',
  'post-holder-name',
  'address',
  'institution',
]);

const hintFor = ({ identifier: { kind }, decision }: Hit, audience: GatedAudience): string =>
  MAY_BE_ANOTHER.has(kind)
    ? `${HINTS[kind][audience]} If it stands for nobody of the case, add to naming-decisions.yaml, under "decisions": ${decision}`
    : HINTS[kind][audience];

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const elsewhere = (hits: readonly Hit[]): string => {
  const others = hits
    .slice(1, SHOWN)
    .map(({ place }) => (place.paragraph === undefined ? place.at : `paragraph ${place.paragraph}`));
  const named = [...new Set(others.filter((where) => where !== undefined))];
  const more = hits.length - 1 - named.length;
  const words = [...named, ...(more === 0 ? [] : [more === 1 ? 'once more' : `${more} times more`])];
  return words.length === 0 ? '' : ` (also ${listWords(words, 'and')})`;
};

/** One diagnostic for each identifier in each part of a file; a place that was read twice counts once. */
export const reportLeaks = (
  file: string,
  hits: readonly Hit[],
  { audience, hide }: { readonly audience: GatedAudience; readonly hide: (text: string) => string },
): Leak[] => {
  const groups = new Map<string, Map<string, Hit>>();
  for (const hit of hits) {
    const { identifier, place, sentence } = hit;
    const key = `${identifier.kind}\n${identifier.value}\n${place.part}`;
    const group = groups.get(key) ?? new Map<string, Hit>();
    groups.set(key, group);
    const within = `${place.paragraph ?? place.at ?? ''}\n${sentence}`;
    if (!group.has(within)) group.set(within, hit);
  }
  return [...groups.values()].map((group): Leak => {
    const all = [...group.values()];
    const [first] = all;
    if (first === undefined) throw new Error('a group has at least one hit');
    const { identifier, place } = first;
    const [source] = identifier.sources;
    return {
      code: 'leak',
      severity: 'error',
      message: `${capitalise(KIND_WORDS[identifier.kind])}, which ${READERS[audience]} may not read: «${first.sentence}»${elsewhere(all)}.`,
      hint: hintFor(first, audience),
      location: {
        template: file,
        part: hide(place.at === undefined ? place.part : `${place.part}, ${place.at}`),
        ...(place.paragraph === undefined ? {} : { paragraph: place.paragraph }),
      },
      paragraph: audience === 'public' ? '1 §9.7' : '2 §2.9',
      kind: identifier.kind,
      ...(source === undefined ? {} : { source }),
      sentences: all.slice(0, SHOWN).map(({ sentence }) => sentence),
      count: all.length,
    };
  });
};
