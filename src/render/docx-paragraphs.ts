/** A paragraph of a part of a Word file: its place among the part's paragraphs, from 1, and its text. */
export interface Paragraph {
  readonly number: number;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([\da-f]+));/gi,
    (_all, name?: string, decimal?: string, hex?: string) =>
      name
        ? (ENTITIES[name] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
  );

/** The paragraphs of a part's XML, in order; runs are joined, so that a tag split over runs is whole. */
export const paragraphsOf = (xml: string): Paragraph[] =>
  xml
    .split(/<w:p[ >]/)
    .slice(1)
    .map((chunk, index) => {
      const runs = chunk.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
      return { number: index + 1, text: unescapeXml([...runs].map((run) => run[1] ?? '').join('')) };
    });
