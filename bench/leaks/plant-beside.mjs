// Ways of putting a text beside the parts of a zip file, and into plain files.
import PizZip from 'pizzip';
import { svgWith } from './make-pictures.mjs';

const insert = (bytes, at, piece) =>
  Buffer.concat([Buffer.from(bytes.subarray(0, at)), piece, Buffer.from(bytes.subarray(at))]);

const END_OF_DIRECTORY = 22;

/** A zip file without a comment, its last record moved on by what was put in front. */
const shift = (bytes, by) => {
  const end = bytes.length - END_OF_DIRECTORY;
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + by, end + 16);
  return bytes;
};

export const ZIP_PLANTERS = {
  'zip: its comment': (bytes, text) => {
    const comment = Buffer.from(text, 'utf8');
    const zip = Buffer.concat([Buffer.from(bytes), comment]);
    zip.writeUInt16LE(comment.length, bytes.length - 2);
    return zip;
  },
  'zip: a note on a part': (bytes, text) => {
    const zip = new PizZip(bytes);
    zip.file('word/note.txt', 'x', { comment: text });
    return zip.generate({ type: 'uint8array' });
  },
  'zip: bytes between the parts': (bytes, text) => {
    const piece = Buffer.from(` ${text} `, 'utf8');
    const directory = Buffer.from(bytes).readUInt32LE(bytes.length - END_OF_DIRECTORY + 16);
    return shift(insert(bytes, directory, piece), piece.length);
  },
  'zip: bytes after its end': (bytes, text) => {
    const piece = Buffer.from(` ${text} `, 'utf8');
    const zip = Buffer.concat([Buffer.from(bytes), piece]);
    zip.writeUInt16LE(piece.length, bytes.length - 2);
    return zip;
  },
};

/** Whole files made for a text. */
export const PLAIN_PLANTERS = {
  'a text file': (text) => ['notes.txt', Buffer.from(`First line\r\n${text}\r\n`, 'utf8')],
  'a text file in UTF-16': (text) => ['notes.txt', Buffer.from(`\uFEFFFirst line\r\n${text}\r\n`, 'utf16le')],
  'a manifest': (text) => [
    'manifest.json',
    Buffer.from(JSON.stringify({ files: [{ name: text }] }, undefined, 2), 'utf8'),
  ],
  'an SVG: text': (text) => ['genogram.svg', svgWith({ text })],
  'an SVG: title': (text) => ['genogram.svg', svgWith({ title: text })],
  'an SVG: description': (text) => ['genogram.svg', svgWith({ description: text })],
  'an SVG: a comment': (text) => ['genogram.svg', svgWith({ comment: text })],
};
