import { askJson } from './api.js';
import { partsOfWorkbook } from './sheet-source.js';
import { PartsView } from './show-parts.js';

/**
 * A workbook as tables: what is seen is laid out, and what did not change since `before` stays as it stands.
 * @param {HTMLElement} container
 * @param {HTMLElement} scroller
 * @param {import('./api.js').Name} name
 * @param {import('./show-pages.js').View | undefined} before
 * @param {() => boolean} isStale
 * @returns {Promise<import('./show-pages.js').View | undefined>} undefined where there is none, or something newer was asked for
 */
export const showSheet = async (container, scroller, name, before, isStale) => {
  /** @type {{ sheets: import('./sheet-source.js').Sheet[] } | undefined} */
  const answer = await askJson('sheets', { ...name });
  if (!answer || isStale()) return undefined;
  const source = partsOfWorkbook(answer.sheets);
  const isSheet = before instanceof PartsView && before.kind === 'sheet';
  const view = isSheet ? before : new PartsView(scroller, source, 'sheet');
  return (await view.show(container, source, isStale)) ? view : undefined;
};
