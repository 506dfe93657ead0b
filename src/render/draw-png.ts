import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';

/** Dots to the CSS pixel: 192 to the inch, which prints without steps. */
const SCALE = 2;
/** No side of a picture is longer, however large the drawing. */
const LONGEST = 10_000;

/** The fonts that a picture is set in, as files of the program: the same on every machine. */
export interface PictureFonts {
  readonly files: readonly string[];
  readonly family: string;
}

/**
 * An SVG drawing as a PNG picture, in fonts of the program’s own and none of the machine. The same drawing gives the
 * same bytes. The native part is loaded when the first picture is drawn.
 */
export const drawPng = (svg: string, width: number, height: number, fonts: PictureFonts): Uint8Array => {
  const resvg = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Resvg };
  const zoom = Math.min(SCALE, LONGEST / Math.max(width, height, 1));
  const drawn = new resvg.Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts.files],
      defaultFontFamily: fonts.family,
      sansSerifFamily: fonts.family,
    },
  });
  return drawn.render().asPng();
};
