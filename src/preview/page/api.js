/**
 * @typedef {{ key: string, label: string, kind: 'day' | 'yes-or-no' | 'one-of', all?: string,
 *   options?: { id: string, name: string }[] }} ViewField
 * @typedef {{ field: string, message: string }} Refusal
 * How a document is named; more than these keys are those of its view fields.
 * @typedef {{ document: string, recipient: string, audience?: string, format?: string,
 *   [viewField: string]: string | undefined }} Name
 * @typedef {{ severity: 'error' | 'warning', message: string, hint?: string, paragraph?: string, place?: string,
 *   file?: string, line?: number, column?: number, frame?: string }} Problem
 * @typedef {'never' | 'same' | 'changed' | 'unknown' | 'unchecked'} MadeState
 * @typedef {{ id: string, name: string, checked: boolean, hasProblems: boolean, made: MadeState }} Recipient
 * @typedef {{ id: string, title: string, reference: string, audience: string, formats: string[], state: string,
 *   missing: string[], recipients: Recipient[], viewFields: ViewField[] }} ListedDocument
 * @typedef {{ revision: number, reference?: string, folder: string, isCurrent: boolean,
 *   problems: Problem[], audiences: { id: string, name: string, naming: string }[],
 *   stages: { name: string, documents: ListedDocument[] }[] }} State
 * @typedef {{ isCurrent: boolean, sha256?: string, format: string,
 *   canBeExact: boolean, parts?: import('./part-source.js').Part[],
 *   problems: Problem[],
 *   made: { state: MadeState, written?: string, isLocked?: boolean } }} Sight
 */

/**
 * @param {string} path
 * @param {Record<string, string | undefined>} [query]
 */
export const addressOf = (path, query = {}) => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const text = new URLSearchParams(pairs).toString();
  return `api/${path}${text === '' ? '' : `?${text}`}`;
};

/**
 * @param {string} path
 * @param {Record<string, string | undefined>} [query]
 * @param {AbortSignal} [signal]
 */
export const ask = (path, query = {}, signal) => fetch(addressOf(path, query), { signal: signal ?? null });

/**
 * The JSON that answers; undefined where there is no such thing.
 * @template Value
 * @param {string} path
 * @param {Record<string, string | undefined>} [query]
 * @returns {Promise<Value | undefined>}
 */
export const askJson = async (path, query = {}) => {
  const response = await ask(path, query);
  return response.ok ? response.json() : undefined;
};

/**
 * @param {string} path
 * @param {object} [body]
 */
export const send = (path, body = {}) =>
  fetch(`api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
