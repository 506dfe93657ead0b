import type { Place } from './place.js';

/** Fewer readable characters in a row are figures that happen to look like letters. */
const SHORTEST = 5;
const LONGEST_READ = 64 * 1024 * 1024;

const UTF8 = new RegExp(
  String.raw`(?:[\x09\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){${SHORTEST},}`,
  'g',
);
const NARROW = new RegExp(String.raw`[\x09\x20-\x7e\xa0-\xff]{${SHORTEST},}`, 'g');
const WIDE = new RegExp(String.raw`(?:[\x09\x20-\x7e\xa0-\xff]\x00|[\x00-\xff][\x01\x02\x04\x05\x20]){${SHORTEST},}`, 'g');
const LETTERS = /\p{L}{3}|\d{6}/u;

const runsOf = (bytes: Buffer): Set<string> => {
  const latin = bytes.toString('latin1');
  const runs = new Set<string>();
  for (const [run] of latin.matchAll(NARROW)) if (LETTERS.test(run)) runs.add(run);
  for (const [run] of latin.matchAll(UTF8)) {
    const text = Buffer.from(run, 'latin1').toString('utf8');
    if (LETTERS.test(text)) runs.add(text);
  }
  for (const [run] of latin.matchAll(WIDE)) {
    const text = Buffer.from(run, 'latin1').toString('utf16le');
    if (LETTERS.test(text)) runs.add(text);
  }
  return runs;
};

/** Runs of readable characters in bytes, of one or two bytes each: what somebody who opens the file in an editor sees. */
export const textInBytes = (bytes: Uint8Array, part: string, stream: string): Place[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_READ));
  return [...runsOf(buffer)].map((text) => ({ text, kind: 'bytes', part, stream: `${stream} bytes` }));
};
