import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Markdown } from '../../documents/markdown.js';
import { collapseAddress } from './collapse-address.js';
import { applyEdits } from './edit.js';
import { introducedStaff } from './introduced-staff.js';
import type { TextContext } from './find-mentions.js';
import { nameMarkdown } from './name-markdown.js';
import { type NamedText, nameText } from './name-text.js';
import type { Naming } from './naming.js';
import type { Person } from './person.js';
import type { TextPlace } from './undecided-name.js';

/** Merge data with the people in it named as its readers may know them. */
export interface Named<Data> {
  readonly data: Data;
  /** Words of which the program cannot tell whether, or whom, they name; they stand in the data as they were. */
  readonly undecided: readonly Diagnostic[];
}

/** What every document has of the Board and of itself: nobody of the case stands there. */
const OF_THE_BOARD: ReadonlySet<string> = new Set(['board', 'madeOn', 'revisionDate', 'logo']);
/** More places of the same word in one document tell nothing new. */
const MOST_OF_A_WORD = 20;

/**
 * Names everybody of the case in a document’s merge data as the naming says: in every text of every object, list and
 * `Markdown` value, however deep. Anything else, and whatever names nobody, stays as it is, the same object where
 * nothing in it changed. Applied twice, it gives the same. Time grows with the length of the texts alone.
 *
 * Where a word may or may not be a name, or may name several people, nothing is guessed: it is returned as a diagnostic
 * `undecided-name`, an error but in the mode `initials`, since a document with it must not leave the Board.
 * `document` says in the diagnostics which document it is.
 */
export const applyNaming = <Data>(mergeData: Data, naming: Naming, document = ''): Named<Data> => {
  if (naming.mode === 'full') return { data: mergeData, undecided: [] };
  const { vocabulary, words } = naming;
  const undecided: Diagnostic[] = [];
  // Where the walk is, and the object whose texts belong together there.
  const path: (string | number)[] = [];
  let record: object = {};
  const place = (): TextPlace => ({ document, path: written(path) });
  const introduced = (): ReadonlySet<Person> => introducedStaff(record, vocabulary);

  const inText = (text: string, context: TextContext): NamedText => {
    const named = nameText(
      text,
      vocabulary,
      words,
      place,
      context.isHeading === true ? { isHeading: true, introduced } : { introduced },
    );
    undecided.push(...named.undecided);
    return named;
  };
  const nameIn = (value: unknown): unknown => {
    if (typeof value === 'string') return value === '' ? value : applyEdits(value, inText(value, {}).edits);
    if (value instanceof Markdown) {
      const source = nameMarkdown(value.source, inText);
      return source === value.source ? value : new Markdown(source, value.topLevel);
    }
    if (Array.isArray(value)) return nameList(value);
    return isPlain(value) ? nameObject(value) : value;
  };

  const nameList = (list: readonly unknown[]): readonly unknown[] => {
    const items = words.mode === 'initials' ? list : collapseAddress(list, vocabulary);
    let changed = items !== list;
    const named = items.map((item, index) => {
      path.push(index);
      const result = nameIn(item);
      path.pop();
      changed ||= result !== item;
      return result;
    });
    return changed ? named : list;
  };

  const nameObject = (object: object): object => {
    const around = record;
    record = object;
    let changed: Record<string, unknown> | undefined;
    for (const [key, value] of Object.entries(object)) {
      if (path.length === 0 && OF_THE_BOARD.has(key)) continue;
      path.push(key);
      const result = nameIn(value);
      path.pop();
      if (result !== value) (changed ??= { ...object })[key] = result;
    }
    record = around;
    return changed ?? object;
  };

  const data = nameIn(mergeData) as Data;
  return { data, undecided: withoutRepeats(undecided) };
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** `rows[3].event`. */
const written = (path: readonly (string | number)[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');

/** Each sentence once; and no more than so many of one kind of doubt about the same word, the last one saying how many. */
const withoutRepeats = (undecided: readonly Diagnostic[]): readonly Diagnostic[] => {
  const kept: Diagnostic[] = [];
  const messages = new Set<string>();
  const counts = new Map<string, number>();
  for (const diagnostic of undecided) {
    const { message } = diagnostic;
    if (messages.has(message)) continue;
    messages.add(message);
    const question = message.slice(0, message.indexOf(': '));
    const count = (counts.get(question) ?? 0) + 1;
    counts.set(question, count);
    if (count <= MOST_OF_A_WORD) kept.push(diagnostic);
  }
  for (const [question, count] of counts) {
    const more = count - MOST_OF_A_WORD;
    const last = kept.findLastIndex(({ message }) => message.startsWith(`${question}: `));
    const diagnostic = kept[last];
    if (more > 0 && diagnostic)
      kept[last] = { ...diagnostic, message: `${diagnostic.message} (and ${more} more places)` };
  }
  return kept;
};
