import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse);
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const known = new Map<string, string>();

/** The characters that an HTML entity at the beginning of a text stands for, and its length; nothing where it is none. */
export const fromEntity = (text: string): { readonly text: string; readonly length: number } | undefined => {
  const [entity] = ENTITY.exec(text) ?? [];
  if (entity === undefined) return undefined;
  const read = known.get(entity) ?? textOf(parser.parse(`x${entity}x`)).slice(1, -1);
  known.set(entity, read);
  return read === entity ? undefined : { text: read, length: entity.length };
};

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
