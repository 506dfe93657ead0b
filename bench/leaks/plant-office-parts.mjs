// Ways of putting a text into the parts of a Word file that are not its body.
import CFB from 'cfb';
import { addRelationship, changePart, editZip, insertBefore, xml } from './edit-zip.mjs';
import { jpegWith, pngWith, svgWith } from './make-pictures.mjs';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BODY = 'word/document.xml';

const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
const part = (name, content) => (bytes, text) =>
  editZip(bytes, (zip) => zip.file(name, HEAD + content(xml(text), text)));
const words = (name, root, wrap = (content) => content) =>
  part(name, (_escaped, text) => `<w:${root} ${W} ${R}>${wrap(paragraph(text))}</w:${root}>`);
const inBody = (content) => (bytes, text) =>
  editZip(bytes, (zip) => {
    const end = zip.file(BODY).asText().includes('<w:sectPr') ? '<w:sectPr' : '</w:body>';
    insertBefore(zip, BODY, end, content(xml(text), text));
  });
const file = (name, content) => (bytes, text) => editZip(bytes, (zip) => zip.file(name, content(text)));
const property = (name, element, end) => (bytes, text) =>
  editZip(bytes, (zip) =>
    changePart(zip, name, (content) => {
      const bare = content.replace(new RegExp(`<${element}(?: [^>]*)?(?:/>|>[\\s\\S]*?</${element}>)`), '');
      return bare.replace(end, `<${element}>${xml(text)}</${element}>${end}`);
    }),
  );
const core = (element) => property('docProps/core.xml', element, '</cp:coreProperties>');
const app = (element) => property('docProps/app.xml', element, '</Properties>');

const drawing = (attributes) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="130792" cy="130792"/><wp:docPr id="77" ${attributes}/></wp:inline></w:drawing></w:r></w:p>`;

/** An embedded object as Word packs a file that is dragged into a document. */
const olePackage = (name, content) => {
  const zero = (text) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from([0])]);
  const size = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const data = Buffer.from(content, 'utf8');
  const path = zero(`C:\\Temp\\${name}`);
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    zero(name),
    zero(`C:\\${name}`),
    Buffer.from([0, 0, 3, 0]),
    size(path.length),
    path,
    size(data.length),
    data,
  ]);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '\u0001Ole10Native', Buffer.concat([size(body.length), body]));
  return CFB.write(container, { type: 'buffer' });
};

const properties = (inner) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${inner}</Properties>`;

