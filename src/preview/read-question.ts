import type { AskedView } from './session/read-view.js';
import type { DocumentName } from './session/shown-document.js';
import { VIEW_KEYS } from './session/view-fields.js';

type Body = Readonly<Record<string, unknown>>;

/** A text that a page sent; undefined where there is none, or it is empty. */
export const textIn = (body: Body, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A count that a page sent; 0 for whatever is none. */
export const numberIn = (body: Body, key: string): number => {
  const value = body[key];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
};

/** The document that a page asks for, and how it is to be shown. Whether there is such a one is not asked here. */
export const nameIn = (from: URLSearchParams | Body): DocumentName => {
  const body = from instanceof URLSearchParams ? Object.fromEntries(from) : from;
  const view: AskedView = Object.fromEntries(
    VIEW_KEYS.flatMap((key) => {
      const value = textIn(body, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return {
    document: textIn(body, 'document') ?? '',
    recipient: textIn(body, 'recipient') ?? '',
    audience: textIn(body, 'audience'),
    format: textIn(body, 'format'),
    view,
  };
};
