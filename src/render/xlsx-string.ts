/** What XML 1.0 cannot hold, and Excel writes as `_x0001_`; likewise a text that looks like such an escape already. */
// oxlint-disable-next-line no-control-regex
const TO_ESCAPE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A value as a cell's or header's text holds it, before the XML's own escapes: nothing that Excel would read otherwise. */
export const excelString = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(
      TO_ESCAPE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
