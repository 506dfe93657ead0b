const WHITE = '#ffffff';
const NEARLY_BLACK = '#1a1a1a';
/** WCAG AAA for body text. */
const READABLE = 7;

type Channels = readonly [number, number, number];

const channels = (colour: string): Channels => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

const hex = (values: Channels): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

const luminance = (colour: string): number => {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** The contrast of two colours as WCAG counts it, from 1 to 21. Colours are `#rrggbb`. */
export const contrast = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

/** White or nearly black, whichever reads better on this background. */
export const textOn = (background: string): string =>
  contrast(background, WHITE) >= contrast(background, NEARLY_BLACK) ? WHITE : NEARLY_BLACK;

/** The colour, made as much darker as it must be to be read as text on white paper. */
export const inkOf = (colour: string): string => {
  let [red, green, blue] = channels(colour);
  while (contrast(hex([red, green, blue]), WHITE) < READABLE) {
    [red, green, blue] = [red * 0.95, green * 0.95, blue * 0.95];
  }
  return hex([red, green, blue]);
};
