import { scanXml } from '../../confidentiality/leak-gate/places/scan-xml.js';

/** A cell as a sheet's XML holds it. */
export interface ScannedCell {
  /** Such as `B7`. */
  readonly at: string;
  /** The number of its format. */
  readonly style: number;
  /** What kind of value it is: `s` for a shared string, `inlineStr`, `b`, `str` or blank for a number. */
  readonly type: string;
  /** Its value, or the text of a string that stands in the cell itself. */
  readonly text: string;
}

/** What the preview shows of a sheet. */
export interface ScannedSheet {
  readonly cells: readonly ScannedCell[];
  /** Such as `A1:C1`. */
  readonly merges: readonly string[];
  /** The widths of columns in characters, with the first and last column that each is of, from 1. */
  readonly widths: readonly { readonly first: number; readonly last: number; readonly width: number }[];
}

/** Goes through the XML of a sheet once. Throws where it can't be read to its end. */
export const scanSheet = (xml: string): ScannedSheet => {
  const cells: ScannedCell[] = [];
  const merges: string[] = [];
  const widths: { first: number; last: number; width: number }[] = [];
  let at = '';
  let style = 0;
  let type = '';
  let text = '';
  let isValue = false;
  // Beside the words of a string, how they are read aloud in other scripts.
  let isPhonetic = false;
  const problem = scanXml(xml, {
    start({ local, attributes }) {
      const value = (name: string): string => attributes.find((each) => each.local === name)?.value ?? '';
      if (local === 'c') {
        [at, style, type, text] = [value('r'), Number(value('s')), value('t'), ''];
      } else if (local === 'v' || local === 't') isValue = !isPhonetic;
      else if (local === 'rPh') isPhonetic = true;
      else if (local === 'mergeCell') merges.push(value('ref'));
      else if (local === 'col')
        widths.push({
          first: Number(value('min')),
          last: Number(value('max')),
          width: value('hidden') === '1' ? 0 : Number(value('width')),
        });
    },
    text(words) {
      if (isValue) text += words;
    },
    end(_name, local) {
      if (local === 'v' || local === 't') isValue = false;
      else if (local === 'rPh') isPhonetic = false;
      else if (local === 'c') cells.push({ at, style, type, text });
    },
  });
  if (problem !== undefined) throw new Error(problem);
  return { cells, merges, widths };
};
