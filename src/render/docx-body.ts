import type {
  BlockContent,
  Definition,
  DefinitionContent,
  List,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type PizZip from 'pizzip';
import type { Markdown } from '../documents/markdown.js';
import { DocxNumbering } from './docx-numbering.js';
import { type RunContext, runsOf, textRun } from './docx-runs.js';
import { DocxStyles, paragraphStyle } from './docx-styles.js';
import { tableXml } from './docx-table.js';
import { parseMarkdown } from './parse-markdown.js';

type Block = RootContent | BlockContent | DefinitionContent;

/** How the blocks of one Markdown value are set. */
interface Setting {
  /** The style of plain paragraphs: that of the paragraph which the tag stood in. */
  readonly style: string | undefined;
  /** What to add to a Markdown heading's depth to have its level in the document. */
  readonly headingShift: number;
  readonly runs: RunContext;
}

/** Turns Markdown into paragraphs and tables of WordprocessingML, in the styles of one template. */
export class WordBody {
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;

  constructor(zip: PizZip) {
    this.#styles = new DocxStyles(zip);
    this.#numbering = new DocxNumbering(zip);
  }

  /** The body XML of a Markdown value; `style` is the id of the style for its plain paragraphs. */
  fromMarkdown(markdown: Markdown, style: string | undefined): string {
    const root = parseMarkdown(markdown.source);
    const depths = root.children.filter((node) => node.type === 'heading').map((node) => node.depth);
    const setting: Setting = {
      style: style ?? this.#styles.idOf('Body Text'),
      headingShift: markdown.topLevel - Math.min(...depths, 6),
      runs: { definitions: definitionsOf(root), linkStyle: this.#styles.idOf('Hyperlink') },
    };
    return this.#blocks(root.children, setting);
  }

  /** Plain text as paragraphs, one for each line. */
  fromText(text: string, style: string | undefined): string {
    return text
      .split(/\r\n|\r|\n/)
      .map((line) => paragraph(paragraphStyle(style), textRun(line)))
      .join('');
  }

  /** The id of the template's style of this name. */
  styleNamed(name: string): string | undefined {
    return this.#styles.idOf(name);
  }

  /** Adds the numberings of the lists that were made to the document. */
  writeNumbering(zip: PizZip): void {
    this.#numbering.write(zip);
  }

  #blocks(blocks: readonly Block[], setting: Setting): string {
    return blocks.map((block) => this.#block(block, setting)).join('');
  }

  #block(block: Block, setting: Setting): string {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block.children, setting);
      case 'heading': {
        const level = Math.min(Math.max(block.depth + setting.headingShift, 1), 6);
        const style = this.#styles.idOf(`heading ${level}`, 'heading 4') ?? setting.style;
        return paragraph(paragraphStyle(style), runsOf(block.children, setting.runs));
      }
      case 'blockquote':
        return this.#blocks(block.children, {
          ...setting,
          style: this.#styles.idOf('Quote') ?? setting.style,
        });
      case 'list':
        return this.#list(block, setting, 0);
      case 'table':
        return this.#table(block, setting);
      case 'code':
        return paragraph(paragraphStyle(setting.style), textRun(block.value, { code: true }));
      case 'html':
        return paragraph(paragraphStyle(setting.style), textRun(block.value));
      case 'thematicBreak':
        return paragraph(paragraphStyle(setting.style) + RULE_BELOW, '');
      case 'footnoteDefinition':
        return (
          paragraph(
            paragraphStyle(setting.style),
            textRun(block.label ?? block.identifier, { superscript: true }),
          ) + this.#blocks(block.children, setting)
        );
      default:
        return '';
    }
  }

  #paragraph(children: readonly PhrasingContent[], setting: Setting, numbering = ''): string {
    return paragraph(paragraphStyle(setting.style) + numbering, runsOf(children, setting.runs));
  }

  #list(list: List, setting: Setting, level: number, outer?: string): string {
    const name = list.ordered ? 'List Number' : 'List Bullet';
    const listStyle = this.#styles.list(name);
    const inBody = setting.style === this.#styles.idOf('Body Text');
    const style = inBody ? (listStyle?.styleId ?? setting.style) : setting.style;
    const numberingId = listStyle && this.#numberingOf(list, listStyle.numberingId, outer);
    const marked = (index: number): string =>
      numberingId === undefined ? textRun(list.ordered ? `${(list.start ?? 1) + index}. ` : '• ') : '';
    const numberingXml =
      numberingId === undefined
        ? ''
        : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberingId}"/></w:numPr>`;
    const continued = `<w:ind w:left="${397 * (level + 1)}"/>`;

    return list.children
      .map((item, index) =>
        item.children
          .map((child, position) => {
            if (child.type === 'list') {
              const same = child.ordered === list.ordered ? numberingId : undefined;
              return this.#list(child, setting, Math.min(level + 1, 8), same);
            }
            if (child.type !== 'paragraph') return this.#block(child, setting);
            const properties =
              paragraphStyle(style) + (position === 0 ? numberingXml : `${NO_NUMBER}${continued}`);
            return paragraph(
              properties,
              (position === 0 ? marked(index) : '') + runsOf(child.children, setting.runs),
            );
          })
          .join(''),
      )
      .join('');
  }

  #numberingOf(list: List, like: string, outer: string | undefined): string {
    if (outer !== undefined) return outer;
    return list.ordered ? this.#numbering.restart(like, list.start ?? 1) : like;
  }

  #table(table: Table, setting: Setting): string {
    return tableXml(table, {
      tableStyle: this.#styles.idOf('Form Table', 'Table Grid'),
      headingStyle: this.#styles.idOf('Table Heading') ?? setting.style,
      textStyle: this.#styles.idOf('Table Text') ?? setting.style,
      runs: (children) => runsOf(children, setting.runs),
    });
  }
}

const RULE_BELOW = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr>';

/** Takes the number of a list style away from a paragraph that goes on under it. */
const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

const paragraph = (properties: string, runs: string): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

const definitionsOf = (root: Root): Map<string, Definition> =>
  new Map(
    root.children
      .filter((node) => node.type === 'definition')
      .map((node) => [node.identifier, node] as const),
  );
