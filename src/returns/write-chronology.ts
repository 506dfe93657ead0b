import { Document, isMap, isScalar, Scalar, visit } from 'yaml';
import type { Chronology, ChronologyEntry } from '../../data-schema/chronology.js';

const WIDTH = 116;
/** Longer text is set as a block, so that it can be read and edited. */
const LONG = 90;

const withoutBlanks = (entry: ChronologyEntry): object => ({
  date: entry.date,
  ...(entry.time === undefined ? {} : { time: entry.time }),
  ...(entry.occurred === undefined ? {} : { occurred: entry.occurred }),
  familyMembers: entry.familyMembers,
  event: entry.event,
  ...(entry.source === undefined ? {} : { source: entry.source }),
  ...(entry.action === undefined ? {} : { action: entry.action }),
  ...(entry.childSeen === undefined ? {} : { childSeen: entry.childSeen }),
  ...(entry.note === undefined ? {} : { note: entry.note }),
  ...(entry.significant ? { significant: true } : {}),
  ...(entry.unplaced.length === 0 ? {} : { unplaced: entry.unplaced }),
});

/**
 * An agency’s chronology as a YAML file that people can read and edit: a line for editors that says which schema it follows,
 * entries with a blank line between them, times in quotes, long texts as blocks.
 */
export const writeChronology = (chronology: Chronology, schema: string): string => {
  const { agency, author, revised, entries, noContact, imported } = chronology;
  const document = new Document({
    agency,
    ...(author === undefined ? {} : { author }),
    ...(revised === undefined ? {} : { revised }),
    imported,
    ...(noContact.length === 0 ? {} : { noContact }),
    entries: entries.map(withoutBlanks),
  });
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  visit(document, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (!isScalar(pair.value) || typeof pair.value.value !== 'string') {
        if ((key === 'date' || key === 'occurred' || key === 'time') && isMap(pair.value))
          pair.value.flow = true;
        if (key === 'familyMembers' && pair.value !== null && typeof pair.value === 'object')
          Object.assign(pair.value, { flow: true });
        return;
      }
      const text = pair.value.value;
      if (key === 'time' && text.includes(':')) pair.value.type = Scalar.QUOTE_DOUBLE;
      else if (text.includes('\n')) pair.value.type = Scalar.BLOCK_LITERAL;
      else if (text.length > LONG) pair.value.type = Scalar.BLOCK_FOLDED;
    },
    Seq(_, node, path) {
      const parent = path.at(-1);
      const name = parent && 'key' in parent && isScalar(parent.key) ? parent.key.value : undefined;
      if (name !== 'entries') return;
      node.items.forEach((item, index) => {
        if (index > 0 && isMap(item)) item.spaceBefore = true;
      });
    },
  });
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
};
