/** What an agency may be called in a returned file. */
export interface AgencyNames {
  readonly id: string;
  readonly names: readonly string[];
}

export interface AgencyMatch {
  readonly id: string;
  /** What the text says beside the agency’s name, such as the service or the worker. */
  readonly rest: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The agency that a text names at its beginning, or else anywhere; the longest name counts. */
export const matchAgency = (text: string, agencies: readonly AgencyNames[]): AgencyMatch | undefined => {
  const said = plain(text);
  const found = agencies
    .flatMap(({ id, names }) => names.map((name) => ({ id, name, plain: plain(name) })))
    .filter((each) => each.plain !== '' && ` ${said} `.includes(` ${each.plain} `))
    .toSorted(
      (a, b) =>
        Number(said.startsWith(b.plain)) - Number(said.startsWith(a.plain)) ||
        b.plain.length - a.plain.length,
    )[0];
  if (!found) return undefined;
  const at = text.toLowerCase().indexOf(found.name.toLowerCase());
  const rest = at < 0 ? '' : `${text.slice(0, at)}${text.slice(at + found.name.length)}`;
  return {
    id: found.id,
    rest: (at < 0 ? (said === found.plain ? '' : text) : rest)
      .replace(/^[\s,;:(/–-]+|[\s,;:(/–-]+$/g, '')
      .replace(/^([^(]*)\)$/, '$1')
      .trim(),
  };
};
