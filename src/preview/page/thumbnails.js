import { element } from './elements.js';

/**
 * Small pictures of the pages, drawn one after another until something else is shown.
 * @param {HTMLElement} strip
 * @param {import('./show-pages.js').View} view
 * @param {() => boolean} isStale
 */
export const drawThumbnails = async (strip, view, isStale) => {
  const buttons = Array.from({ length: view.pages }, (_none, page) =>
    element(
      'button',
      { type: 'button', 'aria-label': `Page ${page + 1}`, onclick: () => view.goToPage(page) },
      element('span', { class: 'number' }, String(page + 1)),
    ),
  );
  strip.replaceChildren(...buttons);
  for (const [page, button] of buttons.entries()) {
    if (isStale()) return;
    const canvas = await view.thumbnail(page);
    if (canvas) button.prepend(canvas);
  }
};
