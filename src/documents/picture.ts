import type { Markdown } from './markdown.js';

/**
 * How people are named in a picture: by full names; by initials; by initials and without what tells a day of birth or a
 * home (`coded`, for Ofsted); or by what they are to the child, without any date (`neutral`, for the public).
 */
export type PictureNaming = 'full' | 'initials' | 'coded' | 'neutral';

/** A way from a case to something in it: keys, and positions in lists. */
export type CasePath = readonly (string | number)[];

/** Something that a drawing shows and that stands in the case. */
export interface Region {
  /** What it is, in words that the drawing itself has for its readers. */
  readonly label: string;
  /** In CSS pixels from the drawing’s upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where it stands in the case; one or several. */
  readonly of: readonly CasePath[];
}

/** A line of text in a drawing: its middle and its baseline, in CSS pixels. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A drawing: its SVG, and what it shows in words. */
export class Drawing {
  constructor(
    /** A whole SVG document; `width` and `height` are its size in CSS pixels, 96 to the inch. */
    readonly svg: string,
    readonly width: number,
    readonly height: number,
    /** Alternative text: what it is, in a sentence. */
    readonly alternative: string,
    /** Everything that it shows, in words. */
    readonly description: Markdown,
    /** What of it comes from the case, those that lie over others last. */
    readonly regions: readonly Region[] = [],
    /** By which it is found again on a page that it was put on. */
    readonly texts: readonly DrawnText[] = [],
  ) {}
}

/**
 * A picture in merge data, at its top level. It is drawn when it is known for whom: text in a drawing cannot be named anew,
 * as text in paragraphs can. A Word template prints it with `{@tag}` alone in a paragraph, and its words with
 * `{@tag.description}`; a page by `{{picture-uri tag}}`.
 */
export class Picture {
  constructor(readonly draw: (naming: PictureNaming) => Drawing) {}
}

/** Merge data with its pictures drawn. */
export const drawPictures = (mergeData: object, naming: PictureNaming): object =>
  Object.values(mergeData).some((value) => value instanceof Picture)
    ? Object.fromEntries(
        Object.entries(mergeData).map(([key, value]) => [
          key,
          value instanceof Picture ? value.draw(naming) : value,
        ]),
      )
    : mergeData;
