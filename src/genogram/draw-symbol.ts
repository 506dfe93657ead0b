import type { GraphPerson, PersonSymbol } from './family-graph.js';
import type { Point } from './genogram-layout.js';
import { halfSymbol, TEXT_SIZE } from './measures.js';
import { element, escapeSvg, figure } from './svg.js';

export const INK = '#1a1a1a';
const INNER = 4.5;

const outline = (symbol: PersonSymbol, { x, y }: Point, half: number, sex?: 'male' | 'female'): string => {
  const shape = { fill: '#ffffff', stroke: INK, 'stroke-width': 1.6 };
  const polygon = (points: readonly (readonly [number, number])[], more = {}): string =>
    element('polygon', {
      points: points.map(([dx, dy]) => `${figure(x + dx)},${figure(y + dy)}`).join(' '),
      ...shape,
      ...more,
    });
  const square = (): string =>
    element('rect', { x: x - half, y: y - half, width: half * 2, height: half * 2, ...shape });
  const circle = (): string => element('circle', { cx: x, cy: y, r: half, ...shape });
  const diamond = [
    [0, -half],
    [half, 0],
    [0, half],
    [-half, 0],
  ] as const;
  switch (symbol) {
    case 'male':
      return square();
    case 'female':
      return circle();
    case 'other':
      return polygon(diamond);
    case 'unknown':
      return polygon(diamond, { 'stroke-dasharray': '4 2.5' });
    case 'stillbirth':
      return sex === 'male' ? square() : sex === 'female' ? circle() : polygon(diamond);
    case 'pregnancy':
    case 'miscarriage':
      return polygon([
        [0, -half],
        [half, half * 0.8],
        [-half, half * 0.8],
      ]);
  }
};

const cross = ({ x, y }: Point, reach: number): string =>
  element('path', {
    d: `M${figure(x - reach)} ${figure(y - reach)}L${figure(x + reach)} ${figure(y + reach)}M${figure(x + reach)} ${figure(y - reach)}L${figure(x - reach)} ${figure(y + reach)}`,
    stroke: INK,
    'stroke-width': 1.3,
    fill: 'none',
  });

/** How far from the middle the arms of the cross of a death end: at the edge of the symbol. */
const REACH: Readonly<Record<PersonSymbol, number>> = {
  male: 1,
  female: Math.SQRT1_2,
  other: 0.5,
  unknown: 0.5,
  pregnancy: 0.45,
  miscarriage: 0.45,
  stillbirth: Math.SQRT1_2,
};

/** Somebody’s symbol: shape, second outline of the subject, cross of a death, age. */
export const drawSymbol = (person: GraphPerson, at: Point): string => {
  const half = halfSymbol(person);
  const { symbol, sex, isSubject, isDead, age } = person;
  const parts = [outline(symbol, at, half, sex)];
  if (isSubject) parts.push(outline(symbol, at, half - INNER, sex));
  const text = age === '' && symbol === 'unknown' ? '?' : age;
  if (isDead || symbol === 'miscarriage' || symbol === 'stillbirth')
    parts.push(
      cross(symbol === 'miscarriage' ? { x: at.x, y: at.y + half * 0.25 } : at, half * REACH[symbol]),
    );
  if (text !== '') {
    // On a cross, the age stands on a patch of paper, so that it can be read.
    const size = text.length > 3 ? TEXT_SIZE : 13;
    if (isDead) {
      const width = text.length * size * 0.56 + 5;
      parts.push(
        element('rect', { x: at.x - width / 2, y: at.y - 8.5, width, height: 17, rx: 3, fill: '#ffffff' }),
      );
    }
    parts.push(
      element(
        'text',
        { x: at.x, y: at.y + size * 0.36, 'font-size': size, 'text-anchor': 'middle', fill: INK },
        escapeSvg(text),
      ),
    );
  }
  return parts.join('');
};
