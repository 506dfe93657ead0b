const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  l: 'i',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
};

/**
 * A text in lower case, without accents, and with the digits and signs that people put in place of letters as those letters;
 * `l` and `i` become one. For comparing only.
 */
export const foldLookalikes = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[01!|l3€4@5$7+]/g, (character) => LOOKALIKES[character] ?? character);
