import { createHash } from 'node:crypto';
import { Document, isMap, isScalar, isSeq, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Chronology, ChronologyEntry } from '../../../data-schema/chronology.js';

const SEAL = /^# As imported: ([0-9a-f]{16})\. .*\n/m;
const sealOf = (text: string): string =>
  createHash('sha256').update(text.replace(SEAL, '').replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);

/** Whether a chronology's file was written by hand, or changed by hand since an import wrote it. */
export const wasEditedByHand = (text: string): boolean =>
  SEAL.exec(text.replaceAll('\r\n', '\n'))?.[1] !== sealOf(text);

const ORDER = [
  'date', 'time', 'occurred', 'familyMembers', 'event', 'source', 'action', 'childSeen', 'note', 'significant', 'unplaced',
] as const satisfies readonly (keyof ChronologyEntry)[]; // prettier-ignore

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

const plain = (entry: ChronologyEntry): Record<string, unknown> =>
  Object.fromEntries(ORDER.flatMap((key) => (isSaid(entry[key]) ? [[key, entry[key]]] : [])));

const flow = (node: unknown): void => {
  if (isMap(node) || isSeq(node)) node.flow = true;
};

/** Dates and initials on one line, times in quotes, long texts folded: as a person would write it. */
const layOut = (entry: YAMLMap): void => {
  for (const key of ['date', 'occurred', 'time', 'familyMembers']) flow(entry.get(key, true));
  const time = entry.get('time', true);
  const clock = isMap(time) ? time.get('sort', true) : time;
  if (isScalar(clock) && /:/.test(String(clock.value))) clock.type = Scalar.QUOTE_DOUBLE;
  for (const key of ['event', 'action', 'note', 'source', 'childSeen']) {
    const value = entry.get(key, true);
    if (!isScalar(value) || typeof value.value !== 'string') continue;
    if (value.value.includes('\n')) value.type = Scalar.BLOCK_LITERAL;
    else if (value.value.length > 80) value.type = Scalar.BLOCK_FOLDED;
  }
};

/**
 * A chronology as YAML that is pleasant to read and to edit by hand; the same chronology gives the same bytes. It carries a
 * seal by which a later import sees whether it was edited since. `schema` is the path of its JSON Schema.
 */
export const writeChronology = (chronology: Chronology, schema: string): string => {
  const { agency, author, revised, entries, noContact, imported } = chronology;
  const document = new Document({
    agency,
    ...(author === undefined ? {} : { author }),
    ...(revised === undefined ? {} : { revised }),
    imported,
    ...(noContact.length === 0 ? {} : { noContact }),
    entries: entries.map(plain),
  });
  const list = document.get('entries', true) as YAMLSeq;
  const key = (document.contents as YAMLMap).items.at(-1)?.key;
  if (isScalar(key)) key.spaceBefore = true;
  for (const [index, item] of list.items.entries()) {
    if (!isMap(item)) continue;
    item.spaceBefore = index > 0;
    layOut(item);
  }
  const body = document.toString({ lineWidth: 116, flowCollectionPadding: true });
  const head = `# yaml-language-server: $schema=${schema}\n`;
  const text = `${head}\n${body}`;
  return `${head}# As imported: ${sealOf(text)}. Edit freely: a later import sees that this was edited, and keeps your version.\n\n${body}`;
};
