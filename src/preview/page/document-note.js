import { momentOf } from './case-view.js';

/**
 * What is to be known of the picture, in a line: whether it is current, exact, and how it stands to the made file.
 * @param {import('./api.js').Sight} sight
 * @param {'exact' | 'on-its-way' | 'approximate' | 'failed'} exactness
 */
export const noteOf = ({ isCurrent, sha256, made: { state, written } }, exactness) => {
  const parts = [];
  if (!isCurrent && sha256 !== undefined)
    parts.push('This is the last version without mistakes; it can be made again when they are mended.');
  if (exactness === 'on-its-way') parts.push('Approximate view: the exact pages are on their way.');
  if (exactness === 'approximate')
    parts.push(
      'Approximate view: the words are right, the pages are not. Install LibreOffice to see exact pages.',
    );
  if (exactness === 'failed')
    parts.push(
      'Approximate view: LibreOffice could not make the exact pages. Open the file in Word to see them.',
    );
  const when = written === undefined ? '' : ` on ${momentOf(written)}`;
  if (state === 'never') parts.push('Not made yet.');
  if (state === 'same') parts.push(`Made${when}, and the same as now.`);
  if (state === 'changed') parts.push(`Made${when}; it would be another file now.`);
  if (state === 'unknown') parts.push(`Made${when} and locked: compare to see whether it changed.`);
  if (state === 'unchecked') parts.push(`Made${when}.`);
  return parts.join(' ');
};

/**
 * Why there is no picture at all.
 * @param {import('./api.js').Refusal[]} refused
 */
export const whyNothing = (refused) =>
  refused.length > 0
    ? `It cannot be shown so: ${refused.map(({ message }) => message).join(' ')}`
    : 'This document cannot be made of the case as it stands. The list says what it waits for.';
