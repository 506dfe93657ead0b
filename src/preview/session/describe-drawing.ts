import type { Drawing, Region } from '../../documents/picture.js';

/** A drawing as the page lays it out: what it says in words, and what of it can be chosen. */
export interface DescribedDrawing extends Pick<Drawing, 'width' | 'height' | 'alternative' | 'texts'> {
  /** Everything that it shows, a line for each thing. */
  readonly description: readonly string[];
  /** In the drawing’s order, which a question where one comes from counts by. Nothing of the case but what is drawn. */
  readonly regions: readonly Omit<Region, 'of'>[];
}

/** Describes a drawing for a page that shows it to the very readers that it was drawn for. */
export const describeDrawing = ({
  width,
  height,
  alternative,
  description,
  regions,
  texts,
}: Drawing): DescribedDrawing => ({
  width,
  height,
  alternative,
  description: description.source
    .replaceAll('**', '')
    .replaceAll(/^- /gm, '')
    .replaceAll(/\\(.)/g, '$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  regions: regions.map(({ of: _of, ...seen }) => seen),
  texts,
});
