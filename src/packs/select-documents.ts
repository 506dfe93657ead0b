import type { Case } from '../../data-schema/case.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import {
  type Audience,
  documentFormatsOf,
  type DocumentDefinition,
  type Format,
  audienceOf,
  formatsOf,
  packFormatsOf,
  type Recipient,
  type View,
} from '../documents/definition.js';
import type { Pack } from './pack.js';

/** One file to make: a document for a recipient, and the folder below the case’s output folder that it goes to. */
export interface Selection {
  readonly definition: DocumentDefinition;
  readonly recipient: Recipient;
  readonly format: Format;
  readonly view?: View;
  /** Who it is made for: it decides how people are named. The document’s own audience unless another was asked for. */
  readonly audience: Audience;
  /** Forward slashes; empty for the output folder itself. */
  readonly folder: string;
}

/** What is to be made, and what cannot be. */
export interface Selected {
  readonly selections: readonly Selection[];
  readonly problems: readonly Diagnostic[];
}

/**
 * The files for the documents named, in the order of `definitions`. Named documents that cannot be made now are
 * problems; where every document is asked for, those that cannot be made are simply left out.
 */
export const selectDocuments = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  options: {
    readonly named: boolean;
    readonly recipient?: string | undefined;
    readonly folder?: string;
    readonly audience?: Audience | undefined;
    /** Only the kinds of file that a pack holds. */
    readonly isPack?: boolean;
  },
): Selected => {
  const problems: Diagnostic[] = [];
  const selections = definitions.flatMap((definition) => {
    const problem = options.named ? cannotBeMade(scr, definition) : undefined;
    if (problem) problems.push(problem);
    return recipientsOf(scr, definition)
      .filter((recipient) => options.recipient === undefined || recipient.id === options.recipient)
      .flatMap((recipient) =>
        formatsWanted(definition, options).map((format) => ({
          definition,
          recipient,
          format,
          audience: options.audience ?? audienceOf(definition, format),
          folder: options.folder ?? '',
        })),
      );
  });
  return { selections, problems };
};

const formatsWanted = (
  definition: DocumentDefinition,
  { named, audience, isPack = false }: { named: boolean; audience?: Audience | undefined; isPack?: boolean },
): readonly Format[] => {
  if (named) return formatsOf(definition);
  return isPack ? packFormatsOf(definition, audience) : documentFormatsOf(definition);
};

/** The files of a pack, each in the pack’s folder. A needed document that cannot be made is a problem. */
export const selectPack = (
  scr: Case,
  pack: Pack,
  definitionOf: (id: string) => DocumentDefinition,
  recipient?: string,
): Selected => {
  const contents = pack.contents.map((content) => ({
    ...content,
    definition: definitionOf(content.document),
  }));
  const cannot = contents
    .filter((content) => content.needed)
    .map(({ definition }) => cannotBeMade(scr, definition))
    .filter((problem) => problem !== undefined);
  const problems = [...cannot, ...(pack.warn?.(scr) ?? [])];

  const [first] = contents;
  if (pack.per === 'case' || !first) {
    const { selections } = selectDocuments(
      scr,
      contents.map(({ definition }) => definition),
      { named: false, recipient, folder: pack.id, audience: pack.audience, isPack: true },
    );
    return { selections, problems };
  }
  const selections = recipientsOf(scr, first.definition)
    .filter((to) => recipient === undefined || to.id === recipient)
    .flatMap((to) =>
      contents.flatMap(({ definition }) =>
        recipientsOf(scr, definition)
          .filter((candidate) => definition.onePer === 'case' || candidate.id === to.id)
          .flatMap((candidate) =>
            packFormatsOf(definition, pack.audience).map((format) => ({
              definition,
              recipient: candidate,
              format,
              audience: pack.audience ?? definition.audience,
              folder: `${pack.id}/${to.fileLabel ?? to.id}`,
            })),
          ),
      ),
    );
  return { selections, problems };
};

/** The recipients that a document can be made for now: none unless it is ready. */
export const recipientsOf = (scr: Case, definition: DocumentDefinition): readonly Recipient[] =>
  definition.appliesTo(scr).state === 'ready' ? definition.recipients(scr) : [];

const cannotBeMade = (scr: Case, definition: DocumentDefinition): Diagnostic | undefined => {
  const applicability = definition.appliesTo(scr);
  switch (applicability.state) {
    case 'ready':
      return undefined;
    case 'not-applicable':
      return {
        code: 'document-not-applicable',
        severity: 'error',
        message: `The document ${definition.id} does not apply to ${scr.reference}: ${applicability.reason}.`,
        hint: 'Leave it out, or correct the case if this is not so.',
        paragraph: definition.reference,
      };
    case 'waiting':
      return {
        code: 'document-waiting',
        severity: 'error',
        message: `The document ${definition.id} cannot be made for ${scr.reference} yet.`,
        hint: `It needs ${applicability.missing.join('; ')}.`,
        paragraph: definition.reference,
      };
  }
};
