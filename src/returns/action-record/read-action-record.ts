import { isMap, isSeq, parseDocument } from 'yaml';
import type { ActionPlan } from '../../../data-schema/action-plan.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { readDate } from '../cells/read-date.js';
import type { Grid, ReturnedContent } from '../grid.js';
import type { ImportContext, ImportPlan, Returned } from '../plan-import.js';

/** What a returned action record changes of one action. */
export interface EvidenceChange {
  readonly kind: 'added' | 'changed' | 'gone';
  /** Such as `CAMHS1, action 1`. */
  readonly action: string;
  readonly before: string;
  readonly after: string;
}

interface Block {
  readonly number: string;
  readonly action: string;
  readonly completed: string;
  readonly evidence: readonly { readonly text: string; readonly date: string; readonly row: number }[];
  readonly grid: Grid;
}

const NUMBER = /^recommendation\s+(\S+?)[.:]?$/i;
const EVIDENCE = /^evidence\s*\/?\s*(?:and\s+)?progress\s*\d*\s*\.?\s*/i;
const UPDATED = /^date\s*(?:of\s*)?(?:update)?\s*:?\s*/i;

const blockOf = (grid: Grid): Block | undefined => {
  const number = grid.rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => NUMBER.exec(text.trim())?.[1] ?? []),
  )[0];
  const head = grid.rows.findIndex(({ cells }) => /^action$/i.test(cells[0]?.text ?? ''));
  if (number === undefined || head < 0) return undefined;
  const [action, , target] = grid.rows[head + 1]?.cells ?? [];
  const evidence = grid.rows.slice(head + 2).flatMap(({ cells, number: row }) => {
    const text = cells[0]?.text ?? '';
    return EVIDENCE.test(text)
      ? [
          {
            text: text.replace(EVIDENCE, '').trim(),
            date: (cells.at(-1)?.text ?? '').replace(UPDATED, '').trim(),
            row,
          },
        ]
      : [];
  });
  return {
    number,
    action: (action?.text ?? '').split(/\n(?:Intended outcome|Resources):/)[0]?.trim() ?? '',
    completed: /completed:?\s*(.+)$/im.exec(target?.text ?? '')?.[1] ?? '',
    evidence,
    grid,
  };
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const shown = (evidence: readonly { readonly date: string; readonly text: string }[]): string =>
  evidence.map(({ date, text }) => `${date}: ${text.trim().replaceAll(/\s+/g, ' ')}`).join(' | ');

/** Which agency's plan the blocks are of: the one that has most of their recommendations and actions. */
const planOf = (blocks: readonly Block[], plans: ReadonlyMap<string, ActionPlan>): string | undefined => {
  const scores = [...plans].map(([id, plan]) => {
    const known = new Set(
      plan.recommendations.flatMap(({ number, actions }) =>
        actions.map(({ action }) => `${number} ${fold(action)}`),
      ),
    );
    return {
      id,
      score: blocks.filter(({ number, action }) => known.has(`${number} ${fold(action)}`)).length,
    };
  });
  const best = scores.toSorted((a, b) => b.score - a.score);
  return best[0] !== undefined && best[0].score > 0 && best[0].score > (best[1]?.score ?? 0)
    ? best[0].id
    : undefined;
};

/**
 * Reads a returned Action Record: the evidence of each action and when it was completed, set into the plan that stands,
 * with its comments. Undefined where the file is none; what fits no action of the plan is an error, and nothing is taken.
 */
