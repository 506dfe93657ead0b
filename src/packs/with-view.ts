import type { ChronologyExtract } from '../../data-schema/chronology.js';
import type { View } from '../documents/definition.js';
import type { Selection } from './select-documents.js';

/**
 * A document as it is to be shown: as at certain days, with emotional bonds, with some entries only. What the document
 * does not take is left out; its file is named after the rest, so that it stands beside the standard one.
 */
export const withView = (selection: Selection, { asAt, withBonds, extract }: View): Selection => {
  const drawn = dated(selection, asAt ?? [], withBonds ?? false);
  return extract && selection.definition.takesExtract === true ? extracted(drawn, extract) : drawn;
};

const dated = (selection: Selection, days: readonly string[], withBonds: boolean): Selection => {
  if (selection.definition.isDated !== true || (days.length === 0 && !withBonds)) return selection;
  const asAt = [...new Set(days)].toSorted();
  const fileLabel = [...asAt, ...(withBonds ? ['bonds'] : [])].join('_');
  return { ...selection, recipient: { ...selection.recipient, fileLabel }, view: { asAt, withBonds } };
};

const extracted = (selection: Selection, extract: ChronologyExtract): Selection => {
  const { recipient } = selection;
  const named = recipient.id === extract.agency ? { ...extract, agency: undefined } : extract;
  const fileLabel = [recipient.fileLabel, extractLabel(named)].filter(Boolean).join('_');
  return { ...selection, recipient: { ...recipient, fileLabel }, view: { ...selection.view, extract } };
};

/** What the file name of an extract says of it: `JB_rdash_from-2007-01-01_to-2007-12-31`. */
const extractLabel = ({ person, agency, from, to }: ChronologyExtract): string =>
  [person, agency, from && `from-${from}`, to && `to-${to}`].filter(Boolean).join('_');
