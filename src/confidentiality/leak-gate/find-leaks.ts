import { blot, hideSecret, shortenDots } from './hide-secret.js';
import type { Identifiers } from './identifiers/collect-identifiers.js';
import type { GatedAudience, Identifier } from './identifiers/identifier.js';
import { compileSearch, type SearchText } from './matching/compile-search.js';
import { decisionFor } from './decision-hint.js';
import { findDates } from './matching/find-dates.js';
import { markSentence } from './mark-sentence.js';
import type { Place } from './places/place.js';
import { type Hit, type Leak, reportLeaks } from './report-leaks.js';
import { joinStreams, placeAt } from './streams.js';
import { fold } from './text/fold-text.js';

/** A chronology has seven columns; a form has two or three. */
const FEWEST_COLUMNS_OF_CHRONOLOGY = 6;

const TIME =
  /^(?:[\s\uFDD0]|[([]?(?:\d{1,2}[:.]\d{2}|am|pm|approx\.?|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[)\]]?|[,;])*$/;

/** Whether a place is a cell of a chronology’s first column that holds a date, perhaps a time, and nothing else. */
const isDateColumn = ({ cell, text }: Place): boolean => {
  if (cell === undefined || cell.column !== 0 || cell.row.cells < FEWEST_COLUMNS_OF_CHRONOLOGY) return false;
  const folded = fold(text);
  const date = findDates(folded).find(({ precision }) => precision === 'day');
  return date !== undefined && TIME.test(`${folded.slice(0, date.start)} ${folded.slice(date.end)}`);
};

const isExpected = ({ search }: Identifier, place: Place): boolean =>
  search.by === 'date' && search.exceptInDateColumn && isDateColumn(place);

/** A search that was made once for a case and an audience, for many files. */
export interface LeakSearch {
  readonly audience: GatedAudience;
  readonly search: SearchText;
  readonly hide: (text: string) => string;
}

/** Prepares the search for what an audience may not read. The password is used to keep it out of what is shown. */
export const prepareLeakSearch = (identifiers: Identifiers, audience: GatedAudience): LeakSearch => {
  const secret = identifiers.identifiers.find(({ search }) => search.by === 'secret')?.search;
  return {
    audience,
    search: compileSearch(identifiers),
    hide: hideSecret(secret?.by === 'secret' ? secret.text : undefined),
  };
};

/**
 * All leaks in a file’s places: one diagnostic for each identifier in each part, with its first three places and how
 * many more there are.
 */
export const findLeaks = (file: string, places: readonly Place[], prepared: LeakSearch): Leak[] => {
  const hits = joinStreams(places).flatMap((stream) => {
    const found = prepared.search(stream.text, stream.kind);
    // Before a sentence is cut, so that no half of a password stays.
    const shown = blot(
      stream.text,
      found.filter(({ identifier }) => identifier.kind === 'password'),
    );
    return found.flatMap(({ identifier, start, end }) => {
      const place = placeAt(stream, start);
      if (isExpected(identifier, place)) return [];
      const sentence = shortenDots(markSentence(shown, start, end));
      return [{ identifier, place, sentence, decision: shortenDots(decisionFor(shown, start, end)) }];
    });
  });
  return reportLeaks(prepared.hide(file), withoutRepeats(hits), prepared);
};

/** Without hits in another reading of a paragraph in which the same was found already. */
const withoutRepeats = (hits: readonly Hit[]): Hit[] => {
  const key = ({ identifier, place }: Hit): string =>
    `${identifier.kind}\n${identifier.value}\n${place.part}\n${place.paragraph ?? ''}`;
  const found = new Set(hits.filter(({ place }) => place.variant !== true).map(key));
  return hits.filter((hit) => hit.place.variant !== true || !found.has(key(hit)));
};
