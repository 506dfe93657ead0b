import type { Case } from '../../../data-schema/case.js';
import { type AddressForm, addressForms, type FamilyAddress } from './address-forms.js';
import { type BirthDates, birthDatesOf } from './birth-dates.js';
import { boardWords } from './board-words.js';
import { type Decisions, readDecisions } from './decisions.js';
import { familyPeople } from './family-people.js';
import { type NameForm, nameForms } from './name-forms.js';
import type { Person } from './person.js';
import { keysOf } from './read-words.js';
import { postHolders, professionalPeople } from './staff-people.js';
import { addToTrie, type FirstWords, firstWordsOf, newTrie, type TrieNode } from './trie.js';

/** What a sequence of words may be. */
export type Entry =
  | { readonly what: 'name'; readonly person: Person; readonly form: NameForm }
  | { readonly what: 'phrase' }
  | { readonly what: 'address'; readonly form: AddressForm }
  | { readonly what: 'decided' };

/** Every word of a case by which somebody is known, and what must not be taken for one. Compiled once for a case. */
export interface Vocabulary {
  readonly trie: TrieNode<Entry>;
  readonly mayBegin: FirstWords;
  readonly family: readonly Person[];
  readonly professionals: readonly Person[];
  /** Each person’s own words: names, initials and title. */
  readonly wordsOf: ReadonlyMap<Person, ReadonlySet<string>>;
  /** The words of what each person is. */
  readonly rolesOf: ReadonlyMap<Person, readonly string[]>;
  readonly decisions: Decisions;
  /** Declared telephone numbers and e-mail addresses of post holders. */
  readonly contacts: ReadonlySet<string>;
  readonly births: BirthDates;
  readonly addresses: readonly FamilyAddress[];
  readonly couples: readonly (readonly [string, string])[];
  readonly subject: string;
}

/** Compiles the vocabulary of a case. Takes a few milliseconds, whatever the length of its texts. */
export const vocabularyOf = (scr: Case): Vocabulary => {
  const trie = newTrie<Entry>();
  const family = familyPeople(scr);
  const professionals = professionalPeople(scr);
  const board = boardWords(scr);
  const ofCase = [...family, ...professionals];
  const fullNames = new Set<string>();
  const wordsOf = new Map<Person, Set<string>>();

  for (const person of ofCase) {
    const forms = nameForms(person);
    for (const form of forms) {
      addToTrie(trie, form.keys, { what: 'name', person, form });
      if (form.kind === 'full') fullNames.add(form.keys.join(' '));
    }
    wordsOf.set(person, new Set([...forms.flatMap(({ keys }) => keys), ...keysOf(person.title)]));
  }
  for (const person of postHolders(board.postHolders)) {
    const forms = nameForms(person);
    // A professional of the case may hold a post too, such as a family liaison officer who delivers the letters.
    if (forms.some(({ kind, keys }) => kind === 'full' && fullNames.has(keys.join(' ')))) continue;
    for (const form of forms) addToTrie(trie, form.keys, { what: 'name', person, form });
  }
  for (const phrase of board.phrases) {
    const keys = keysOf(phrase);
    if (keys.length > 0 && !holdsName(keys, fullNames)) addToTrie(trie, keys, { what: 'phrase' });
  }
  for (const { short } of scr.acronyms) addToTrie(trie, keysOf(short), { what: 'phrase' });
  const addresses = addressForms(scr);
  for (const form of addresses) addToTrie(trie, form.keys, { what: 'address', form });
  const decisions = readDecisions(scr.namingDecisions ?? [], ofCase);
  for (const keys of decisions.words) addToTrie(trie, keys, { what: 'decided' });

  return {
    trie,
    mayBegin: firstWordsOf(trie),
    family,
    professionals,
    wordsOf,
    rolesOf: new Map(ofCase.map((person) => [person, keysOf(person.role)])),
    decisions,
    contacts: board.contacts,
    births: birthDatesOf(scr.family.map(({ born }) => born).filter((born) => typeof born === 'string')),
    addresses: [...new Set(addresses.map(({ address }) => address))],
    couples: scr.couples.map(({ partners }) => partners),
    subject: scr.subject,
  };
};

/** Whether somebody’s full name stands among these words: such a phrase keeps nothing from being found. */
const holdsName = (keys: readonly string[], fullNames: ReadonlySet<string>): boolean =>
  keys.some((_, start) =>
    keys.some((__, end) => end > start && fullNames.has(keys.slice(start, end + 1).join(' '))),
  );
