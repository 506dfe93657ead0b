import { secretLocator } from './matching/locate-secret.js';
import { foldText } from './text/fold-text.js';

const DOT = '•';

/** Replaces parts of a text with as many dots, so that every place in it stays where it was. */
export const blot = (
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string =>
  parts.reduce(
    (rest, { start, end }) => rest.slice(0, start) + DOT.repeat(end - start) + rest.slice(end),
    text,
  );

/** Three dots for any number of them, so that they do not tell how long the secret is. */
export const shortenDots = (text: string): string =>
  text.replaceAll(/•[•\s|\]-]*•/g, (dots) => (dots.includes(']') ? '•••]' : '•••'));

/** Replaces a secret with three dots in any text that is going to be shown, however it is written there. */
export const hideSecret = (secret: string | undefined): ((text: string) => string) => {
  const locate = secretLocator(secret ?? '');
  return (text) => {
    const folded = foldText(text);
    const found = locate(folded.text);
    if (found.length === 0) return text;
    const { starts } = folded;
    const parts = found.map(({ start, end }) => ({
      start: starts[start] ?? 0,
      end: starts[end] ?? text.length,
    }));
    return shortenDots(blot(text, parts));
  };
};
