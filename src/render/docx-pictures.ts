import type PizZip from 'pizzip';
import type { Drawing } from '../documents/picture.js';
import { escapeXml } from './escape-xml.js';
import { wordsOf } from './words-of-drawing.js';

/** Draws a drawing as the PNG that programs show which do not know SVG. */
export type DrawPicture = (drawing: Drawing) => Uint8Array;

/** English Metric Units to the CSS pixel, of which an inch has 96. */
const EMU = 9525;
/** As much of a page’s height as a picture may take, so that its caption stays with it. */
const SHARE_OF_HEIGHT = 0.82;
const DEFAULT_PAGE = { width: 11_906, height: 16_838, left: 1134, right: 1134, top: 1134, bottom: 1134 };
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * Pictures of a Word file, each as an SVG with a PNG twin: sharp at any size in Word of today, and still there in older
 * programs. They are as wide as the text, or smaller if the drawing is, and never higher than a page.
 */
export class DocxPictures {
  readonly #pictures: { drawing: Drawing; number: number }[] = [];
  readonly #room: { width: number; height: number };
  readonly #draw: DrawPicture | undefined;

  constructor(zip: PizZip, draw: DrawPicture | undefined) {
    this.#room = roomOn(zip.file('word/document.xml')?.asText() ?? '');
    this.#draw = draw;
  }

  /** A paragraph with the drawing, in this style. */
  paragraph(drawing: Drawing, properties: string): string {
    const known = this.#pictures.find((picture) => picture.drawing === drawing);
    const number = known?.number ?? this.#pictures.length + 1;
    if (!known) this.#pictures.push({ drawing, number });
    const { width, height } = drawing;
    const scale = Math.min(1, this.#room.width / (width * EMU), this.#room.height / (height * EMU));
    const [cx, cy] = [Math.round(width * EMU * scale), Math.round(height * EMU * scale)];
    const words = escapeXml(wordsOf(drawing));
    const name = `Picture ${number}`;
    const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
    return (
      `<w:p><w:pPr>${properties}<w:jc w:val="center"/></w:pPr><w:r><w:drawing>` +
      `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
      `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${7000 + number}" name="${name}" descr="${words}"/>` +
      `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${picture}">` +
      `<pic:pic xmlns:pic="${picture}">` +
      `<pic:nvPicPr><pic:cNvPr id="${7000 + number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdDrawing${number}png">` +
      `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
      `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdDrawing${number}svg"/>` +
      `</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    );
  }

  /** Adds the picture files to the document. */
  write(zip: PizZip): void {
    if (this.#pictures.length === 0 || !this.#draw) return;
    let relations = '';
    for (const { drawing, number } of this.#pictures) {
      zip.file(`word/media/drawing${number}.svg`, new TextEncoder().encode(drawing.svg));
      zip.file(`word/media/drawing${number}.png`, this.#draw(drawing));
      relations += (['png', 'svg'] as const)
        .map(
          (kind) =>
            `<Relationship Id="rIdDrawing${number}${kind}" Type="${IMAGE}" Target="media/drawing${number}.${kind}"/>`,
        )
        .join('');
    }
    insertBefore(zip, RELATIONS, '</Relationships>', relations);
    const types = zip.file(TYPES)?.asText() ?? '';
    const missing = [
      ['png', 'image/png'],
      ['svg', 'image/svg+xml'],
    ].filter(([extension]) => !new RegExp(`Extension="${extension}"`, 'i').test(types));
    const defaults = missing
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('');
    zip.file(TYPES, types.replace(/(<Types[^>]*>)/, `$1${defaults}`));
  }
}

const insertBefore = (zip: PizZip, part: string, mark: string, xml: string): void => {
  const text = zip.file(part)?.asText() ?? '';
  zip.file(
    part,
    text.replace(mark, () => xml + mark),
  );
};

/** The room for a picture on the page that the last section of a document describes, in English Metric Units. */
const roomOn = (xml: string): { width: number; height: number } => {
  const size = xml.slice(xml.lastIndexOf('<w:pgSz'));
  const margins = xml.slice(xml.lastIndexOf('<w:pgMar'));
  const figure = (text: string, name: string, otherwise: number): number =>
    Number(new RegExp(`^<[^>]*w:${name}="(\\d+)"`).exec(text)?.[1] ?? otherwise);
  const page = {
    width: figure(size, 'w', DEFAULT_PAGE.width),
    height: figure(size, 'h', DEFAULT_PAGE.height),
  };
  const across =
    page.width - figure(margins, 'left', DEFAULT_PAGE.left) - figure(margins, 'right', DEFAULT_PAGE.right);
  const down =
    page.height - figure(margins, 'top', DEFAULT_PAGE.top) - figure(margins, 'bottom', DEFAULT_PAGE.bottom);
  // A twentieth of a point is 635 English Metric Units.
  return { width: across * 635, height: down * 635 * SHARE_OF_HEIGHT };
};
