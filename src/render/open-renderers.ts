import { Markdown } from '../documents/markdown.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { Drawing } from '../documents/picture.js';
import type { PagePrinter } from './browser.js';
import type { DrawPicture } from './docx-pictures.js';
import type { PictureFonts } from './draw-png.js';
import type { PageTemplate } from './page-template.js';
import { UnreadableTemplate } from '../diagnostics/unreadable-template.js';

/** The files that a renderer reads: templates, partials, style sheets, fonts. */
export interface RendererFiles {
  read(file: string): Promise<Uint8Array | undefined>;
  pathOf(file: string): string | undefined;
  shownAs(file: string): string;
}

/** A finished file, and how long it is: the pages of a PDF, the rows of the tables of a Word file or a workbook. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly rows?: number;
}

export interface Renderers {
  /** Fills the template of this name and format with merge data. */
  render(
    name: string,
    format: 'docx' | 'xlsx' | 'pdf' | 'svg' | 'png',
    mergeData: object,
  ): Promise<Result<Rendered>>;
}

const PICTURE_FONTS = ['fonts/arimo-400-normal.ttf', 'fonts/arimo-700-normal.ttf'];
const COVER_DESCRIPTION = 'partials/cover-description.md';

/**
 * Renderers for a batch: each template is read and parsed once, and code for a format is loaded when the first document
 * of that format is made. The standard description of 1 §14.4 is added to all merge data as `coverDescription`.
 */
export const openRenderers = (files: RendererFiles, printer: PagePrinter): Renderers => {
  const pages = new Map<string, Result<PageTemplate>>();

  const withCover = async (mergeData: object): Promise<Result<object>> => {
    const bytes = await files.read(COVER_DESCRIPTION);
    if (!bytes) return { ok: false, problems: [missingTemplate(files.shownAs(COVER_DESCRIPTION))] };
    const coverDescription = new Markdown(new TextDecoder().decode(bytes).trim());
    return { ok: true, value: { ...mergeData, coverDescription }, warnings: [] };
  };

  const pngs = new Map<string, Uint8Array>();
  const pictureFonts = (): PictureFonts => ({
    files: PICTURE_FONTS.map((file) => files.pathOf(file)).filter((path) => path !== undefined),
    family: 'Arimo',
  });
  const pngDrawer = async (mergeData: object): Promise<DrawPicture | undefined> => {
    if (!Object.values(mergeData).some((value) => value instanceof Drawing)) return undefined;
    const { drawPng } = await import('./draw-png.js');
    return ({ svg, width, height }) => {
      const png = pngs.get(svg) ?? drawPng(svg, width, height, pictureFonts());
      pngs.set(svg, png);
      return png;
    };
  };

  const fill: Renderers['render'] = async (name, format, mergeData) => {
    if (format === 'svg' || format === 'png') return renderPicture(mergeData, format, pictureFonts);
    const data = await withCover(mergeData);
    if (!data.ok) return data;
    if (format === 'pdf') {
      const { loadPageTemplate } = await import('./page-template.js');
      const file = `${name}.hbs`;
      const template = pages.get(file) ?? (await loadPageTemplate(file, (path) => files.read(path)));
      pages.set(file, template);
      if (!template.ok) return template;
      const { renderPdf } = await import('./pdf.js');
      return renderPdf(printer, template.value, data.value);
    }
    const file = `${name}.${format}`;
    const bytes = await files.read(file);
    const shown = files.shownAs(file);
    if (!bytes) return { ok: false, problems: [missingTemplate(shown)] };
    const template = { name: shown, bytes };
    if (format === 'xlsx') {
      const { renderXlsx } = await import('./xlsx.js');
      return renderXlsx(template, data.value);
    }
    const { renderDocx } = await import('./render-docx.js');
    return renderDocx(template, data.value, await pngDrawer(data.value));
  };

  return {
    async render(name, format, mergeData) {
      try {
        return await fill(name, format, mergeData);
      } catch (error) {
        if (error instanceof UnreadableTemplate) return { ok: false, problems: [error.explain()] };
        throw error;
      }
    },
  };
};

/** The drawing that a document is, as a picture file. */
const renderPicture = async (
  mergeData: object,
  format: 'svg' | 'png',
  fonts: () => PictureFonts,
): Promise<Result<Rendered>> => {
  const drawing = Object.values(mergeData).find((value) => value instanceof Drawing);
  if (!drawing) throw new Error('a document made as a picture has no drawing');
  const { svg, width, height } = drawing;
  if (format === 'svg') return { ok: true, value: { bytes: new TextEncoder().encode(svg) }, warnings: [] };
  const { drawPng } = await import('./draw-png.js');
  return { ok: true, value: { bytes: drawPng(svg, width, height, fonts()) }, warnings: [] };
};

const missingTemplate = (shown: string): Diagnostic => ({
  code: 'template-missing',
  severity: 'error',
  message: 'This template is not there.',
  hint: 'Put it back from the program as it was delivered.',
  location: { template: shown },
});
