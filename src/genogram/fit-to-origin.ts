import type { GenogramLayout, PlacedLine, Point } from './genogram-layout.js';
import { TEXT_SIZE } from './measures.js';
import type { Box } from './outline-of.js';
import { textWidth } from './text-width.js';

const MARGIN = 16;

/**
 * A layout moved so that everything in it stands within a margin from the upper left corner, and its size. `boxes` is the
 * room that people take up with their labels.
 */
export const fitToOrigin = (
  { people, unions, households, bonds }: Omit<GenogramLayout, 'width' | 'height'>,
  boxes: readonly Box[],
): GenogramLayout => {
  const points: Point[] = [
    ...boxes.flatMap(({ left, right, top, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
    ...unions.flatMap(({ couple, trunk, leads, label }) => [
      ...[couple, ...trunk, ...leads].flatMap((line) => [...line.points]),
      ...label.flatMap(({ text, x: middle, y }) => [
        { x: middle - textWidth(text, TEXT_SIZE) / 2, y: y - 10 },
        { x: middle + textWidth(text, TEXT_SIZE) / 2, y },
      ]),
    ]),
    ...households.flatMap(({ outlines, at }) => [...outlines.flat(), { x: at.x, y: at.y - 10 }]),
    ...bonds.flatMap(({ points: line }) => [...line]),
  ];
  const left = Math.min(0, ...points.map((point) => point.x)) - MARGIN;
  const top = Math.min(...points.map((point) => point.y), 0) - MARGIN;
  const move = <Place extends Point>(point: Place): Place => ({
    ...point,
    x: point.x - left,
    y: point.y - top,
  });
  const moveLine = <Line extends PlacedLine>(line: Line): Line => ({
    ...line,
    points: line.points.map(move),
    bridges: line.bridges.map(move),
  });
  return {
    width: Math.ceil(Math.max(...points.map((point) => point.x), 0) - left + MARGIN),
    height: Math.ceil(Math.max(...points.map((point) => point.y), 0) - top + MARGIN),
    people: people.map((each) => ({ ...move(each), label: each.label.map(move) })),
    unions: unions.map((each) => ({
      ...each,
      couple: moveLine(each.couple),
      leads: each.leads.map(moveLine),
      strokes: move(each.strokes),
      label: each.label.map(move),
      trunk: each.trunk.map(moveLine),
      children: each.children.map(moveLine),
      identical: each.identical.map(moveLine),
    })),
    households: households.map((each) => ({
      ...each,
      at: move(each.at),
      outlines: each.outlines.map((outline) => outline.map(move)),
    })),
    bonds: bonds.map((each) => ({ ...each, points: each.points.map(move) })),
  };
};
