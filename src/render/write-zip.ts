import { crc32, deflateRawSync } from 'node:zlib';
import type PizZip from 'pizzip';

/** 1 January 1980, midnight, as zip files write it: Word's own carry it, and it keeps the bytes the same. */
const DATE = 0x0021;
const TIME = 0;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The bytes of a zip file with these parts, `[Content_Types].xml` first, compressed by Node’s own zlib. The same parts
 * give the same bytes.
 */
export const writeZip = (zip: PizZip): Uint8Array => {
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  files.sort((a, b) => Number(b.name === CONTENT_TYPES) - Number(a.name === CONTENT_TYPES));
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const content = file.asUint8Array();
    const compressed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8_NAMES, 2);
    fields.writeUInt16LE(DEFLATED, 4);
    fields.writeUInt16LE(TIME, 6);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(compressed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION, 0);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), made, fields, entry, name);
    chunks.push(local, compressed);
    offset += local.length + compressed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, central, end]);
};
