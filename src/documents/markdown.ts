/**
 * Markdown in merge data. A Word template prints it with `{@tag}` alone in a paragraph, as styled paragraphs;
 * a page prints it as HTML. Anything else in merge data is plain text.
 */
export class Markdown {
  constructor(
    readonly source: string,
    /** The heading level, from 1, that the narrative's highest heading takes in the document. */
    readonly topLevel = 2,
  ) {}

  toString(): string {
    return this.source;
  }
}
