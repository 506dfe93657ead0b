// Ways of putting a text into a PDF.
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { xmpWith } from './make-pictures.mjs';

const edit = async (bytes, change) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(document);
  return document.save({ useObjectStreams: false });
};

const hex = (text) => PDFHexString.fromText(text);

const draw = (pieces) => (bytes, text, random) =>
  edit(bytes, async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = random.pick(document.getPages());
    let x = 40;
    for (const piece of pieces(text, random)) {
      page.drawText(piece, { x, y: 30, size: 9, font });
      x += font.widthOfTextAtSize(piece, 9);
    }
  });

const inInfo = (set) => (bytes, text) => edit(bytes, (document) => set(document, text));

const annotate = (entries) => (bytes, text) =>
  edit(bytes, (document) => {
    const annotation = document.context.obj({
      Type: 'Annot',
      Rect: [0, 0, 10, 10],
      ...entries(text, document),
    });
    const page = document.getPages()[0];
    const reference = document.context.register(annotation);
    const annotations = page.node.Annots();
    if (annotations) annotations.push(reference);
    else page.node.set(PDFName.of('Annots'), document.context.obj([reference]));
  });

const register = (entries) => (bytes, text) =>
  edit(bytes, (document) => void document.context.register(document.context.obj(entries(text))));

const inCatalog = (key, value) => (bytes, text) =>
  edit(
    bytes,
    (document) =>
      void document.catalog.set(PDFName.of(key), document.context.register(value(text, document))),
  );

/** Text drawn by an object that no page draws. */
const hiddenDrawing = (asAppearance) => (bytes, text) =>
  edit(bytes, async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    const drawn = font.encodeText(text).toString();
    const form = document.context.stream(`BT /F 9 Tf 5 5 Td ${drawn} Tj ET`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 300, 20],
      Resources: { Font: { F: font.ref } },
    });
    const reference = document.context.register(form);
    if (!asAppearance) return;
    const annotation = document.context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      Rect: [0, 0, 300, 20],
      AP: { N: reference },
    });
    document
      .getPages()[0]
      .node.set(PDFName.of('Annots'), document.context.obj([document.context.register(annotation)]));
  });

/** A file as it was before, with what was taken out of it still in it. */
const earlierVersion = async (bytes, text) => {
  const before = await edit(bytes, (document) => document.setSubject(text));
  const after = await edit(bytes, (document) => document.setSubject('Subject'));
  return Buffer.concat([Buffer.from(before), Buffer.from('\n'), Buffer.from(after)]);
};

const halves = (text) => {
  const characters = [...text];
  const at = Math.ceil(characters.length / 2);
  return [characters.slice(0, at).join(''), characters.slice(at).join('')];
};

export const PDF_PLANTERS = {
  'page: text': draw((text) => [text]),
  'page: text in two pieces': draw(halves),
  'page: letter by letter': draw((text) => [...text]),
  'a drawing that no page shows': hiddenDrawing(false),
  'how a comment looks': hiddenDrawing(true),
};

/** These take any character. */
export const PDF_STRING_PLANTERS = {
  'property: title': inInfo((document, text) => document.setTitle(text)),
  'property: author': inInfo((document, text) => document.setAuthor(text)),
  'property: subject': inInfo((document, text) => document.setSubject(text)),
  'property: keywords': inInfo((document, text) => document.setKeywords([text])),
  'metadata (XMP)': inCatalog('Metadata', (text, document) =>
    document.context.stream(Buffer.from(xmpWith(text), 'utf8'), { Type: 'Metadata', Subtype: 'XML' }),
  ),
  outline: register((text) => ({ Title: hex(text), Count: 0 })),
  'structure: alternative text': register((text) => ({ Type: 'StructElem', S: 'Figure', Alt: hex(text) })),
  'structure: actual text': register((text) => ({ Type: 'StructElem', S: 'Span', ActualText: hex(text) })),
  'drawing: actual text': (bytes, text) =>
    edit(bytes, (document) => {
      const stream = document.context.flateStream(`/Span <</ActualText ${hex(text).toString()}>> BDC EMC`);
      document.getPages()[0].node.addContentStream(document.context.register(stream));
    }),
  'link: target': annotate((text, document) => ({
    Subtype: 'Link',
    A: document.context.obj({
      S: 'URI',
      URI: PDFString.of(`https://files.example.org/${encodeURIComponent(text)}`),
    }),
  })),
  'link: description': annotate((text) => ({ Subtype: 'Link', Contents: hex(text) })),
  'comment: text': annotate((text) => ({ Subtype: 'Text', Contents: hex(text) })),
  'comment: author': annotate((text) => ({ Subtype: 'Text', T: hex(text) })),
  'form field: content': annotate((text) => ({ Subtype: 'Widget', FT: 'Tx', T: hex('f'), V: hex(text) })),
  'form field: tip': annotate((text) => ({ Subtype: 'Widget', FT: 'Tx', T: hex('f'), TU: hex(text) })),
  script: register((text) => ({ S: 'JavaScript', JS: hex(`app.alert("${text}")`) })),
  'attached file': (bytes, text) =>
    edit(bytes, (document) =>
      document.attach(Buffer.from(`Notes\n${text}\n`), 'notes.txt', { mimeType: 'text/plain' }),
    ),
  'attached file: description': (bytes, text) =>
    edit(bytes, (document) =>
      document.attach(Buffer.from('Notes'), 'notes.txt', { mimeType: 'text/plain', description: text }),
    ),
  'an earlier version': earlierVersion,
};

export const PDF_LABEL_PLANTERS = {
  'the name of an attached file': (bytes, text) =>
    edit(bytes, (document) =>
      document.attach(Buffer.from('Notes'), `${text}.txt`, { mimeType: 'text/plain' }),
    ),
  'the name of a place': register((text) => ({ Names: [hex(text), [0]] })),
};
