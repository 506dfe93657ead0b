import { showSafely } from '../diagnostics/quote.js';
import type { EvidenceChange } from '../returns/action-record/read-action-record.js';
import { type RowChange, shown } from '../returns/chronology/compare-entries.js';
import type { ImportPlan } from '../returns/plan-import.js';
import { formatTable } from './format-table.js';

const WIDEST = 46;
const short = (text: string): string => {
  const safe = showSafely(text.replaceAll(/\s+/g, ' ').trim());
  return safe.length > WIDEST ? `${safe.slice(0, WIDEST - 1)}…` : safe;
};

interface Line {
  readonly what: string;
  readonly row: string;
  readonly before: string;
  readonly after: string;
}

const linesOf = (change: RowChange | EvidenceChange): readonly Line[] => {
  if ('action' in change)
    return [{ what: change.kind, row: change.action, before: change.before, after: change.after }];
  const { entry } = change;
  const row = [shown(entry.date), shown(entry.time)].filter((part) => part !== '').join(' ');
  if (change.kind === 'added') return [{ what: 'added', row, before: '', after: shown(entry.event) }];
  if (change.kind === 'gone') return [{ what: 'gone', row, before: shown(entry.event), after: '' }];
  return change.cells.map(({ field, before, after }) => ({
    what: 'changed',
    row: `${row} ${field}`,
    before,
    after,
  }));
};

const count = (plan: ImportPlan, kind: string): number =>
  plan.changes.filter((change) => change.kind === kind).length;

/** What an import did, or would do: how many rows, and each that differs from what stood there. */
export const describeImport = (plan: ImportPlan, isDry: boolean): string => {
  const what =
    plan.kind === 'chronology'
      ? plan.rows === 1
        ? 'entry'
        : 'entries'
      : plan.rows === 1
        ? 'action'
        : 'actions';
  const head = `${plan.agency}: ${plan.rows} ${what}; ${count(plan, 'added')} added, ${count(plan, 'changed')} changed, ${count(plan, 'gone')} gone.`;
  const table =
    plan.changes.length === 0
      ? ''
      : `\n\n${formatTable(
          [
            { heading: 'What', value: ({ what: each }: Line) => each },
            { heading: 'Row', value: ({ row }) => short(row) },
            { heading: 'Before', value: ({ before }) => short(before) },
            { heading: 'Now', value: ({ after }) => short(after) },
          ],
          plan.changes.flatMap(linesOf),
        )}\n`;
  const end = isDry
    ? 'Nothing was written (--dry-run).'
    : `Written: ${plan.target}. Kept as it came: ${plan.keptAs}`;
  return `${head}${table}\n${end}`;
};