export const readActionRecord = (
  content: ReturnedContent,
  { scr, agency: named, asOf, textOf }: ImportContext,
  returned: Returned,
  ids: readonly string[],
): Result<ImportPlan> | undefined => {
  const blocks = content.grids.flatMap((grid) => blockOf(grid) ?? []);
  if (blocks.length === 0) return undefined;
  const problems: Diagnostic[] = [];
  const tell = (severity: Diagnostic['severity'], code: string, message: string, hint: string): void =>
    void problems.push({ code, severity, message, hint, location: { file: returned.shown } });
  const agency = named ?? planOf(blocks, scr.actionPlans);
  const plan = agency === undefined ? undefined : scr.actionPlans.get(agency);
  const text = textOf(`action-plans/${agency}.yaml`);
  if (agency === undefined || plan === undefined || text === undefined) {
    tell(
      'error',
      'plan-not-told',
      'No action plan of this case has the actions of this record.',
      `Say whose it is with --agency: ${[...ids, 'board'].join(', ')}; its plan must stand in action-plans.`,
    );
    return { ok: false, problems };
  }
  const document = parseDocument(text);
  const changes: EvidenceChange[] = [];
  const used = new Set<string>();
  for (const block of blocks) {
    const at = plan.recommendations.findIndex(
      ({ number }) => number.toLowerCase() === block.number.toLowerCase(),
    );
    const actions = plan.recommendations[at]?.actions ?? [];
    const free = actions.map((_, index) => index).filter((index) => !used.has(`${at} ${index}`));
    const index =
      free.find((each) => fold(actions[each]?.action ?? '') === fold(block.action)) ??
      (free.length === 1 && actions.length === 1 ? free[0] : undefined);
    const action = index === undefined ? undefined : actions[index];
    const name = `recommendation ${block.number}, ${block.grid.name}`;
    if (action === undefined || index === undefined) {
      tell(
        'error',
        'action-not-in-plan',
        `The plan has no such action: ${name}.`,
        'If the agency changed the action itself, change it in the plan first, then import again.',
      );
      continue;
    }
    used.add(`${at} ${index}`);
    if (fold(action.action) !== fold(block.action))
      tell(
        'warning',
        'action-reworded',
        `The agency reworded the action; the plan’s wording stands: ${name}.`,
        `They wrote: ${block.action.replaceAll(/\s+/g, ' ')}`,
      );
    const evidence = block.evidence.flatMap(({ text: what, date, row }) => {
      if (what === '' && date === '') return [];
      const read = readDate(date, { asOf });
      const day = read && (typeof read.date === 'string' ? read.date : read.date.sort);
      if (what === '')
        tell(
          'warning',
          'evidence-without-text',
          `A date of update stands without evidence: ${name}, row ${row}.`,
          'Ask the agency what was done.',
        );
      if (day === undefined)
        tell(
          'warning',
          'evidence-without-date',
          `Evidence has no date that can be read; the day of the import was taken: ${name}, row ${row}.`,
          'Correct the date in the plan.',
        );
      else if (read !== undefined && typeof read.date !== 'string')
        tell(
          'warning',
          'evidence-date-rough',
          `The date is not exact, its first day was taken: ${name}, row ${row}.`,
          'Correct the date in the plan.',
        );
      const words = [
        what,
        ...(date !== '' && (read === undefined || typeof read.date !== 'string' || read.rest !== '')
          ? [`(Date of update: ${date})`]
          : []),
      ]
        .filter((part) => part !== '')
        .join('\n');
      return what === '' ? [] : [{ date: day ?? asOf, text: words }];
    });
    const path = ['recommendations', at, 'actions', index];
    const label = `${block.number}, action ${index + 1}`;
    if (shown(action.evidence) !== shown(evidence)) {
      document.setIn([...path, 'evidence'], document.createNode(evidence));
      const kind = action.evidence.length === 0 ? 'added' : evidence.length === 0 ? 'gone' : 'changed';
      changes.push({ kind, action: label, before: shown(action.evidence), after: shown(evidence) });
    }
    const done = block.completed === '' ? undefined : readDate(block.completed, { asOf });
    if (block.completed !== '' && (done === undefined || typeof done.date !== 'string'))
      tell(
        'warning',
        'completed-not-understood',
        `When it was completed cannot be read: ${name}, "${block.completed}".`,
        'Set "completed" in the plan.',
      );
    else if (done !== undefined && typeof done.date === 'string' && done.date !== action.completed) {
      document.setIn([...path, 'completed'], done.date);
      changes.push({
        kind: action.completed === undefined ? 'added' : 'changed',
        action: `${label}, completed`,
        before: action.completed ?? '',
        after: done.date,
      });
    }
  }
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  if (!isMap(document.contents) || !isSeq(document.get('recommendations')))
    throw new Error('a plan that was loaded is no plan');
  const value: ImportPlan = {
    kind: 'action-record',
    agency,
    target: `action-plans/${agency}.yaml`,
    text: changes.length === 0 ? text : document.toString({ lineWidth: 116 }),
    keptAs: `action-plans/returned/${agency}/${asOf} ${returned.name}`,
    rows: blocks.length,
    changes,
  };
  return { ok: true, value, warnings: problems };
};
