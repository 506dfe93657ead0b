import { createHash } from 'node:crypto';
import type { Disclosure, DisclosureSeal } from '../../../data-schema/disclosure-log.js';

/** What a sharing is, before it takes its place in the log. */
export type Sharing = Omit<Disclosure, 'number' | 'previous' | 'hash'>;

/** Stands before the first line. */
const BEGINNING = '0'.repeat(64);

/** The line that records a sharing after `last`. Its hash covers its own words and, through `previous`, all before it. */
export const chain = (last: Disclosure | undefined, sharing: Sharing): Disclosure => {
  const { recorded, file, sha256, bytes, to, permission } = sharing;
  const { by, date } = permission;
  const entry = {
    number: (last?.number ?? 0) + 1,
    recorded,
    file,
    sha256,
    bytes,
    to,
    permission: { by, date },
    previous: last?.hash ?? BEGINNING,
  };
  return { ...entry, hash: hashOf(entry) };
};

/** The seal of a log that ends here. */
export const seal = (log: readonly Disclosure[]): DisclosureSeal => ({
  lines: log.length,
  hash: log.at(-1)?.hash ?? BEGINNING,
});

/** Where a log is not what it was when it was written. Lines count from 1. */
export type Break =
  | { readonly kind: 'changed-line'; readonly line: number }
  | { readonly kind: 'missing-before'; readonly line: number }
  | { readonly kind: 'missing-at-end'; readonly missing: number }
  | { readonly kind: 'not-sealed'; readonly line: number };

/**
 * Every place where the log was changed: a line whose words no longer match its hash, lines taken away or put in between,
 * and, by the seal, lines taken away at the end. `line` numbers are those of the file.
 */
export const findBreaks = (
  log: readonly { readonly line: number; readonly entry: Disclosure }[],
  sealed: DisclosureSeal | undefined,
): Break[] => {
  const breaks: Break[] = [];
  let previous = { number: 0, hash: BEGINNING };
  for (const { line, entry } of log) {
    const { hash, ...rest } = entry;
    if (entry.previous !== previous.hash || entry.number !== previous.number + 1) {
      breaks.push({ kind: 'missing-before', line });
    }
    if (hashOf(rest) !== hash) breaks.push({ kind: 'changed-line', line });
    previous = entry;
  }
  const expected = sealed ?? { lines: 0, hash: BEGINNING };
  const atSeal = expected.lines === 0 ? BEGINNING : log[expected.lines - 1]?.entry.hash;
  if (atSeal === undefined) breaks.push({ kind: 'missing-at-end', missing: expected.lines - log.length });
  else if (atSeal !== expected.hash && breaks.length === 0) {
    breaks.push({ kind: 'changed-line', line: log[expected.lines - 1]?.line ?? 1 });
  } else if (log.length > expected.lines) {
    breaks.push({ kind: 'not-sealed', line: log[expected.lines]?.line ?? 1 });
  }
  return breaks;
};

/** JSON with its keys in the order of the schema is the one form that is hashed. */
const hashOf = (entry: Omit<Disclosure, 'hash'>): string => {
  const { number, recorded, file, sha256, bytes, to, permission, previous } = entry;
  const { by, date } = permission;
  return createHash('sha256')
    .update(JSON.stringify([number, recorded, file, sha256, bytes, to, by, date, previous]))
    .digest('hex');
};
