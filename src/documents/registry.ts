import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentDefinition, STAGES } from './definition.js';

/** The files of this folder that hold what documents share, and no document. */
const NOT_A_DOCUMENT = new Set(['definition', 'markdown', 'picture', 'registry']);

/**
 * The ids of all documents: the names of the files beside this one. A document is added by putting its file here, so
 * that none can be written and then forgotten.
 */
export const documentIds = (): string[] => documentFiles().map(withoutEnding);

/** One document’s definition, read from its own file and no other. `id` must be one of `documentIds`. */
export const loadDefinition = async (id: string): Promise<DocumentDefinition> => {
  const file = documentFiles().find((name) => withoutEnding(name) === id);
  if (file === undefined) throw new Error(`there is no document ${id}`);
  const module: unknown = await import(pathToFileURL(join(import.meta.dirname, file)).href);
  const definition = Object.values(module as object).find(isDefinition);
  if (definition?.id !== id)
    throw new Error(`src/documents/${id}.ts exports no definition whose id is ${id}`);
  return definition;
};

/** All documents, in the order of the process. */
export const loadDefinitions = async (): Promise<DocumentDefinition[]> => {
  const definitions = await Promise.all(documentIds().map(loadDefinition));
  return definitions.toSorted(
    (a, b) =>
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      a.reference.localeCompare(b.reference, 'en', { numeric: true }) ||
      a.id.localeCompare(b.id),
  );
};

const withoutEnding = (file: string): string => file.replace(/\.[jt]s$/, '');

/** Compiled or not, without declarations and source maps. */
const documentFiles = (): string[] =>
  readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map(({ name }) => name)
    .filter((file) => !NOT_A_DOCUMENT.has(withoutEnding(file)))
    .toSorted();

const isDefinition = (value: unknown): value is DocumentDefinition =>
  typeof value === 'object' && value !== null && 'id' in value && 'mergeData' in value;
