/** A drawing: its SVG, and what it shows in words. */
export interface Drawing {
  /** A whole SVG document; `width` and `height` are its size in CSS pixels (96 to the inch). */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Alternative text: what it is, in a sentence. */
  readonly alternative: string;
  /** Everything that it shows, in words: Markdown. */
  readonly description: string;
}

/**
 * How people are named in a picture: by full names; by initials; by initials and without what tells a day of birth or a
 * home (`coded`, for Ofsted); or by what they are to the child, without any date (`neutral`, for the public).
 */
export type PictureNaming = 'full' | 'initials' | 'coded' | 'neutral';

/**
 * A picture in merge data. It is drawn only when it is known for whom: text in a drawing cannot be named anew, as text
 * in paragraphs can. A Word template prints it in place of the picture whose alternative text is the tag.
 */
export class Picture {
  constructor(readonly draw: (naming: PictureNaming) => Drawing) {}
}
