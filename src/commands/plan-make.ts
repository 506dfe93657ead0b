import type { Case } from '../../data-schema/case.js';
import { unknownName } from '../diagnostics/unknown-name.js';
import type { Audience, DocumentDefinition } from '../documents/definition.js';
import { recipientsOf, selectDocuments } from '../packs/select-documents.js';
import { withView } from '../packs/with-view.js';
import { asksForExtract, type ExtractOptions, readExtract } from './extract-options.js';
import type { Plan } from './make-batch.js';

/** What of its documents a command is to make, and how they are to be shown. */
export interface PlanOptions extends ExtractOptions {
  readonly recipient?: string | undefined;
  /** Made for this audience in place of each document’s own. */
  readonly audience?: Audience | undefined;
  /** The days that were named, as at which a genogram is drawn. */
  readonly days?: readonly string[] | undefined;
  /** A genogram shows how people stand to each other. */
  readonly bonds?: boolean | undefined;
}

/** The files that these options ask for; or, as text, why they cannot be understood for this case. */
export const planMake = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  named: boolean,
  options: PlanOptions,
): Plan => {
  const { recipient, audience, days = [], bonds = false } = options;
  const extract = asksForExtract(options) ? readExtract(scr, options) : undefined;
  if (typeof extract === 'string') return extract;
  const { selections, problems } = selectDocuments(scr, definitions, { named, recipient, audience });
  const viewed = selections
    .filter(({ definition: { onePer }, recipient: { id } }) => {
      // A chronology of another agency has no entry of this one.
      return extract?.agency === undefined || onePer !== 'agency' || id === extract.agency;
    })
    .map((selection) => withView(selection, { asAt: days, withBonds: bonds, ...(extract && { extract }) }));
  if (recipient !== undefined && viewed.length === 0 && problems.length === 0) {
    const ids = definitions.flatMap((definition) => recipientsOf(scr, definition).map(({ id }) => id));
    return unknownName('recipient', recipient, [...new Set(ids)], 'scr list CASE shows the recipients.');
  }
  return { selected: { selections: viewed, problems }, allOrNothing: false };
};
