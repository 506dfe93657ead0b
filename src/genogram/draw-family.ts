import { MONTH_NAMES } from '../../data-schema/month-names.js';
import { buildFamilyGraph, type FamilyData } from './build-family-graph.js';
import { compareFamilies } from './compare-families.js';
import { describeFamily } from './describe-family.js';
import { drawGenogram } from './draw-genogram.js';
import type { FamilyGraph } from './family-graph.js';
import { familyRegions } from './family-regions.js';
import type { GenogramNaming } from './label-person.js';
import { layOutGenogram } from './lay-out-genogram.js';
import { placesOfPart } from './places-of-part.js';

export interface GenogramRequest {
  /** One ISO day, or several to stand side by side, the earliest first. */
  readonly dates: readonly string[];
  readonly naming: GenogramNaming;
  readonly withBonds: boolean;
}

/** A genogram, and what it shows in words. */
export interface FamilyDrawing {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  /** Markdown. */
  readonly description: string;
  readonly regions: readonly DrawnRegion[];
  /** The lines of text that stand beside people and couples: their middles and baselines. */
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** A part of the drawing, in CSS pixels, with the places in the family’s data that it is drawn from. */
export interface DrawnRegion {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly of: readonly (readonly (string | number)[])[];
}

const inWords = (day: string, naming: GenogramNaming): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  // The public learns the year only: an exact day can be looked up.
  return naming === 'neutral' ? year : `${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`;
};

/** Draws a family as it was on one day or on several, for readers who know people by full names, initials or neither. */
export const drawFamily = (
  data: FamilyData,
  { dates, naming, withBonds }: GenogramRequest,
): FamilyDrawing => {
  const graphs = dates.map((asAt) => buildFamilyGraph(data, { asAt, naming, withBonds }));
  const days = dates.map((date) => inWords(date, naming));
  const changes = graphs.map((graph, index) => {
    const before = graphs[index - 1];
    return before ? compareFamilies(before, graph) : undefined;
  });
  const alternative = `Genogram of the family of ${subjectOf(graphs)} as at ${days.join(' and as at ')}: ${sizeOf(graphs.at(-1))}.`;
  const description = graphs
    .map((graph, index) => {
      const change = changes[index];
      const changed =
        change === undefined
          ? ''
          : `\n\n**What changed since ${days[index - 1]}** (marked with a star)\n\n${
              change.sentences.length === 0
                ? 'Nothing that the genogram shows.'
                : change.sentences.map((sentence) => `- ${sentence}`).join('\n')
            }`;
      const heading = graphs.length > 1 ? `**As at ${days[index]}**\n\n` : '';
      return `${heading}${describeFamily(graph)}${changed}`;
    })
    .join('\n\n');
  const { svg, width, height, placed } = drawGenogram(
    graphs.map((graph, index) => ({
      layout: layOutGenogram(graph),
      heading: `As at ${days[index]}`,
      ...(changes[index] ? { changed: changes[index].people } : {}),
    })),
    { title: alternative, description: plainText(description) },
  );
  const regions = placed.flatMap(({ layout, corner }, index) =>
    familyRegions(layout).flatMap(({ part, box, label }): DrawnRegion[] => {
      const of = placesOfPart(data, dates[index] ?? '', part, graphs[index]?.unions ?? []);
      // Two days side by side show the same people: what is called so says on which of them.
      const day = placed.length > 1 ? `As at ${days[index]}: ` : '';
      const { left, top, right, bottom } = box;
      return of.length === 0
        ? []
        : [
            {
              label: day + label,
              left: corner.x + left,
              top: corner.y + top,
              width: right - left,
              height: bottom - top,
              of,
            },
          ];
    }),
  );
  const texts = placed.flatMap(({ layout: { people, unions }, corner }) =>
    [...people, ...unions].flatMap(({ label }) =>
      label.map(({ text, x, y }) => ({ text, x: corner.x + x, y: corner.y + y })),
    ),
  );
  return { svg, width, height, alternative, description, regions, texts };
};

const subjectOf = (graphs: readonly FamilyGraph[]): string =>
  graphs.flatMap(({ people }) => people).find(({ isSubject }) => isSubject)?.label[0] ?? 'the child';

const sizeOf = (graph: FamilyGraph | undefined): string => {
  const count = graph?.people.length ?? 0;
  const couples = (graph?.unions ?? []).filter(({ status }) => status !== 'none').length;
  const homes = graph?.households.length ?? 0;
  const some = (number: number, one: string, more: string): string =>
    `${number} ${number === 1 ? one : more}`;
  return `${some(count, 'person', 'people')}, ${some(couples, 'couple', 'couples')}, ${some(homes, 'household', 'households')}`;
};

/** Markdown as a reader of plain text wants it. */
const plainText = (markdown: string): string =>
  markdown
    .replaceAll('**', '')
    .replaceAll(/^- /gm, '')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/\n{2,}/g, '\n');
