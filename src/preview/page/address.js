/**
 * Puts what is shown into the address, so that it is there again when the page is loaded anew.
 * @param {import('./api.js').Name} name
 */
export const rememberInAddress = ({ document, recipient, audience = '', format = '', ...more }) => {
  const place = [document, recipient, audience, format].map(encodeURIComponent).join('/');
  const chosen = Object.entries(more).flatMap(([key, value = '']) => (value === '' ? [] : [[key, value]]));
  const view = new URLSearchParams(chosen).toString();
  location.replace(`#${place}${view === '' ? '' : `?${view}`}`);
};

/**
 * What the address says is to be shown; undefined where it names no document.
 * @returns {import('./api.js').Name | undefined}
 */
export const nameInAddress = () => {
  const [place = '', view = ''] = location.hash.slice(1).split('?');
  const [document = '', recipient = '', audience, format] = place.split('/').map(decodeURIComponent);
  if (document === 'document' || document === '') return undefined;
  return {
    ...Object.fromEntries(new URLSearchParams(view)),
    document,
    recipient,
    ...(audience ? { audience } : {}),
    ...(format ? { format } : {}),
  };
};

/**
 * A name without what cannot be chosen for this document.
 * @param {import('./api.js').Name} name
 * @param {import('./api.js').ListedDocument} document
 * @returns {import('./api.js').Name}
 */
export const withoutForeignFields = (name, { viewFields }) => {
  const known = new Set(['document', 'recipient', 'audience', 'format', ...viewFields.map(({ key }) => key)]);
  const kept = Object.entries(name).filter(([key]) => known.has(key));
  return { ...Object.fromEntries(kept), document: name.document, recipient: name.recipient };
};
