import { quote } from '../diagnostics/quote.js';
import type { DataPath } from './source-map.js';

/**
 * How a message names a place in a file: `"telephone"`, `entry 3 of "address"`, `entry 2`, or `the file`.
 * The line beneath the message shows the rest of the way.
 */
export const namePlace = (path: DataPath): string => {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last !== 'number') return quote(String(last));
  const list = path.at(-2);
  return list === undefined || typeof list === 'number'
    ? `entry ${last + 1}`
    : `entry ${last + 1} of ${quote(String(list))}`;
};

/** The same at the beginning of a sentence. */
export const namePlaceFirst = (path: DataPath): string => {
  const name = namePlace(path);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
