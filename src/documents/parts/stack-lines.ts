/** Texts one under another in a table’s cell; those that are blank or missing leave no line. */
export const stackLines = (...texts: readonly (string | undefined)[]): string =>
  texts
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n');
