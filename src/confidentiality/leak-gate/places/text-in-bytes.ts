import type { Place } from './place.js';

/** Fewer readable characters in a row are figures that happen to look like letters. */
const SHORTEST = 5;
/** In data that is meant to be text, a name of three letters counts. */
const SHORTEST_NOTE = 3;
const LONGEST_READ = 64 * 1024 * 1024;

const patterns = (shortest: number) => ({
  utf8: new RegExp(
    String.raw`(?:[\x09\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){${shortest},}`,
    'g',
  ),
  narrow: new RegExp(String.raw`[\x09\x20-\x7e\xa0-\xff]{${shortest},}`, 'g'),
  wide: new RegExp(
    String.raw`(?:[\x09\x20-\x7e\xa0-\xff]\x00|[\x00-\xff][\x01\x02\x04\x05\x20]){${shortest},}`,
    'g',
  ),
});
const IN_FIGURES = patterns(SHORTEST);
const IN_NOTES = patterns(SHORTEST_NOTE);
const LETTERS = /\p{L}{3}|\d{3}/u;

const runsOf = (bytes: Buffer, { utf8, narrow, wide }: ReturnType<typeof patterns>): Set<string> => {
  const latin = bytes.toString('latin1');
  const runs = new Set<string>();
  for (const [run] of latin.matchAll(narrow)) if (LETTERS.test(run)) runs.add(run);
  for (const [run] of latin.matchAll(utf8)) {
    const text = Buffer.from(run, 'latin1').toString('utf8');
    if (LETTERS.test(text)) runs.add(text);
  }
  for (const [run] of latin.matchAll(wide)) {
    const text = Buffer.from(run, 'latin1').toString('utf16le');
    if (LETTERS.test(text)) runs.add(text);
  }
  return runs;
};

/** Runs of readable characters in bytes, of one or two bytes each: what somebody who opens the file in an editor sees. */
export const textInBytes = (bytes: Uint8Array, part: string, stream: string): Place[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_READ));
  return [...runsOf(buffer, IN_FIGURES)].map((text) => ({
    text,
    kind: 'bytes',
    part,
    stream: `${stream} bytes`,
  }));
};

/** Data that is meant to be read, such as what stands after the end of a picture or in the notes of a camera. */
export const notesInBytes = (bytes: Uint8Array, part: string, stream: string): Place[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_READ));
  const whole = buffer.toString('utf8');
  const isText = !whole.includes('\uFFFD');
  const texts = new Set([
    ...(isText ? [whole.replaceAll('\0', ' ')] : []),
    ...(isText && !whole.includes('\0') ? [] : runsOf(buffer, IN_NOTES)),
  ]);
  return [...texts].map((text) => ({ text, kind: 'prose', part, stream: `${stream} notes` }));
};
