import type { Element } from '@xmldom/xmldom';

/** The child elements of an element, all or those of one name, whatever their namespace's prefix. */
export const childrenNamed = (parent: Element | undefined, name?: string): Element[] =>
  Array.from(parent?.childNodes ?? []).filter(
    (node): node is Element =>
      node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );

export const childNamed = (parent: Element | undefined, name: string): Element | undefined =>
  childrenNamed(parent, name)[0];

/** Adds an empty element of the parent's own namespace, at the end or before one of its children. */
export const addChild = (parent: Element, name: string, before: Element | null = null): Element => {
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const child = parent.ownerDocument?.createElementNS(parent.namespaceURI, qualified);
  if (!child) throw new Error('an element without a document');
  parent.insertBefore(child, before);
  return child;
};

/** The value of an attribute, whatever its namespace's prefix. */
export const attributeNamed = (element: Element, localName: string): string | undefined =>
  Array.from(element.attributes).find((attribute) => attribute.localName === localName)?.value;
