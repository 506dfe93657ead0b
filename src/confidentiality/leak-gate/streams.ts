import type { Place, PlaceKind } from './places/place.js';
import { PLACE_BREAK } from './text/fold-text.js';

/** Places that follow each other, as one text. */
export interface Stream {
  readonly kind: PlaceKind;
  readonly text: string;
  readonly places: readonly Place[];
  /** Where each place begins in the text. */
  readonly begins: readonly number[];
}

/** Joins the places of each stream, in their order, with breaks that a search can see. */
export const joinStreams = (places: readonly Place[]): Stream[] => {
  const byStream = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.kind} ${place.stream}`;
    const list = byStream.get(key);
    if (list) list.push(place);
    else byStream.set(key, [place]);
  }
  return [...byStream.values()].map((list) => {
    const begins: number[] = [];
    let length = 0;
    for (const { text } of list) {
      begins.push(length);
      length += text.length + 1;
    }
    return {
      kind: list[0]?.kind ?? 'prose',
      text: list.map(({ text }) => text).join(PLACE_BREAK),
      places: list,
      begins,
    };
  });
};

/** The place in which a position of a stream’s text lies. */
export const placeAt = ({ places, begins }: Stream, position: number): Place => {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  if (place === undefined) throw new Error('a stream has at least one place');
  return place;
};
