import type { GraphPerson, PersonSymbol } from './family-graph.js';

/** The side of a square, the diameter of a circle. */
export const SYMBOL = 44;
/** Of a pregnancy and what became of it. */
export const SMALL_SYMBOL = 24;
export const NAME_SIZE = 11.5;
export const TEXT_SIZE = 10.5;
export const LINE_HEIGHT = 13;
/** Labels are wrapped to this width. */
export const LABEL_WIDTH = 104;
/** From the lower edge of a symbol to the first line of its label. */
export const LABEL_GAP = 14;

const SMALL: ReadonlySet<PersonSymbol> = new Set(['pregnancy', 'miscarriage', 'stillbirth']);

/** Half the height and width of somebody’s symbol. */
export const halfSymbol = ({ symbol }: GraphPerson): number =>
  (SMALL.has(symbol) ? SMALL_SYMBOL : SYMBOL) / 2;
