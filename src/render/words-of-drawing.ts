import type { Drawing } from '../documents/picture.js';

/** What a drawing is and all that it shows, as one run of plain text for readers who cannot see it. */
export const wordsOf = ({ alternative, description }: Drawing): string =>
  `${alternative} ${description.source
    .replaceAll('**', '')
    .replaceAll(/^- /gm, '')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/\s*\n+\s*/g, ' ')}`;
