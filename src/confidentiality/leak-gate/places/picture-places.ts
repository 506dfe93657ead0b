import { inflateSync } from 'node:zlib';
import type { ReadingBudget } from './limits.js';
import type { Place, ReadFile, Refusal } from './place.js';
import { notesInBytes } from './text-in-bytes.js';
import { xmlPlaces } from './xml-places.js';

const prose = (text: string, part: string, stream: string): Place[] =>
  text.trim() === '' ? [] : [{ text, kind: 'prose', part, stream }];

/** Text that may be UTF-8 or Latin-1. */
const decode = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('\uFFFD') ? Buffer.from(bytes).toString('latin1') : text;
};

/** XMP, which is XML: what its elements and attributes say, or its characters where it is broken. */
const xmp = (bytes: Uint8Array, part: string, stream: string): Place[] => {
  const packet = decode(bytes);
  const start = packet.indexOf('<');
  const { places, problem } = xmlPlaces(packet.slice(Math.max(0, start)), { part, stream: `${stream} xmp` });
  return problem === undefined ? places : [...places, ...prose(packet, part, `${stream} xmp raw`)];
};

const GPS_POINTER = 0x8825;

/** Whether EXIF data, which is laid out as a TIFF file, says where the picture was taken. */
const holdsPosition = (tiff: Buffer): boolean => {
  if (tiff.length < 8) return false;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = read32(4);
    const count = read16(directory);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12;
      if (read16(entry) === GPS_POINTER) return read16(read32(entry + 8)) > 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return false;
};

const exif = (bytes: Uint8Array, part: string, stream: string): ReadFile => {
  const buffer = Buffer.from(bytes);
  const tiff = buffer.toString('latin1', 0, 4) === 'Exif' ? buffer.subarray(6) : buffer;
  return {
    places: notesInBytes(tiff, `${part}, data of the camera`, `${stream} exif`),
    refusals: holdsPosition(tiff)
      ? [{ part, reason: 'the camera wrote into it where on the map it was taken' }]
      : [],
  };
};

/** The text that a PNG file carries beside the picture. */
export const pngPlaces = (
  bytes: Uint8Array,
  part: string,
  stream: string,
  budget: ReadingBudget,
): ReadFile => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: Place[] = [];
  const refusals: Refusal[] = [];
  let at = 8;
  while (at + 12 <= buffer.length) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (type === 'tEXt')
      places.push(...prose(decode(data).replaceAll('\0', ': '), `${part}, a note`, `${stream} ${at}`));
    else if (type === 'zTXt' || type === 'iTXt')
      places.push(...packedText(type, data, part, `${stream} ${at}`, refusals, budget));
    else if (type === 'eXIf') {
      const found = exif(data, part, `${stream} ${at}`);
      places.push(...found.places);
      refusals.push(...found.refusals);
    } else if (type === 'IEND') break;
  }
  if (at < buffer.length)
    places.push(...notesInBytes(buffer.subarray(at), `${part}, after its end`, `${stream} rest`));
  return { places, refusals };
};

const packedText = (
  type: string,
  data: Buffer,
  part: string,
  stream: string,
  refusals: Refusal[],
  budget: ReadingBudget,
): Place[] => {
  const keyEnd = data.indexOf(0);
  const isPacked = type === 'zTXt' || data[keyEnd + 1] === 1;
  let from = keyEnd + 2;
  if (type === 'iTXt') from = data.indexOf(0, data.indexOf(0, keyEnd + 3) + 1) + 1;
  let text: Buffer = data.subarray(from);
  if (isPacked) {
    try {
      text = inflateSync(text, { maxOutputLength: Math.max(1, Math.min(budget.bytes, 16 * 1024 * 1024)) });
      budget.take(text.length);
    } catch {
      refusals.push({ part, reason: 'a note in it cannot be unpacked' });
      return [];
    }
  }
  const head = decode(data.subarray(0, keyEnd));
  if (text.includes('<x:xmpmeta') || text.includes('<rdf:RDF')) return xmp(text, `${part}, a note`, stream);
  return prose(
    `${head}: ${decode(data.subarray(keyEnd + 1, from)).replaceAll('\0', ' ')} ${decode(text)}`,
    `${part}, a note`,
    stream,
  );
};

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** The text that a JPEG file carries beside the picture: EXIF, XMP, IPTC, comments, and what stands after its end. */
export const jpegPlaces = (bytes: Uint8Array, part: string, stream: string): ReadFile => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: Place[] = [];
  const refusals: Refusal[] = [];
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    const marker = buffer[at + 1] ?? 0;
    if (marker === END_OF_IMAGE || marker === START_OF_SCAN) break;
    const data = buffer.subarray(at + 4, at + 2 + buffer.readUInt16BE(at + 2));
    at += 2 + buffer.readUInt16BE(at + 2);
    const head = data.toString('latin1', 0, 32);
    if (head.startsWith('Exif')) {
      const found = exif(data, part, `${stream} ${at}`);
      places.push(...found.places);
      refusals.push(...found.refusals);
    } else if (head.startsWith('http://ns.adobe.com/xap'))
      places.push(...xmp(data, `${part}, a note`, `${stream} ${at}`));
    else if (marker === 0xfe) places.push(...prose(decode(data), `${part}, a note`, `${stream} ${at}`));
    else if (marker >= 0xe0 && marker <= 0xef) {
      places.push(...notesInBytes(data, `${part}, a note`, `${stream} ${at}`));
    }
  }
  const end = buffer.lastIndexOf(Buffer.from([0xff, END_OF_IMAGE]));
  if (end >= 0 && end + 2 < buffer.length) {
    places.push(...notesInBytes(buffer.subarray(end + 2), `${part}, after its end`, `${stream} rest`));
  }
  return { places, refusals };
};
