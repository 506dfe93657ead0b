import type PizZip from 'pizzip';
import { escapeXml } from './escape-xml.js';

/** A list style of a template: the numbering that its paragraphs take. */
export interface ListStyle {
  readonly styleId: string;
  readonly numberingId: string;
}

/** The styles of one template, by the names that Word shows (`heading 1`, `List Bullet`), whatever their ids. */
export class DocxStyles {
  readonly #ids = new Map<string, string>();
  readonly #numbering = new Map<string, string>();

  constructor(zip: PizZip) {
    const xml = zip.file('word/styles.xml')?.asText() ?? '';
    for (const [, head = '', body = ''] of xml.matchAll(/<w:style ([^>]*)>(.*?)<\/w:style>/gs)) {
      const id = /w:styleId="([^"]+)"/.exec(head)?.[1];
      const name = /<w:name w:val="([^"]+)"/.exec(body)?.[1];
      if (!id || !name) continue;
      this.#ids.set(name.toLowerCase(), id);
      const numbering = /<w:numId w:val="(\d+)"/.exec(body)?.[1];
      if (numbering) this.#numbering.set(id, numbering);
    }
  }

  /** The id of the first of these styles that the template has. */
  idOf(...names: readonly string[]): string | undefined {
    return names.map((name) => this.#ids.get(name.toLowerCase())).find((id) => id !== undefined);
  }

  /** The list style of this name, where the template has it and it is numbered or bulleted. */
  list(name: string): ListStyle | undefined {
    const styleId = this.idOf(name);
    const numberingId = styleId === undefined ? undefined : this.#numbering.get(styleId);
    return styleId !== undefined && numberingId !== undefined ? { styleId, numberingId } : undefined;
  }
}

/** The `w:pStyle` element for a style id; nothing for no style. */
export const paragraphStyle = (id: string | undefined): string =>
  id === undefined ? '' : `<w:pStyle w:val="${escapeXml(id)}"/>`;
