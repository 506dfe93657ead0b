import type { AddressForm } from './address-forms.js';
import type { Candidate } from './find-candidates.js';
import type { FormKind } from './name-forms.js';
import type { Entry } from './vocabulary.js';

/** All that a sequence of words may be, sorted. */
export interface Endings {
  readonly isName: boolean;
  /** Whom it may name, by the form that it would be. */
  readonly names: ReadonlyMap<FormKind, readonly Candidate[]>;
  /** Whom it may name by a given or a family name alone. */
  readonly alone: readonly Candidate[];
  readonly address: AddressForm | undefined;
  readonly isPhrase: boolean;
  readonly isDecided: boolean;
}

const ALONE: ReadonlySet<FormKind> = new Set(['givens', 'given', 'family', 'middle']);
const sorted = new WeakMap<readonly Entry[], Endings>();

/** The entries at the end of a sequence of words, sorted once for all its occurrences. */
export const endingsOf = (entries: readonly Entry[]): Endings => {
  const known = sorted.get(entries);
  if (known !== undefined) return known;
  const endings = sort(entries);
  sorted.set(entries, endings);
  return endings;
};

const sort = (entries: readonly Entry[]): Endings => {
  const candidates: readonly Candidate[] = entries.filter((entry) => entry.what === 'name');
  return {
    isName: candidates.length > 0,
    names: new Map(
      [...new Set(candidates.map(({ form }) => form.kind))].map(
        (kind) => [kind, candidates.filter(({ form }) => form.kind === kind)] as const,
      ),
    ),
    alone: candidates.filter(({ form }) => ALONE.has(form.kind)),
    address: entries.find((entry) => entry.what === 'address')?.form,
    isPhrase: entries.some(({ what }) => what === 'phrase'),
    isDecided: entries.some(({ what }) => what === 'decided'),
  };
};
