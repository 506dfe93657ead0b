import type { Element } from '@xmldom/xmldom';
import { attributeOf, childOf, childrenOf, isOn } from './parse-xml.js';

/** What is seen beside the text while Word's text is walked. */
export interface WordMarks {
  tracked: boolean;
  hidden: boolean;
  readonly comments: string[];
}

/** Notes and comments by their ids. */
export interface WordNotes {
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, string>;
}

export const NO_NOTES: WordNotes = { footnotes: new Map(), endnotes: new Map(), comments: new Map() };

const SKIPPED = new Set([
  'rPr', 'pPr', 'instrText', 'delText', 'delInstrText', 'sdtPr', 'sdtEndPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr',
  'annotationRef', 'footnoteRef', 'endnoteRef', 'separator', 'continuationSeparator', 'binData', 'docPart',
]); // prettier-ignore
const PARTS_OF_TEXT: Readonly<Record<string, string>> = {
  tab: ' ', ptab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '', lastRenderedPageBreak: '',
}; // prettier-ignore

/** Ticks and boxes of Wingdings; another symbol stands as the letter that it was typed as. */
const symbol = (element: Element): string => {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16) & 0xff;
  if ([0xfc, 0x50, 0xfe, 0x52].includes(code)) return '✓';
  if ([0xa8, 0x6f, 0x71, 0x72].includes(code)) return '☐';
  if ([0xfb, 0xfd, 0x51, 0x53, 0x78].includes(code)) return '✗';
  return '•';
};

/** The choice of a drop-down, or the tick of a box, of forms made before content controls. */
const formField = (element: Element): string => {
  const data = childOf(element, 'ffData');
  const box = childOf(data, 'checkBox');
  if (box !== undefined)
    return isOn(childOf(box, 'checked') ?? (childOf(box, 'default') || undefined)) ? '☒' : '☐';
  const list = childOf(data, 'ddList');
  if (list === undefined) return '';
  const chosen = Number(
    attributeOf(childOf(list, 'result'), 'val') ?? attributeOf(childOf(list, 'default'), 'val') ?? 0,
  );
  return attributeOf(childrenOf(list, 'listEntry')[chosen], 'val') ?? '';
};

/** The text of one paragraph: what was put in is taken, what was struck out is not. */
export const paragraphText = (paragraph: Element, notes: WordNotes, marks: WordMarks): string => {
  let text = '';
  const boxes: string[] = [];
  const walk = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const name = child.localName ?? '';
      if (SKIPPED.has(name)) continue;
      const plain = PARTS_OF_TEXT[name];
      if (plain !== undefined) text += plain;
      else if (name === 't') text += child.textContent ?? '';
      else if (name === 'sym') text += symbol(child);
      else if (name === 'del' || name === 'moveFrom') marks.tracked = true;
      else if (name === 'fldChar') text += formField(child);
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        const note = (name === 'footnoteReference' ? notes.footnotes : notes.endnotes).get(
          attributeOf(child, 'id') ?? '',
        );
        if (note) text += ` [${note}]`;
      } else if (name === 'commentReference') {
        const comment = notes.comments.get(attributeOf(child, 'id') ?? '');
        if (comment) marks.comments.push(comment);
      } else if (name === 'sdt') {
        if (!isOn(childOf(childOf(child, 'sdtPr'), 'showingPlcHdr'))) walk(child);
      } else if (name === 'AlternateContent') {
        const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
        if (chosen) walk(chosen);
      } else if (name === 'txbxContent') boxes.push(blockText(child, notes, marks));
      else {
        if (name === 'ins' || name === 'moveTo') marks.tracked = true;
        if (name === 'r' && isOn(childOf(childOf(child, 'rPr'), 'vanish'))) marks.hidden = true;
        walk(child);
      }
    }
  };
  walk(paragraph);
  return [text, ...boxes].filter((part) => part.trim() !== '').join('\n');
};

/** The text of everything within an element, a line for each paragraph. */
export const blockText = (element: Element, notes: WordNotes, marks: WordMarks): string => {
  const lines: string[] = [];
  const walk = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (child.localName === 'p') lines.push(paragraphText(child, notes, marks));
      else if (child.localName === 'del' || child.localName === 'moveFrom') marks.tracked = true;
      else if (!SKIPPED.has(child.localName ?? '')) walk(child);
    }
  };
  walk(element);
  return lines.join('\n').trim();
};
