import { ask, askJson } from './api.js';
import { element } from './elements.js';

/**
 * @typedef {{ text: string, at?: string, across?: number, down?: number, isCovered?: true, isBold?: true }} Cell
 * @typedef {{ name: string, rows: Cell[][] }} Sheet
 * @typedef {import('./show-pages.js').View} View
 */

/**
 * The sheets of a workbook as tables.
 * @param {HTMLElement} container
 * @param {import('./api.js').Name} name
 * @returns {Promise<View | undefined>}
 */
export const showSheet = async (container, name) => {
  /** @type {{ sheets: Sheet[] } | undefined} */
  const answer = await askJson('sheets', { ...name });
  if (!answer) return undefined;
  const tables = answer.sheets.map(({ name: title, rows }) =>
    element(
      'table',
      { class: 'sheet', 'aria-label': title },
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            row
              .filter((cell) => !cell.isCovered)
              .map(({ text, at, across, down, isBold }) =>
                element(
                  'td',
                  { colspan: across, rowspan: down, class: isBold && 'bold', 'data-at': at },
                  text,
                ),
              ),
          ),
        ),
      ),
    ),
  );
  container.replaceChildren(
    ...tables.flatMap((table) => [
      element('h2', { class: 'tab' }, table.getAttribute('aria-label') ?? ''),
      table,
    ]),
  );
  const cells = () => [...container.querySelectorAll('td')];
  return {
    kind: 'sheet',
    pages: tables.length,
    width: 0,
    setZoom: (zoom) => void (container.style.fontSize = `${zoom}em`),
    texts: async () => cells().map((cell) => cell.textContent ?? ''),
    mark: (positions) =>
      positions.flatMap((position) => {
        const cell = cells()[position];
        cell?.classList.add('changed');
        return cell ? [cell] : [];
      }),
    blockAt: (target) => {
      const cell = target instanceof Element ? target.closest('td') : null;
      const sheet = cell?.closest('table')?.getAttribute('aria-label') ?? '';
      const at = cell?.dataset['at'];
      return cell && at !== undefined ? { ...blockOf(cells(), cell), cell: { sheet, at } } : undefined;
    },
    blocks: () => cells().filter((cell) => cell.textContent !== ''),
    goToPage: (page) => tables[page]?.scrollIntoView(),
    thumbnail: async () => undefined,
    close: () => undefined,
  };
};

/**
 * @param {HTMLElement[]} all
 * @param {HTMLElement} one
 */
export const blockOf = (all, one) => {
  const text = one.textContent ?? '';
  const same = all.filter((each) => each.textContent === text);
  return { text, ordinal: same.indexOf(one), count: same.length, elements: [one] };
};

/** @param {import('./api.js').Name} name */
export const readFile = async (name) => {
  const response = await ask('file', { ...name });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};
