import type { Case } from '../data-schema/case.js';
import { prepareMergeData, preparePassedThrough } from './confidentiality/prepare.js';
import { type Diagnostic, hasError, type Result } from './diagnostics/diagnostic.js';
import type { OutputFolder, Written } from './io/output-folder.js';
import { nameFile } from './packs/name-file.js';
import type { Selected, Selection } from './packs/select-documents.js';
import type { Rendered, Renderers } from './render/open-renderers.js';

/** A document that was rendered, before it is written. */
export interface RenderedDocument {
  readonly document: string;
  readonly recipient: string;
  /** Relative to the case’s output folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly rows?: number;
  readonly milliseconds: number;
}

/** A document that was written. */
export type MadeDocument = Omit<RenderedDocument, 'bytes' | 'file'> & Written & { readonly bytes: number };

export interface Outcome {
  readonly made: readonly MadeDocument[];
  readonly problems: readonly Diagnostic[];
}

/** What is to be made of a case, and how its problems are taken. */
export interface MakeRequest {
  readonly scr: Case;
  readonly selected: Selected;
  /** The ISO day on which the documents are made. */
  readonly asOf: string;
  /** Nothing is written if anything cannot be made: a pack with a file missing must not be sent. */
  readonly allOrNothing: boolean;
  /** Files that are made from the other files, such as a manifest. */
  readonly accompany?: (rendered: readonly RenderedDocument[]) => readonly RenderedDocument[];
}

/** What happens to a file between rendering and writing: it is searched for names, and locked. */
export type Release = (
  selection: Selection,
  bytes: Uint8Array,
  fileName: string,
) => Promise<Result<Uint8Array>>;

/** The effects that making documents needs. */
export interface MakeEffects {
  readonly renderers: Renderers;
  readonly release: Release;
  readonly output: OutputFolder;
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  /** Told of each document when it has been rendered. */
  readonly onRendered?: (selection: Selection) => void;
}

/** Makes the selected documents of one case: merge data for each, people named for its readers, render, release, write. */
export const makeDocuments = async (request: MakeRequest, effects: MakeEffects): Promise<Outcome> => {
  const problems: Diagnostic[] = [...request.selected.problems];
  const rendered = await renderAll(request, effects, (found) =>
    problems.push(...withoutRepeats(found, problems)),
  );
  if (request.allOrNothing && hasError(problems)) return { made: [], problems };

  const made: MadeDocument[] = [];
  const documents = [...rendered, ...(request.accompany?.(rendered) ?? [])];
  effects.output.announce(documents);
  for (const document of documents) {
    const written = effects.output.write(document.file, document.bytes);
    if ('code' in written) {
      problems.push(written);
      continue;
    }
    if (written.kept !== undefined) problems.push(keptEdited(written.path, written.kept));
    const { bytes, file: _file, ...rest } = document;
    made.push({ ...rest, ...written, bytes: bytes.length });
  }
  const recordProblem = effects.output.close();
  if (recordProblem) problems.push(recordProblem);
  return { made, problems };
};

/** Renders each selected document; one that goes to several folders is rendered once. */
const renderAll = async (
  { scr, selected, asOf }: MakeRequest,
  { renderers, release, clock, onRendered }: MakeEffects,
  report: (problems: readonly Diagnostic[]) => void,
): Promise<RenderedDocument[]> => {
  const once = new Map<string, Promise<Result<Rendered>>>();
  const documents: Promise<RenderedDocument | undefined>[] = [];
  for (const selection of selected.selections) {
    const { definition, recipient, audience, format, folder } = selection;
    const start = clock();
    const fileName = nameFile(scr, definition, recipient, audience, format);
    const key = `${definition.id}\n${recipient.id}\n${audience}\n${format}`;
    if (!once.has(key)) {
      const rendered = await renderDocument(scr, selection, asOf, renderers);
      // Locking runs on other cores: the next document is rendered meanwhile.
      once.set(
        key,
        released(rendered, (bytes) => release(selection, bytes, fileName)),
      );
    }
    const milliseconds = Math.round(clock() - start);
    onRendered?.(selection);
    documents.push(
      (once.get(key) ?? Promise.reject(new Error(key))).then((result) => {
        report(result.ok ? result.warnings : result.problems);
        if (!result.ok) return undefined;
        const file = folder === '' ? fileName : `${folder}/${fileName}`;
        return { document: definition.id, recipient: recipient.id, file, milliseconds, ...result.value };
      }),
    );
  }
  return (await Promise.all(documents)).filter((document) => document !== undefined);
};

/** What one document is made from: merge data in which people are named for its readers, or somebody’s finished file. */
export type Prepared =
  | { readonly kind: 'merge-data'; readonly mergeData: object }
  | { readonly kind: 'finished'; readonly rendered: Rendered };

/** The first half of making a document, which reads the case and nothing else. */
export const prepareDocument = (
  scr: Case,
  { definition, recipient, audience, format, view }: Selection,
  asOf: string,
): Result<Prepared> => {
  const finished = definition.passThrough?.(scr, recipient);
  if (finished && format === definition.format) {
    const passed = preparePassedThrough(finished, audience);
    return passed.ok ? { ...passed, value: { kind: 'finished', rendered: passed.value } } : passed;
  }
  const mergeData = definition.mergeData(scr, recipient, asOf, { ...view, format });
  const named = prepareMergeData(scr, mergeData, audience, definition.id);
  return named.ok ? { ...named, value: { kind: 'merge-data', mergeData: named.value } } : named;
};

/** The second half, which never sees the case: template and merge data to bytes. */
export const renderPrepared = async (
  prepared: Prepared,
  { definition, format }: Selection,
  renderers: Renderers,
): Promise<Result<Rendered>> =>
  prepared.kind === 'finished'
    ? { ok: true, value: prepared.rendered, warnings: [] }
    : renderers.render(definition.id, format, prepared.mergeData);

const renderDocument = async (
  scr: Case,
  selection: Selection,
  asOf: string,
  renderers: Renderers,
): Promise<Result<Rendered>> => {
  const prepared = prepareDocument(scr, selection, asOf);
  if (!prepared.ok) return prepared;
  const rendered = await renderPrepared(prepared.value, selection, renderers);
  return rendered.ok ? { ...rendered, warnings: [...prepared.warnings, ...rendered.warnings] } : rendered;
};

const released = async (
  rendered: Result<Rendered>,
  release: (bytes: Uint8Array) => Promise<Result<Uint8Array>>,
): Promise<Result<Rendered>> => {
  if (!rendered.ok) return rendered;
  const result = await release(rendered.value.bytes);
  if (!result.ok) return { ok: false, problems: [...rendered.warnings, ...result.problems] };
  const warnings = [...rendered.warnings, ...result.warnings];
  return { ok: true, value: { ...rendered.value, bytes: result.value }, warnings };
};

/** What is wrong with a template is wrong for every recipient, and is said once. */
const withoutRepeats = (found: readonly Diagnostic[], said: readonly Diagnostic[]): Diagnostic[] => {
  const known = new Set(said.map((each) => JSON.stringify(each)));
  return found.filter((each) => !known.has(JSON.stringify(each)));
};

const keptEdited = (path: string, kept: string): Diagnostic => ({
  code: 'edited-file-kept',
  severity: 'warning',
  message: 'This file had been changed since it was made; the changed file was kept under another name.',
  hint: `Take over what you need from ${kept}.`,
  location: { file: path },
});
