import { decodeEntities } from './places/scan-xml.js';

const TAG = /<([\w.-]+:)?([\w.-]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*(\/?)>/g;
const ATTRIBUTE = /(\s+)([^\s=/>]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** What to write in place of an attribute’s value: other text, nothing (`undefined`: leave it), or `null`: take it out. */
export type RewriteAttribute = (
  element: string,
  attribute: string,
  value: string,
) => string | null | undefined;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Changes values of attributes in XML and leaves every other character as it was: text, order, blanks, prefixes.
 * Names of elements and attributes are given without their prefix.
 */
export const rewriteTags = (xml: string, rewrite: RewriteAttribute): string =>
  xml.replaceAll(TAG, (tag, prefix: string | undefined, local: string, attributes: string, end: string) => {
    let changed = false;
    const rest = attributes.replaceAll(
      ATTRIBUTE,
      (whole, blank: string, name: string, equals: string, quoted: string) => {
        const value = decodeEntities(quoted.slice(1, -1));
        const written = rewrite(local, name.slice(name.indexOf(':') + 1), value);
        if (written === undefined || written === value) return whole;
        changed = true;
        return written === null ? '' : `${blank}${name}${equals}"${escape(written)}"`;
      },
    );
    return changed ? `<${prefix ?? ''}${local}${rest}${end}>` : tag;
  });
