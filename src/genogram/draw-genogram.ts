import { CHILD_DASHES, drawBond, drawChild, drawCouple, drawPlain } from './draw-line.js';
import { drawLegend, drawMark, HOUSEHOLD_LINE, LEGEND_WIDTH } from './draw-legend.js';
import { drawSymbol, INK } from './draw-symbol.js';
import type { GenogramLayout, PlacedPerson, PlacedText, PlacedUnion, Point } from './genogram-layout.js';
import { halfSymbol, NAME_SIZE, TEXT_SIZE } from './measures.js';
import type { GenogramSheet } from './genogram-sheet.js';
import { numberHouseholds } from './number-households.js';
import { element, escapeSvg, figure } from './svg.js';
import { textWidth } from './text-width.js';

export interface DrawnGenogram {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What the ids of people and couples became in the drawing: ids of the case may be names. */
  readonly ids: ReadonlyMap<string, string>;
  /** The families as they are drawn, and where the upper left corner of each stands. */
  readonly placed: readonly { readonly layout: GenogramLayout; readonly corner: Point }[];
}

const FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const GAP = 36;
const HEADING = 30;

/**
 * Genograms side by side on one sheet, with a legend of exactly what they show; usually one. All that is drawn says in
 * `data-` attributes what it stands for. Black on white; nothing is told by a colour. `title` and `description` become
 * the drawing’s own, for whoever cannot see it.
 */
export const drawGenogram = (
  given: readonly GenogramSheet[],
  { title, description }: { readonly title: string; readonly description: string },
): DrawnGenogram => {
  const sheets = numberHouseholds(given);
  const ids = new Map<string, string>();
  const drawn: string[] = [];
  const lefts: number[] = [];
  let left = 0;
  for (const [index, { layout, heading, changed }] of sheets.entries()) {
    const prefix = sheets.length > 1 ? `s${index + 1}-` : '';
    const own = nameIds(layout, prefix);
    for (const [id, name] of own) ids.set(prefix + id, name);
    lefts.push(left);
    const text =
      heading === ''
        ? ''
        : element(
            'text',
            { x: left + 16, y: 20, 'font-size': 14, 'font-weight': 'bold', fill: INK },
            escapeSvg(heading),
          );
    drawn.push(
      text +
        element(
          'g',
          { 'data-part': 'family', transform: `translate(${figure(left)} ${heading === '' ? 0 : HEADING})` },
          drawFamily(layout, own, changed ?? new Set()),
        ),
    );
    left += Math.max(layout.width, textWidth(heading, 14, true) + 32) + (index < sheets.length - 1 ? GAP : 0);
  }
  const hasHeading = sheets.some(({ heading }) => heading !== '');
  const familyHeight = Math.max(0, ...sheets.map(({ layout }) => layout.height)) + (hasHeading ? HEADING : 0);
  const width = Math.max(left, LEGEND_WIDTH + 32);
  const aside = (width - left) / 2;
  const legend = drawLegend(
    sheets.map(({ layout }) => layout),
    { x: 16, y: familyHeight + 22 },
    width - 32,
  );
  const height = familyHeight + 22 + legend.height + 10;
  const rule = element('path', {
    d: `M16 ${figure(familyHeight + 4)}H${figure(width - 16)}`,
    stroke: '#8a8a8a',
    'stroke-width': 0.75,
  });
  const svg =
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: figure(width),
        height: figure(height),
        viewBox: `0 0 ${figure(width)} ${figure(height)}`,
        'font-family': FONT,
        role: 'img',
        'aria-labelledby': 'genogram-title',
        'aria-describedby': 'genogram-description',
      },
      element('title', { id: 'genogram-title' }, escapeSvg(title)) +
        element('desc', { id: 'genogram-description' }, escapeSvg(description)) +
        element('rect', { width: figure(width), height: figure(height), fill: '#ffffff' }) +
        element('g', aside < 1 ? {} : { transform: `translate(${figure(aside)} 0)` }, drawn.join('')) +
        rule +
        legend.svg,
    ) + '\n';
  const placed = sheets.map(({ layout, heading }, index) => ({
    layout,
    corner: { x: (lefts[index] ?? 0) + (aside < 1 ? 0 : aside), y: heading === '' ? 0 : HEADING },
  }));
  return { svg, width, height, ids, placed };
};

