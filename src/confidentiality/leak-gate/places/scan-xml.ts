import { LIMITS } from './limits.js';

/** An element’s start as it stands in the XML; names keep their prefix. */
export interface StartTag {
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlEvents {
  start?(tag: StartTag): void;
  end?(name: string, local: string): void;
  text?(text: string): void;
  /** Comments and processing instructions. */
  aside?(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

/** Text with its entities in place; an entity that XML does not know of stays as it is written. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([\da-f]{1,8})|#(\d{1,9})|(\w{1,10}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
          if (decimal !== undefined) return codePoint(Number(decimal));
          return NAMED[name ?? ''] ?? whole;
        },
      )
    : text;

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (inside: string): XmlAttribute[] =>
  [...inside.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => ({
    name,
    local: localOf(name),
    value: decodeEntities(double ?? single ?? ''),
  }));

/** Where a tag ends: a `>` may stand within quotes. */
const endOfTag = (xml: string, from: number): number => {
  let quote = '';
  for (let index = from; index < xml.length; index += 1) {
    const character = xml[index] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
};

/**
 * Goes through XML once and tells what it meets. Returns why it could not be read to its end, as a clause, or
 * undefined. Declares no entities and fetches nothing: a document type is refused.
 */
export const scanXml = (xml: string, events: XmlEvents): string | undefined => {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (text !== '') events.text?.(decodeEntities(text));
    if (next < 0) break;
    if (xml.startsWith('<!--', next)) {
      const end = xml.indexOf('-->', next + 4);
      if (end < 0) return 'a comment in its XML does not end';
      events.aside?.(xml.slice(next + 4, end));
      at = end + 3;
    } else if (xml.startsWith('<![CDATA[', next)) {
      const end = xml.indexOf(']]>', next + 9);
      if (end < 0) return 'its XML does not end';
      events.text?.(xml.slice(next + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<?', next)) {
      const end = xml.indexOf('?>', next + 2);
      if (end < 0) return 'its XML does not end';
      if (!xml.startsWith('<?xml ', next)) events.aside?.(xml.slice(next + 2, end));
      at = end + 2;
    } else if (xml.startsWith('<!', next)) {
      const end = xml.indexOf('>', next);
      const type = xml.slice(next, end < 0 ? xml.length : end + 1);
      // A type by its name alone stands for nothing; one with declarations may stand for any text.
      if (!/^<!DOCTYPE [^[\]<>]*>$/.test(type)) return 'its XML has declarations that may stand for any text';
      events.aside?.(type);
      at = end + 1;
    } else {
      const end = endOfTag(xml, next + 1);
      if (end < 0) return 'its XML does not end';
      const problem = readTag(xml.slice(next + 1, end), open, events);
      if (problem !== undefined) return problem;
      if (open.length === 0) roots += 1;
      at = end + 1;
    }
  }
  if (open.length > 0 || roots === 0) return 'its XML does not end';
  return undefined;
};

const readTag = (tag: string, open: string[], events: XmlEvents): string | undefined => {
  if (tag.startsWith('/')) {
    const name = tag.slice(1).trim();
    if (open.pop() !== name) return `its XML closes ${localOf(name)} where it is not open`;
    events.end?.(name, localOf(name));
    return undefined;
  }
  const empty = tag.endsWith('/');
  const inside = empty ? tag.slice(0, -1) : tag;
  const name = /^[^\s/>]+/.exec(inside)?.[0];
  if (name === undefined) return 'its XML has a tag without a name';
  if (open.length >= LIMITS.xmlDepth) return 'its XML is nested too deep';
  const local = localOf(name);
  events.start?.({
    name,
    local,
    attributes: inside.length > name.length ? attributesOf(inside.slice(name.length)) : [],
  });
  if (empty) events.end?.(name, local);
  else open.push(name);
  return undefined;
};

/** XML bytes as text, by their byte order mark or the beginning of their declaration. */
export const decodeXml = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : first === 0x3c && second === 0
          ? 'utf-16le'
          : first === 0 && second === 0x3c
            ? 'utf-16be'
            : declared(bytes);
  return new TextDecoder(encoding).decode(bytes);
};

const declared = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const name =
    /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'utf-8';
  }
};
