import { isRealDay } from '../../../data-schema/is-real-day.js';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { ActionPlan } from '../../../data-schema/action-plan.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { readDate } from '../cells/read-date.js';
import type { ReturnedContent } from '../grid.js';
import type { ImportContext, ImportPlan, Returned } from '../plan-import.js';
import { type ActionBlock, findActionBlocks, findSignOff } from './find-action-blocks.js';
import { readEvidence } from './read-evidence.js';

/** What a returned action record changes of one action. */
export interface EvidenceChange {
  readonly kind: 'added' | 'changed' | 'gone';
  /** Such as `CAMHS1, action 1`. */
  readonly action: string;
  readonly before: string;
  readonly after: string;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A date as ISO where it is one exact day, else as it was written. */
const isoOf = (text: string, asOf: string): string => {
  const date = readDate(text, { asOf })?.date;
  return typeof date === 'string' ? date : text;
};

const shown = (evidence: readonly { readonly date: string; readonly text: string }[]): string =>
  evidence.map(({ date, text }) => `${date}: ${text.trim().replaceAll(/\s+/g, ' ')}`).join(' | ');

/** Which agency's plan the blocks are of: the one that has most of their recommendations and actions. */
const planOf = (
  blocks: readonly ActionBlock[],
  plans: ReadonlyMap<string, ActionPlan>,
): string | undefined => {
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
  { scr, agency: named, asOf, textOf, freePath }: ImportContext,
  returned: Returned,
  ids: readonly string[],
): Result<ImportPlan> | undefined => {
  const blocks = findActionBlocks(content.grids);
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
    const name = `recommendation ${block.number}, ${block.place}`;
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
    const written: readonly (readonly [what: string, theirs: string, ours: string])[] = [
      ['the responsible individual', block.responsible, action.responsible],
      ['the target date', isoOf(block.target, asOf), action.target],
    ];
    for (const [what, theirs, ours] of written) {
      if (theirs === '' || fold(theirs) === fold(ours)) continue;
      tell(
        'warning',
        'action-record-differs',
        `The agency wrote another value for ${what}, and the plan’s stands: ${name}.`,
        `They wrote "${theirs.replaceAll(/\s+/g, ' ')}" where the plan has "${ours}"; change the plan if it was agreed.`,
      );
    }
    const evidence = readEvidence(block, action.evidence, name, asOf, (...what) => tell('warning', ...what));
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
  const signed = findSignOff(content.grids);
  const signedOn = signed && isoOf(signed.date, asOf);
  const standing = plan.signedOff;
  if (signed !== undefined && (signed.by !== standing?.by || signedOn !== standing.date)) {
    if (signedOn !== undefined && isRealDay(signedOn)) {
      document.set('signedOff', document.createNode({ by: signed.by, date: signedOn }));
      changes.push({
        kind: standing === undefined ? 'added' : 'changed',
        action: 'signed off',
        before: standing === undefined ? '' : `${standing.by}, ${standing.date}`,
        after: `${signed.by}, ${signedOn}`,
      });
    } else {
      tell(
        'warning',
        'sign-off-without-date',
        `The record is signed off by ${signed.by} without a date that can be read.`,
        'Set "signedOff" in the plan.',
      );
    }
  }
  if (!isMap(document.contents) || !isSeq(document.get('recommendations')))
    throw new Error('a plan that was loaded is no plan');
  const value: ImportPlan = {
    kind: 'action-record',
    agency,
    target: `action-plans/${agency}.yaml`,
    text: changes.length === 0 ? text : document.toString({ lineWidth: 116 }),
    keptAs: freePath(`action-plans/returned/${agency}/${asOf} ${returned.name}`, returned.original),
    rows: blocks.length,
    changes,
  };
  return { ok: true, value, warnings: problems };
};
