import { createHash } from 'node:crypto';
import type { Case } from '../../../data-schema/case.js';
import { hasError } from '../../diagnostics/diagnostic.js';
import type { Selection } from '../../packs/select-documents.js';
import { type Prepared, prepareDocument, renderPrepared } from '../../pipeline.js';
import type { PagePrinter } from '../../render/browser.js';
import { openRenderers, type Rendered, type Renderers } from '../../render/open-renderers.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { digestData } from './digest-data.js';
import type { Picture, Sight } from './picture.js';
import { keyOf } from './shown-document.js';
import type { TemplateStore, UsedTemplates } from './template-store.js';

interface Entry {
  readonly templates: UsedTemplates;
  readonly renderers: Renderers;
  /** The folders that its template was looked for in. */
  readonly store: TemplateStore;
  /** The newest state of the case for which it was asked. */
  revision: number;
  /** What it was made from: merge data and templates. */
  madeFrom: string;
  sight: Sight;
}

/** Everything that a document is made with. `revision` counts up whenever the case was read anew. */
export interface Making {
  readonly scr: Case;
  readonly revision: number;
  readonly asOf: string;
  readonly templates: TemplateStore;
  readonly printer: PagePrinter;
}

/** As many bytes of finished documents as are kept; the one that was not looked at for the longest time goes first. */
const MOST_BYTES = 64_000_000;
const MOST_DOCUMENTS = 400;

/**
 * Documents as they would be made now. Each is made again only when its merge data or anything that its template reads
 * has changed; merge data is cheap and is always made anew.
 */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>();
  /** One at a time for each document: a second question waits for the answer to the first. */
  readonly #underWay = new Map<string, Promise<Sight>>();

  /** How many documents were rendered since the start. */
  renderings = 0;

  sight(selection: Selection, making: Making): Promise<Sight> {
    const key = keyOf(selection);
    const question = `${key}\n${making.revision}`;
    const known = this.#underWay.get(question);
    if (known) return known;
    const answer = this.#make(key, selection, making).finally(() => this.#underWay.delete(question));
    this.#underWay.set(question, answer);
    return answer;
  }

  /** What was last seen of a document, whether or not it still is so. */
  last(key: string): Sight | undefined {
    return this.#entries.get(key)?.sight;
  }

  /** Whether that is of this state of the case. */
  isOf(key: string, revision: number): boolean {
    return this.#entries.get(key)?.revision === revision;
  }

  async #make(key: string, selection: Selection, making: Making): Promise<Sight> {
    const standing = this.#entries.get(key);
    const prepared = prepare(selection, making);
    const data = prepared.ok ? digestData(prepared.value) : digestData(prepared.problems);
    if (
      standing?.store === making.templates &&
      standing.madeFrom === (await this.#madeFrom(data, standing.templates))
    ) {
      standing.revision = Math.max(standing.revision, making.revision);
      this.#use(key, standing);
      return standing.sight;
    }
    const templates = making.templates.open();
    const renderers = openRenderers(templates, making.printer);
    const rendered = prepared.ok
      ? await this.#render(prepared.value, selection, renderers).catch((error: unknown) => ({
          ok: false as const,
          problems: [programFailed(selection, error)],
        }))
      : { ok: false as const, problems: prepared.problems };
    const warnings = prepared.ok ? prepared.warnings : [];
    const entry: Entry = {
      templates,
      renderers,
      store: making.templates,
      revision: making.revision,
      madeFrom: await this.#madeFrom(data, templates),
      sight: sightOf(selection, rendered, warnings, standing?.sight.picture),
    };
    // Where a template changed while the document was made, the next question finds it out.
    this.#use(key, entry);
    return entry.sight;
  }

  async #madeFrom(data: string, templates: UsedTemplates): Promise<string> {
    return `${data} ${await templates.state()}`;
  }

  #render(prepared: Prepared, selection: Selection, renderers: Renderers): Promise<Result<Rendered>> {
    this.renderings += 1;
    return renderPrepared(prepared, selection, renderers);
  }

  /** One that took so long that a newer one was made meanwhile does not take its place. */
  #use(key: string, entry: Entry): void {
    if ((this.#entries.get(key)?.revision ?? 0) > entry.revision) return;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    let bytes = 0;
    for (const [, { sight }] of this.#entries) bytes += sight.picture?.bytes.length ?? 0;
    for (const [old, { sight }] of this.#entries) {
      if (old === key || (bytes <= MOST_BYTES && this.#entries.size <= MOST_DOCUMENTS)) break;
      bytes -= sight.picture?.bytes.length ?? 0;
      this.#entries.delete(old);
    }
  }
}

/** A definition reads the case and should never throw; where one does, that is shown and the preview goes on. */
const prepare = (selection: Selection, { scr, asOf }: Making): Result<Prepared> => {
  try {
    return prepareDocument(scr, selection, asOf);
  } catch (error) {
    return { ok: false, problems: [programFailed(selection, error)] };
  }
};

const sightOf = (
  selection: Selection,
  rendered: Result<Rendered>,
  warnings: readonly Diagnostic[],
  before: Picture | undefined,
): Sight => {
  if (!rendered.ok) return { picture: before, isCurrent: false, problems: rendered.problems };
  const problems = [...warnings, ...rendered.warnings];
  const { bytes } = rendered.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { picture: { selection, bytes, sha256 }, isCurrent: !hasError(problems), problems };
};

const programFailed = ({ definition }: Selection, error: unknown): Diagnostic => ({
  code: 'document-failed',
  severity: 'error',
  message: `The program failed while it made ${definition.title}: ${error instanceof Error ? error.message : String(error)}`,
  hint: 'Tell whoever looks after the program, with this sentence.',
});
