import { addressOf } from './api.js';
import { element } from './elements.js';

/**
 * A drawing of the case, as a picture that can do nothing.
 * @param {HTMLElement} container
 * @param {import('./api.js').Name} name
 * @param {string} version so that a new one is not taken for the old one
 * @param {string} title
 * @returns {Promise<import('./show-pages.js').View>}
 */
export const showPicture = async (container, name, version, title) => {
  const picture = element('img', {
    src: addressOf('file', { ...name, version }),
    alt: title,
    class: 'drawing',
  });
  await picture.decode().catch(() => undefined);
  container.replaceChildren(picture);
  const width = picture.naturalWidth;
  return {
    kind: 'picture',
    pages: 1,
    width: picture.naturalWidth,
    setZoom: (zoom) => void (picture.style.width = `${width * zoom}px`),
    texts: async () => [],
    mark: () => [],
    blockAt: () => undefined,
    blocks: () => [],
    goToPage: () => undefined,
    goToText: async () => false,
    thumbnail: async () => undefined,
    close: () => undefined,
  };
};
