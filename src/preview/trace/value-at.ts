import { Markdown } from '../../documents/markdown.js';
import type { DataPath } from './marks.js';

/** Follows a way into merge data. */
export const valueAt = (data: unknown, path: DataPath): unknown => {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
};

/** A value of merge data as it is printed; undefined where it is no text. */
export const textOf = (value: unknown): string | undefined => {
  if (value instanceof Markdown) return value.source;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
