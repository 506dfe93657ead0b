import { addressOf } from './api.js';
import { element } from './elements.js';
import { layRegions, readDrawing, regionAt } from './regions.js';

/**
 * A drawing of the case, as a picture that can do nothing. What of it can be chosen lies over it, and what it shows in
 * words stands below it.
 * @param {HTMLElement} container
 * @param {import('./api.js').Name} name
 * @param {string} version so that a new one is not taken for the old one
 * @param {string} title
 * @returns {Promise<import('./show-pages.js').View>}
 */
export const showPicture = async (container, name, version, title) => {
  const picture = element('img', { src: addressOf('file', { ...name, version }), class: 'drawing' });
  const [drawing] = await Promise.all([readDrawing(name), picture.decode().catch(() => undefined)]);
  picture.alt = drawing?.alternative ?? title;
  const frame = element('div', { class: 'picture' }, picture, drawing && layRegions(drawing));
  container.replaceChildren(frame);
  if (drawing) {
    picture.setAttribute('aria-describedby', 'drawing-words');
    container.append(
      element(
        'details',
        { class: 'words' },
        element('summary', {}, 'What the drawing shows, in words'),
        element(
          'div',
          { id: 'drawing-words' },
          drawing.description.map((line) => element('p', {}, line)),
        ),
      ),
    );
  }
  const width = picture.naturalWidth;
  return {
    kind: 'picture',
    pages: 0,
    width,
    setZoom: (zoom) => void (frame.style.width = `${width * zoom}px`),
    texts: async () => [],
    mark: () => [],
    blockAt: regionAt,
    blocks: () => [...frame.querySelectorAll('.region')].filter((each) => each instanceof HTMLElement),
    goToPage: () => undefined,
    goToText: async () => false,
    thumbnail: async () => undefined,
    close: () => undefined,
  };
};
