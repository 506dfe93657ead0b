import type { Definition, PhrasingContent } from 'mdast';
import { escapeXml } from './escape-xml.js';

/** The character formatting of a run. */
interface Format {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly superscript?: boolean;
  readonly linkStyle?: string | undefined;
}

/** What runs need to know of the document around them. */
export interface RunContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly linkStyle: string | undefined;
}

const SAFE_LINK = /^(https?:|mailto:)/i;

/** The runs of a paragraph's Markdown. Raw HTML prints as the text it is; a picture as its description. */
export const runsOf = (nodes: readonly PhrasingContent[], context: RunContext, format: Format = {}): string =>
  nodes.map((node) => runOf(node, context, format)).join('');

const runOf = (node: PhrasingContent, context: RunContext, format: Format): string => {
  switch (node.type) {
    case 'text':
      return textRun(node.value.replaceAll('\n', ' '), format);
    case 'html':
      return textRun(node.value, format);
    case 'inlineCode':
      return textRun(node.value, { ...format, code: true });
    case 'strong':
      return runsOf(node.children, context, { ...format, bold: true });
    case 'emphasis':
      return runsOf(node.children, context, { ...format, italic: true });
    case 'delete':
      return runsOf(node.children, context, { ...format, strike: true });
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'link':
      return link(node.url, runsOf(node.children, context, { ...format, linkStyle: context.linkStyle }));
    case 'linkReference': {
      const runs = runsOf(node.children, context, format);
      const definition = context.definitions.get(node.identifier);
      return definition ? link(definition.url, runs) : runs;
    }
    case 'image':
    case 'imageReference':
      return textRun(node.alt ?? '', format);
    case 'footnoteReference':
      return textRun(node.label ?? node.identifier, { ...format, superscript: true });
    default:
      return '';
  }
};

const on = (condition: unknown, xml: string): string => (condition ? xml : '');

/** One run of text, line breaks kept. */
export const textRun = (text: string, format: Format = {}): string => {
  if (text === '') return '';
  // The elements stand in the order that the schema asks.
  const properties =
    on(format.linkStyle, `<w:rStyle w:val="${format.linkStyle}"/>`) +
    on(format.code, '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>') +
    on(format.bold, '<w:b/><w:bCs/>') +
    on(format.italic, '<w:i/><w:iCs/>') +
    on(format.strike, '<w:strike/>') +
    on(format.superscript, '<w:vertAlign w:val="superscript"/>');
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${on(properties, `<w:rPr>${properties}</w:rPr>`)}${lines}</w:r>`;
};

/** A link as a field, which needs no entry in the package's relationships. */
const link = (url: string, runs: string): string => {
  if (!SAFE_LINK.test(url)) return runs;
  const target = escapeXml(encodeURI(decodeSafely(url)).replaceAll('"', '%22').replaceAll('\\', '%5C'));
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> HYPERLINK "${target}" </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
};

const decodeSafely = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};
