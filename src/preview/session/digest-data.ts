import { createHash, type Hash } from 'node:crypto';

let unlike = 0;

/**
 * A digest of merge data: the same for the same data, another for any other, class by class. Data that draws itself is
 * like nothing else, since what it draws can't be told from outside.
 */
export const digestData = (value: unknown): string => {
  const hash = createHash('sha1');
  take(value, hash);
  return hash.digest('base64url');
};

const take = (value: unknown, hash: Hash): void => {
  if (typeof value === 'string') hash.update(`s${value.length}:`).update(value);
  else if (value instanceof Uint8Array) hash.update(`b${value.length}:`).update(value);
  else if (Array.isArray(value)) {
    hash.update(`a${value.length}:`);
    for (const item of value) take(item, hash);
  } else if (value instanceof Map || value instanceof Set) {
    hash.update(`${value.constructor.name}${value.size}:`);
    for (const item of value) take(item, hash);
  } else if (typeof value === 'function') hash.update(`f${(unlike += 1)}:`);
  else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    hash.update(`o${value.constructor?.name ?? ''}${entries.length}:`);
    for (const [key, item] of entries) {
      hash.update(`k${key.length}:${key}`);
      take(item, hash);
    }
  } else hash.update(`${typeof value}:${String(value)};`);
};
