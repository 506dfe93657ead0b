import type PizZip from 'pizzip';

const PART = 'word/numbering.xml';

/** Numbered lists that each begin anew: Word counts on through a document unless each list has a numbering of its own. */
export class DocxNumbering {
  readonly #abstractIds = new Map<string, string>();
  readonly #added: string[] = [];
  #next = 1;

  constructor(zip: PizZip) {
    const xml = zip.file(PART)?.asText() ?? '';
    for (const [, id = '', abstractId = ''] of xml.matchAll(
      /<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/g,
    )) {
      this.#abstractIds.set(id, abstractId);
      this.#next = Math.max(this.#next, Number(id) + 1);
    }
  }

  /** A new numbering like the one with this id, whose outermost level begins at `start`. Returns its id. */
  restart(like: string, start: number): string {
    const abstractId = this.#abstractIds.get(like);
    if (abstractId === undefined) return like;
    const id = String(this.#next++);
    this.#added.push(
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>` +
        `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    );
    return id;
  }

  /** Writes the numberings that were added into the part. */
  write(zip: PizZip): void {
    const xml = zip.file(PART)?.asText();
    if (this.#added.length === 0 || xml === undefined) return;
    // The schema wants w:numIdMacAtCleanup, which Word sometimes writes, after the last w:num.
    const end = xml.search(/<w:numIdMacAtCleanup|<\/w:numbering>/);
    zip.file(PART, xml.slice(0, end) + this.#added.join('') + xml.slice(end));
  }
}
