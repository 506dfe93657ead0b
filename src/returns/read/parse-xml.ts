import { DOMParser, type Element } from '@xmldom/xmldom';

const LONGEST_XML = 48 * 1024 * 1024;
const DEEPEST_XML = 400;

/** How deep the tags of a text stand in each other, counted without building anything. */
const isTooDeep = (xml: string): boolean => {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x2f) depth -= 1;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = xml.indexOf('>', at);
      if (end > 0 && xml.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > DEEPEST_XML) return true;
    }
  }
  return false;
};

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
};

/**
 * The root of an XML part of an Office file, or, as a clause, why it is not read. No office program writes a document type
 * or entities there, so they are refused unread; so is more than anybody types.
 */
export const parseXml = (bytes: Uint8Array): Element | string => {
  if (bytes.length > LONGEST_XML)
    return `its text is ${Math.round(bytes.length / 1_048_576)} MB long, which no chronology is`;
  const xml = decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'it declares entities, which no office program does';
  if (isTooDeep(xml)) return 'its parts stand too deep within each other';
  try {
    const root = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw new Error('XML');
      },
    }).parseFromString(xml, 'text/xml').documentElement;
    return root ?? 'its XML is damaged';
  } catch {
    return 'its XML is damaged';
  }
};

/** The elements directly within another; of one local name, where it is given. Namespaces do not count: Word has two. */
export const childrenOf = (parent: Element, name?: string): readonly Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
};

/** The first element of that name directly within another. */
export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childrenOf(parent, name)[0];

/** An attribute by its local name. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined => {
  if (element === undefined) return undefined;
  for (const attribute of element.attributes) if (attribute.localName === name) return attribute.value;
  return undefined;
};

/** Whether an on-off property such as `<w:vanish/>` or `<w:checked w:val="0"/>` is on. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? '1');