/** @param {Uint8Array} plainDocx a small Word file to embed */
export const partPlanters = (plainDocx) => ({
  header: words('word/header77.xml', 'hdr'),
  footer: words('word/footer77.xml', 'ftr'),
  footnote: words(
    'word/footnotes.xml',
    'footnotes',
    (content) => `<w:footnote w:id="2">${content}</w:footnote>`,
  ),
  endnote: words('word/endnotes.xml', 'endnotes', (content) => `<w:endnote w:id="2">${content}</w:endnote>`),
  'comment: text': words(
    'word/comments.xml',
    'comments',
    (content) => `<w:comment w:id="1" w:author="Author" w:initials="A">${content}</w:comment>`,
  ),
  'comment: author': part(
    'word/comments.xml',
    (text) =>
      `<w:comments ${W}><w:comment w:id="1" w:author="${text}" w:initials="A"><w:p/></w:comment></w:comments>`,
  ),
  'tracked: the author of a change': inBody(
    (text) =>
      `<w:p><w:ins w:id="5" w:author="${text}" w:date="2009-06-01T09:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins></w:p>`,
  ),
  'alt text: description': inBody((text) => drawing(`name="Picture 1" descr="${text}"`)),
  'alt text: title': inBody((text) => drawing(`name="Picture 1" title="${text}"`)),
  'alt text: a drawing of an older Word': inBody(
    (text) =>
      `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s" alt="${text}"/></w:pict></w:r></w:p>`,
  ),
  'text as a picture (WordArt)': inBody(
    (text) =>
      `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s"><v:textpath string="${text}"/></v:shape></w:pict></w:r></w:p>`,
  ),
  'content control: title': inBody(
    (text) =>
      `<w:sdt><w:sdtPr><w:alias w:val="${text}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`,
  ),
  'content control: tag': inBody(
    (text) => `<w:sdt><w:sdtPr><w:tag w:val="${text}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`,
  ),
  'content control: a choice': inBody(
    (text) =>
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${text}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`,
  ),
  'form field: help': inBody(
    (text) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:helpText w:type="text" w:val="${text}"/></w:ffData></w:fldChar></w:r></w:p>`,
  ),
  'link: tip': inBody(
    (text) =>
      `<w:p><w:hyperlink w:anchor="x" w:tooltip="${text}"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>`,
  ),
  'link: target': (bytes, text) =>
    editZip(bytes, (zip) =>
      addRelationship(
        zip,
        BODY,
        'hyperlink',
        `https://files.example.org/${encodeURIComponent(text)}/x`,
        true,
      ),
    ),
  'document variable': (bytes, text) =>
    editZip(bytes, (zip) =>
      zip.file(
        'word/settings.xml',
        `${HEAD}<w:settings ${W}><w:docVars><w:docVar w:name="v" w:val="${xml(text)}"/></w:docVars></w:settings>`,
      ),
    ),
  'attached template': (bytes, text) =>
    editZip(bytes, (zip) =>
      addRelationship(
        zip,
        'word/settings.xml',
        'attachedTemplate',
        `file:///C:\\Users\\${text}\\Normal.dotm`,
        true,
      ),
    ),
  'mail merge query': part(
    'word/settings.xml',
    (text) =>
      `<w:settings ${W}><w:mailMerge><w:query w:val="SELECT * FROM x WHERE n = '${text}'"/></w:mailMerge></w:settings>`,
  ),
  'list of authors': part(
    'word/people.xml',
    (text) =>
      `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${text}"/></w15:people>`,
  ),
  'building blocks': words(
    'word/glossary/document.xml',
    'glossaryDocument',
    (content) => `<w:docParts><w:docPart><w:docPartBody>${content}</w:docPartBody></w:docPart></w:docParts>`,
  ),
  'style name': part(
    'word/stylesWithEffects.xml',
    (text) =>
      `<w:styles ${W}><w:style w:type="paragraph" w:customStyle="1" w:styleId="X"><w:name w:val="${text}"/></w:style></w:styles>`,
  ),
  'property: author': core('dc:creator'),
  'property: last changed by': core('cp:lastModifiedBy'),
  'property: title': core('dc:title'),
  'property: subject': core('dc:subject'),
  'property: keywords': core('cp:keywords'),
  'property: description': core('dc:description'),
  'property: company': app('Company'),
  'property: manager': app('Manager'),
  'property: template': app('Template'),
  'custom property': part('docProps/custom.xml', (text) =>
    properties(
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Client"><vt:lpwstr>${text}</vt:lpwstr></property>`,
    ),
  ),
  'custom property: its name': part('docProps/custom.xml', (text) =>
    properties(`<property pid="2" name="${text}"><vt:lpwstr>1</vt:lpwstr></property>`),
  ),
  'custom XML: an element': part(
    'customXml/item7.xml',
    (text) => `<record xmlns="urn:x"><field>${text}</field></record>`,
  ),
  'custom XML: an attribute': part(
    'customXml/item7.xml',
    (text) => `<record xmlns="urn:x"><field value="${text}"/></record>`,
  ),
  'custom XML: mixed': part(
    'customXml/item7.xml',
    (_escaped, text) =>
      `<record xmlns="urn:x"><f>${xml(text.slice(0, 2))}<b>${xml(text.slice(2))}</b></f></record>`,
  ),
  'a comment in the XML': part(
    'word/webSettings.xml',
    (_escaped, text) => `<w:webSettings ${W}><!-- ${text.replaceAll('--', '-')} --></w:webSettings>`,
  ),
  'a chart': part(
    'word/charts/chart1.xml',
    (text) =>
      `<c:chart xmlns:c="urn:c"><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:chart>`,
  ),
  'a diagram': part(
    'word/diagrams/data1.xml',
    (text) =>
      `<dgm:dataModel xmlns:dgm="urn:d" xmlns:a="urn:a"><dgm:pt><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
  ),
  'a part that nothing refers to': part('word/leftover.xml', (text) => `<x>${text}</x>`),
  'embedded: a web page': file(
    'word/afchunk.html',
    (text) =>
      `<html><body><p>Notes</p><p><b>${xml(text.slice(0, 1))}</b>${xml(text.slice(1))}</p></body></html>`,
  ),
  'embedded: a text file': file('word/embeddings/notes.txt', (text) => `Notes\r\n${text}\r\n`),
  'embedded: a Word file': (bytes, text) =>
    editZip(bytes, (zip) =>
      zip.file('word/embeddings/inner.docx', inBody((escaped) => paragraph(escaped))(plainDocx, text)),
    ),
  'embedded: a package': (bytes, text) =>
    editZip(bytes, (zip) =>
      zip.file('word/embeddings/oleObject1.bin', olePackage('notes.txt', `Notes: ${text}`)),
    ),
  'picture: a note of a PNG': file('word/media/image77.png', (text) => pngWith({ note: text })),
  'picture: a packed note of a PNG': file('word/media/image77.png', (text) => pngWith({ packedNote: text })),
  'picture: EXIF of a PNG': file('word/media/image77.png', (text) => pngWith({ exif: text })),
  'picture: after the end of a PNG': file('word/media/image77.png', (text) => pngWith({ rest: text })),
  'picture: a comment of a JPEG': file('word/media/image77.jpeg', (text) => jpegWith({ comment: text })),
  'picture: EXIF of a JPEG': file('word/media/image77.jpeg', (text) => jpegWith({ exif: text })),
  'picture: XMP of a JPEG': file('word/media/image77.jpeg', (text) => jpegWith({ xmp: text })),
  'picture: the text of an SVG': file('word/media/image77.svg', (text) => svgWith({ text })),
  'picture: the title of an SVG': file('word/media/image77.svg', (text) => svgWith({ title: text })),
  'picture: a picture in an SVG': file('word/media/image77.svg', (text) =>
    svgWith({ picture: pngWith({ note: text }) }),
  ),
});

/** Places whose names may not hold every character: words are joined with underlines. */
export const LABEL_PLANTERS = {
  bookmark: inBody(
    (text) => `<w:p><w:bookmarkStart w:id="7" w:name="_${text}_1"/><w:bookmarkEnd w:id="7"/></w:p>`,
  ),
  'picture’s name': inBody((text) => drawing(`name="${text}.jpg"`)),
  'name of a part': (bytes, text) => editZip(bytes, (zip) => zip.file(`word/media/${text}.png`, pngWith({}))),
};
