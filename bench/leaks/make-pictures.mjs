// Small pictures that carry a text beside what they show.
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** The data of a camera: one entry, Artist, in UTF-8. */
const tiffWith = (text) => {
  const value = Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from([0])]);
  const head = Buffer.from([
    0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x3b, 0x01, 2, 0, 0, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
  ]);
  head.writeUInt32LE(value.length, 14);
  return Buffer.concat([head, value, Buffer.alloc(8)]);
};

/** A picture of one point as PNG. */
export const pngWith = ({ note, packedNote, exif, rest }) => {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const parts = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head)];
  if (note)
    parts.push(
      chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\0\0\0\0', 'latin1'), Buffer.from(note, 'utf8')])),
    );
  if (packedNote) {
    parts.push(
      chunk(
        'iTXt',
        Buffer.concat([
          Buffer.from('Author\0\u0001\0\0\0', 'latin1'),
          deflateSync(Buffer.from(packedNote, 'utf8')),
        ]),
      ),
    );
  }
  if (exif) parts.push(chunk('eXIf', tiffWith(exif)));
  parts.push(chunk('IDAT', deflateSync(Buffer.from([0, 255]))), chunk('IEND', Buffer.alloc(0)));
  if (rest) parts.push(Buffer.from(` ${rest} `, 'utf8'));
  return Buffer.concat(parts);
};

const segment = (marker, data) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** What begins and ends like a JPEG. */
export const jpegWith = ({ comment, exif, xmp }) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffWith(exif)]))] : []),
    ...(xmp ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpWith(xmp)}`, 'utf8'))] : []),
    ...(comment ? [segment(0xfe, Buffer.from(comment, 'utf8'))] : []),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ]);

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A packet of metadata. */
export const xmpWith = (text) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${escape(text)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** A drawing. */
export const svgWith = ({ text, title, description, comment, picture }) =>
  Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${title ? `<title>${escape(title)}</title>` : ''}${description ? `<desc>${escape(description)}</desc>` : ''}${comment ? `<!-- ${comment.replaceAll('--', '-')} -->` : ''}${text ? `<text x="1" y="1"><tspan>${escape([...text].slice(0, 2).join(''))}</tspan><tspan dx="1">${escape([...text].slice(2).join(''))}</tspan></text>` : ''}${picture ? `<image xlink:href="data:image/png;base64,${picture.toString('base64')}"/>` : ''}</svg>`,
    'utf8',
  );
