import type { Result } from '../diagnostics/diagnostic.js';
import type { Answer } from './server/start-server.js';
import { describeProblems } from './session/describe-problems.js';

/** The kinds of file that documents are, as a browser calls them. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** An answer in JSON. */
export const json = (value: object, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
export const NOT_THERE = json({ reason: 'There is no such thing here.' }, 404);
/** To whoever has it already. */
export const SAME: Answer = { status: 204, type: 'text/plain', body: '' };
export const NO_DOCUMENT = json({ reason: 'The case has no such document now.' }, 404);

/** Pages, or why there are none. */
export const asPdf = (result: Result<Uint8Array> | undefined): Answer => {
  if (!result) return NOT_THERE;
  if (!result.ok) return json({ problems: describeProblems(result.problems, new Map()) }, 422);
  return { status: 200, type: 'application/pdf', body: result.value };
};

/** What was done, in words, or why it could not be. */
export const said = (result: Result<string>): Answer =>
  result.ok
    ? json({ said: result.value })
    : json({ problems: describeProblems(result.problems, new Map()) }, 422);
