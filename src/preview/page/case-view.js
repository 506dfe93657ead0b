import { askJson } from './api.js';
import { byId, element } from './elements.js';
import { keepFocus } from './keep-focus.js';

/**
 * @typedef {{ reference: string, missing: { document: string, missing: string[] }[],
 *   deadlines: { what: string, label: string, date: string, days: number, doneOn?: string, isTracked: boolean }[],
 *   made: { name: string, written: string }[],
 *   shared: { number: number, recorded: string, file: string, to: string, permission: string }[],
 *   outdated: { to: string, file: string, newer: string }[] }} CaseView
 */

/** @param {string} day */
export const longDay = (day) =>
  new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** @param {string} moment */
export const momentOf = (moment) =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** @param {number} days */
const inDays = (days) => {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
};

/** @param {CaseView['deadlines'][number]} step */
const standing = ({ doneOn, days, isTracked }) => {
  if (doneOn !== undefined) return { kind: 'made', text: `Done on ${longDay(doneOn)}` };
  if (days < 0) {
    return isTracked
      ? { kind: 'problem', text: `Was due ${inDays(days)}, and the case does not say that it was done` }
      : { kind: 'none', text: `Was due ${inDays(days)}` };
  }
  return { kind: days <= 14 ? 'changed' : 'ready', text: `Due ${inDays(days)}` };
};

/**
 * A table, or a sentence where there is nothing to put into it.
 * @param {string} caption
 * @param {string[]} headings
 * @param {(import('./elements.js').Child)[][]} rows
 * @param {string} nothing
 */
const table = (caption, headings, rows, nothing) =>
  rows.length === 0
    ? element('p', {}, nothing)
    : element(
        'div',
        { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
        element(
          'table',
          {},
          element('caption', { class: 'hidden' }, caption),
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              headings.map((each) => element('th', { scope: 'col' }, each)),
            ),
          ),
          element(
            'tbody',
            {},
            rows.map((row) =>
              element(
                'tr',
                {},
                row.map((cell) => element('td', {}, cell)),
              ),
            ),
          ),
        ),
      );

/** The review at a glance: what is missing, what is due when, what was made and shared. */
export const drawCase = async () => {
  /** @type {CaseView | undefined} */
  const view = await askJson('case');
  const main = byId('case');
  if (!view) {
    main.replaceChildren(
      element('h1', {}, 'The whole case'),
      element('p', {}, 'The case cannot be read yet: see above.'),
    );
    return;
  }
  const parts = [
    element('h1', {}, `The whole case: ${view.reference}`),
    element('h2', {}, 'What is missing'),
    table(
      'What is missing',
      ['Document', 'It waits for'],
      view.missing.map(({ document, missing }) => [document, missing.join('; ')]),
      'Nothing: every document that applies can be made.',
    ),
    element('h2', {}, 'What is due'),
    table(
      'What is due',
      ['Step', 'By the guide', 'Date', 'Standing'],
      view.deadlines.map((step) => {
        const { kind, text } = standing(step);
        return [
          step.what,
          step.label,
          longDay(step.date),
          element(
            'span',
            { class: `state ${kind}` },
            element('span', { class: 'dot', 'aria-hidden': 'true' }),
            text,
          ),
        ];
      }),
      '',
    ),
    element('h2', {}, 'What has been made'),
    table(
      'What has been made',
      ['File', 'Made'],
      view.made.map(({ name, written }) => [name, momentOf(written)]),
      'Nothing has been made yet.',
    ),
    element('h2', {}, 'What has been shared'),
    table(
      'What has been shared',
      ['No.', 'File', 'With', 'Recorded', 'On whose permission'],
      view.shared.map(({ number, file, to, recorded, permission }) => [
        String(number),
        file,
        to,
        momentOf(recorded),
        permission,
      ]),
      'Nothing has been recorded as shared.',
    ),

    ...(view.outdated.length > 0
      ? [
          element('h2', {}, 'Who holds an old version'),
          table(
            'Who holds an old version',
            ['Who', 'File', 'Newer'],
            view.outdated.map(({ to, file, newer }) => [
              to,
              file,
              newer === 'made' ? 'made since' : 'shared since',
            ]),
            '',
          ),
        ]
      : []),
  ];
  keepFocus(main, () => main.replaceChildren(...parts));
};
