import PizZip from 'pizzip';

const SPECIAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML. */
export const xml = (text) => text.replaceAll(/[&<>"]/g, (character) => SPECIAL[character]);

/**
 * Opens a Word file or a workbook, lets it be changed, and packs it again.
 * @param {Uint8Array} bytes
 * @param {(zip: PizZip) => void} change
 */
export const editZip = (bytes, change) => {
  const zip = new PizZip(bytes);
  change(zip);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

export const readPart = (zip, name) => zip.file(name)?.asText();

/** Changes the XML of a part that is there. */
export const changePart = (zip, name, change) => zip.file(name, change(readPart(zip, name)));

/** Puts XML before the end of an element that is there. */
export const insertBefore = (zip, name, end, content) =>
  changePart(zip, name, (part) => {
    const at = part.lastIndexOf(end);
    if (at < 0) throw new Error(`${name} has no ${end}`);
    return part.slice(0, at) + content + part.slice(at);
  });

/** Adds a relationship of a part, and its file of relationships where there is none. */
export const addRelationship = (zip, part, type, target, external = false) => {
  const name = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const empty =
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  if (!zip.file(name)) zip.file(name, empty);
  const mode = external ? ' TargetMode="External"' : '';
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  insertBefore(
    zip,
    name,
    '</Relationships>',
    `<Relationship Id="rIdPlanted" Type="${base}/${type}" Target="${xml(target)}"${mode}/>`,
  );
};
