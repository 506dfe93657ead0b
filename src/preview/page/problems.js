import { send } from './api.js';
import { element, say } from './elements.js';
import { keepFocus } from './keep-focus.js';

/** @typedef {import('./api.js').Problem} Problem */

/**
 * What is wrong, each with its place, the lines around it, and what to do.
 * @param {Problem[]} problems
 */
export const problemList = (problems) =>
  element(
    'ul',
    { class: 'problem-list' },
    problems.map((problem) =>
      element(
        'li',
        { class: problem.severity },
        element(
          'p',
          { class: 'message' },
          element('strong', {}, problem.severity === 'error' ? 'Mistake: ' : 'Take note: '),
          problem.message,
          problem.paragraph && ` (the process, ${problem.paragraph})`,
        ),
        problem.place && placeLine(problem),
        problem.frame &&
          element('pre', { tabindex: '0', 'aria-label': 'The lines around it' }, problem.frame),
        problem.hint && element('p', { class: 'hint' }, `→ ${problem.hint}`),
      ),
    ),
  );

/**
 * Shows problems in a part of the page, which is not there where there are none and nothing is to be said.
 * @param {HTMLElement} section
 * @param {Problem[]} problems
 * @param {string} [heading]
 */
export const fillProblems = (section, problems, heading) => {
  keepFocus(section, () => {
    section.hidden = problems.length === 0 && heading === undefined;
    section.replaceChildren(
      ...(heading === undefined ? [] : [element('p', { class: 'message' }, heading)]),
      ...(problems.length === 0 ? [] : [problemList(problems)]),
    );
  });
};

/** @param {{ place?: string, file?: string, line?: number }} place */
export const placeLine = ({ place = '', file, line }) => {
  const shown = element('code', {}, place);
  return element(
    'p',
    { class: 'place' },
    shown,
    element('button', { type: 'button', class: 'small', onclick: () => void copy(shown) }, 'Copy this place'),
    file !== undefined &&
      element('button', { type: 'button', class: 'small', onclick: () => void open(file, line) }, 'Open it'),
  );
};

/** @param {HTMLElement} shown */
const copy = async (shown) => {
  const text = shown.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied: ${text}`);
  } catch {
    getSelection()?.selectAllChildren(shown);
    say('The browser does not let this page copy. The place is marked: copy it with Ctrl+C.');
  }
};

/**
 * @param {string} file
 * @param {number | undefined} line
 */
const open = async (file, line) => {
  const response = await send('open-place', { file, line });
  const { said, problems } = await response.json().catch(() => ({}));
  say(said ?? problems?.[0]?.message ?? 'It could not be opened.');
};