/** Neutral ids: p1, p2 for people, u1, u2 for couples. */
const nameIds = ({ people, unions }: GenogramLayout, prefix: string): ReadonlyMap<string, string> =>
  new Map([
    ...people.map(({ person }, index) => [person.id, `${prefix}p${index + 1}`] as const),
    ...unions.map(({ union }, index) => [union.id, `${prefix}u${index + 1}`] as const),
  ]);

const drawFamily = (
  { people, unions, households, bonds }: GenogramLayout,
  ids: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): string => {
  const id = (of: string): string => ids.get(of) ?? '';
  return [
    ...households.map(({ household, outlines, mark, at }, index) =>
      element(
        'g',
        { 'data-household': `h${index + 1}`, 'data-members': household.members.map(id).join(' ') },
        element('path', {
          d: outlines
            .map((points) => `M${points.map(({ x, y }) => `${figure(x)} ${figure(y)}`).join('L')}Z`)
            .join(''),
          ...HOUSEHOLD_LINE,
        }) + drawMark(mark, at),
      ),
    ),
    ...unions.map((each) => drawUnion(each, id)),
    ...bonds.map(({ bond, points }) =>
      element(
        'g',
        { 'data-bond': bond.kind, 'data-people': bond.people.map(id).join(' ') },
        drawBond(points, bond.kind),
      ),
    ),
    ...people.map((each) => drawPerson(each, id(each.person.id), changed.has(each.person.id))),
  ].join('');
};

const drawUnion = (
  { union, couple, strokes, leads, trunk, children, identical, label }: PlacedUnion,
  id: (of: string) => string,
): string => {
  const { status, wasMarried, partners } = union;
  // A parent who is drawn alone has no couple’s line: what runs from the symbol belongs to the children.
  const isCouple = partners.length === 2;
  const kinds = new Set(children.map(({ kind }) => kind));
  const dashes = kinds.size === 1 ? CHILD_DASHES[children[0]?.kind ?? 'birth'] : undefined;
  return element(
    'g',
    {
      'data-union': id(union.id),
      'data-partners': partners.map(id).join(' '),
      'data-status': status,
    },
    [
      ...(couple.points.length < 2
        ? []
        : [
            element(
              'g',
              { 'data-line': isCouple ? 'couple' : 'parent' },
              isCouple ? drawCouple(couple, status, wasMarried, strokes) : drawPlain(couple, dashes),
            ),
          ]),
      ...leads.map((line) =>
        element('g', { 'data-line': 'lead' }, drawPlain(line, isCouple ? undefined : dashes)),
      ),
      ...trunk.map((line) => element('g', { 'data-line': 'trunk' }, drawPlain(line, dashes))),
      ...children.map((line) =>
        element(
          'g',
          { 'data-line': 'child', 'data-child': id(line.id), 'data-kind': line.kind },
          drawChild(line, line.kind),
        ),
      ),
      ...identical.map((line) => element('g', { 'data-line': 'identical' }, drawPlain(line))),
      ...label.map((text) => drawText(text, { 'text-anchor': 'middle', ...HALO })),
    ].join(''),
  );
};

/** Keeps a text readable where a boundary runs behind it. */
const HALO = {
  stroke: '#ffffff',
  'stroke-width': 3,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
} as const;

const drawText = ({ text, x, y }: PlacedText, more: Readonly<Record<string, string | number>> = {}): string =>
  element('text', { x, y, 'font-size': TEXT_SIZE, fill: INK, ...more }, escapeSvg(text));

const drawPerson = ({ person, x, y, label }: PlacedPerson, id: string, isChanged: boolean): string => {
  const half = halfSymbol(person);
  const mark = isChanged
    ? element(
        'text',
        { x: x + half + 3, y: y - half + 8, 'font-size': 15, 'font-weight': 'bold', fill: INK },
        '*',
      )
    : '';
  return element(
    'g',
    {
      'data-person': id,
      'data-symbol': person.symbol,
      'data-dead': person.isDead ? 'yes' : undefined,
      'data-subject': person.isSubject ? 'yes' : undefined,
    },
    drawSymbol(person, { x, y }) +
      mark +
      label
        .map((text) =>
          drawText(
            text,
            text.isName === true
              ? { 'text-anchor': 'middle', 'font-weight': 'bold', 'font-size': NAME_SIZE }
              : { 'text-anchor': 'middle' },
          ),
        )
        .join(''),
  );
};
