/** What the family may be called in a returned file: words in small letters, and the initials that they stand for. */
export interface PeopleNames {
  readonly initials: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

export interface PeopleReading {
  readonly initials: readonly string[];
  /** What stands there and names nobody; it is among the initials all the same, so that nothing is lost. */
  readonly unknown: readonly string[];
}

const plain = (text: string): string =>
  text.toLowerCase().replaceAll(/[’'.]/g, '').replaceAll(/\s+/g, ' ').trim();

/** Whom a cell names: initials, names that somebody in the family has, or what they are to the child. */
export const readPeople = (text: string, { initials, names }: PeopleNames): PeopleReading => {
  const found: string[] = [];
  const unknown: string[] = [];
  for (const part of text
    .split(/[,;/&+\n|]|\band\b/i)
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const letters = part.replaceAll(/[.\s]/g, '').toUpperCase();
    const named = names.get(plain(part)) ?? names.get(plain(part.replace(/\([^)]*\)/g, '')));
    const inBrackets = /\(([^)]+)\)/.exec(part)?.[1]?.replaceAll(/[.\s]/g, '').toUpperCase();
    if (initials.has(letters)) found.push(letters);
    else if (inBrackets !== undefined && initials.has(inBrackets)) found.push(inBrackets);
    else if (named !== undefined) found.push(named);
    else {
      const words = part.split(/\s+/).map((word) => word.replaceAll('.', '').toUpperCase());
      if (words.length > 1 && words.every((word) => initials.has(word))) found.push(...words);
      else {
        found.push(part);
        unknown.push(part);
      }
    }
  }
  return { initials: found, unknown };
};
