import { ask } from './api.js';

/**
 * What there is to see of a document. None where it cannot be made, or cannot be shown as it is asked for: then each
 * refusal says of one field why.
 * @param {import('./api.js').Name} name
 * @returns {Promise<{ sight?: import('./api.js').Sight, refused: import('./api.js').Refusal[] }>}
 */
export const askSight = async (name) => {
  const response = await ask('sight', { ...name });
  if (response.ok) return { sight: await response.json(), refused: [] };
  return { refused: response.status === 422 ? (await response.json()).refused : [] };
};
