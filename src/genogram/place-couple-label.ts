import type { Union } from './family-graph.js';
import type { PlacedLine, PlacedText } from './genogram-layout.js';
import { TEXT_SIZE } from './measures.js';
import { textWidth } from './text-width.js';

const UNION_LINE_HEIGHT = 11;

/**
 * Where the text on a couple’s line stands: over its middle, or where no line crosses it; higher on a short line with the
 * strokes of a separation. `isOver`: the line goes over others.
 */
export const placeCoupleLabel = (
  { label, status, partners }: Union,
  { points, bridges }: PlacedLine,
  isOver: boolean,
): PlacedText[] => {
  const [from, to] = isOver ? [points[1], points[2]] : [points[0], points.at(-1)];
  if (!from || !to || partners.length < 2) return [];
  // Above the strokes of a separation, which stand beside the middle of a short line.
  const above = !isOver && (status === 'separated' || status === 'divorced') ? 11 : 5;
  const reach = Math.max(0, ...label.map((text) => textWidth(text, TEXT_SIZE))) / 2 + 4;
  // In the middle, or where no line crosses the text.
  const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => from.x + (to.x - from.x) * share);
  const middle =
    places.find((place) => bridges.every((bridge) => Math.abs(bridge.x - place) > reach)) ??
    places[0] ??
    from.x;
  return label.map((text, index) => ({
    text,
    x: middle,
    y: from.y - above - (label.length - 1 - index) * UNION_LINE_HEIGHT,
  }));
};
