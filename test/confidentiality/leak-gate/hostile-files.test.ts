import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../src/confidentiality/leak-gate/places/read-places.js';
import { makeWordFile, paragraph, wordPart } from './make-word-file.js';

const refusals = async (bytes: Uint8Array, name = 'file.docx'): Promise<string[]> =>
  (await readPlaces(bytes, name)).refusals.map(({ part, reason }) => `${part}: ${reason}`);

/** A zip file whose directory says whatever it is told. */
const rawZip = (entries: readonly { name: string; packed: Buffer; size: number }[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
};

describe('a file that cannot be read to its end is not let through', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'it is empty'],
    [
      'figures of no known kind',
      Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
      'it is of a kind that this program cannot read',
    ],
    ['half a zip file', makeWordFile(paragraph('x')).subarray(0, 300), 'it is cut off or no whole zip file'],
    [
      'Rich Text Format',
      Buffer.from('{\\rtf1 Jill}'),
      'it is in Rich Text Format, which this program cannot read to its end',
    ],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type'), 'it is damaged or no whole PDF'],
    ['broken XML', Buffer.from('<svg><text>Jill</svg>'), 'its XML closes svg where it is not open'],
    ['XML that does not end', Buffer.from('<svg><text>Jill'), 'its XML does not end'],
  ] as const)('%s', async (_what, bytes, reason) => {
    expect((await refusals(bytes)).join()).toContain(reason);
  });

  it('a zip bomb, without unpacking it', async () => {
    const bomb = deflateRawSync(Buffer.alloc(500 * 1024 * 1024), { level: 1 });
    expect(
      await refusals(rawZip([{ name: 'word/media/a.txt', packed: bomb, size: 500 * 1024 * 1024 }])),
    ).toEqual(['a picture (a.txt): it unpacks to more than can be read']);
  });

  it('a zip bomb that lies about its size', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
    expect(await refusals(rawZip([{ name: 'word/media/a.txt', packed: bomb, size: 100 }]))).toEqual([
      'a picture (a.txt): it is damaged',
    ]);
  });

  it('many files that each unpack to much', async () => {
    const size = 60 * 1024 * 1024;
    const packed = deflateRawSync(Buffer.alloc(size));
    const zip = rawZip(
      Array.from({ length: 6 }, (_, index) => ({ name: `word/media/${index}.png`, packed, size })),
    );
    expect((await refusals(zip, 'files.zip')).join()).toContain('it unpacks to more than can be read');
  });

  it('more text than can be searched', async () => {
    const text = Buffer.from('so it goes on and on '.repeat(700_000));
    expect(await refusals(text, 'notes.txt')).toEqual(['the file: it holds more text than can be searched']);
  });

  it('files within files without end', async () => {
    let bytes = makeWordFile(paragraph('Jill'));
    for (let depth = 0; depth < 8; depth += 1)
      bytes = makeWordFile(paragraph('x'), { 'word/embeddings/inner.docx': bytes });
    expect((await refusals(bytes)).join()).toContain('it lies in too many files, one within the other');
  });

  it('XML nested very deep', async () => {
    const deep = '<w:x>'.repeat(5_000) + '</w:x>'.repeat(5_000);
    expect(await refusals(makeWordFile(deep))).toEqual(['the body: its XML is nested too deep']);
  });

  it('XML that declares entities', async () => {
    const entities = '<!DOCTYPE w:document [<!ENTITY a "Jill"><!ENTITY b "&a;&a;">]>';
    const part = wordPart('document', paragraph('&b;')).replace('?>', `?>${entities}`);
    expect(await refusals(makeWordFile('', { 'word/header1.xml': part }))).toEqual([
      'a header (header1.xml): its XML has declarations that may stand for any text',
    ]);
  });

  it('a file that is locked', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.from([4, 0, 4, 0]));
    CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(64));
    const locked = CFB.write(container, { type: 'buffer' }) as Buffer;
    expect(await refusals(locked)).toContain('the file: it is locked with a password');
    const embedding = makeWordFile('', { 'word/embeddings/a.docx': locked });
    expect((await refusals(embedding)).join()).toContain(
      'an embedded file (a.docx): it is locked with a password',
    );
  });

  it('macros', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, 'VBA/dir', Buffer.from('some packed program'));
    const found = await refusals(
      makeWordFile('', { 'word/vbaProject.bin': CFB.write(container, { type: 'buffer' }) as Buffer }),
    );
    expect(found.join()).toContain('a macro of an older Office');
  });

  it('a packed file that unpacks to very much', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    expect((await refusals(makeWordFile('', { 'word/media/image1.emz': bomb }))).join()).toContain(
      'unpacks to more than can be read',
    );
  });

  it('a PDF whose drawing unpacks to very much', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, 32));
    page.node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.stream(bomb, { Filter: 'FlateDecode' })),
    );
    expect((await refusals(await document.save(), 'a.pdf')).join()).toContain(
      'it unpacks to more than can be read',
    );
  });

  it('a PDF that is locked', async () => {
    const locked =
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Filter/Standard/V 2/R 3/O(x)/U(x)/P -4>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 3 0 R/Size 4/ID[<00><00>]>>\nstartxref\n0\n%%EOF';
    expect((await refusals(Buffer.from(locked), 'a.pdf')).join()).toContain('it is locked with a password');
  });

  it('a PDF with a font whose letters are only shapes', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.context.register(
      document.context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'X',
        Encoding: 'Identity-H',
        DescendantFonts: [],
      }),
    );
    expect(await refusals(await document.save(), 'a.pdf')).toEqual([
      'the PDF: it has a font whose letters can be seen and not read',
    ]);
  });

  it('a picture in which the camera wrote where it was taken', async () => {
    const gps = Buffer.from([
      0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 4, 0,
    ]);
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), gps]);
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
    const jpeg = Buffer.concat([head, exif, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
    expect(await refusals(makeWordFile('', { 'word/media/image1.jpeg': jpeg }))).toEqual([
      'a picture (image1.jpeg): the camera wrote into it where on the map it was taken',
    ]);
  });
});

describe('a broken file', () => {
  it('never makes the reader throw, whichever of its bytes is another', async () => {
    const bytes = makeWordFile(paragraph('Jill Brown'), { 'word/media/a.txt': 'notes' });
    for (let index = 0; index < bytes.length; index += 3) {
      const broken = Uint8Array.from(bytes);
      broken[index] = (broken[index] ?? 0) ^ 0x5a;
      const { places } = await readPlaces(broken, 'file.docx');
      expect(places.length).toBeGreaterThan(0);
    }
  });
});
