import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasError, type Result } from '../diagnostics/diagnostic.js';
import { nameFile } from '../packs/name-file.js';
import type { Selection } from '../packs/select-documents.js';
import type { AnswerSources } from './answer-sources.js';
import { asPdf, json, MEDIA_TYPES, NOT_THERE } from './answers.js';
import { nameIn, textIn } from './read-question.js';
import type { Answer, Question } from './server/start-server.js';
import { describeProblems } from './session/describe-problems.js';
import type { MadeFile } from './session/find-made.js';
import { cutWordFile, type WordParts } from './word-parts/word-parts.js';

/** What is asked about files in the output folder: what was made last, and that something be made. */
export const answerAboutMade = ({ session, made, actions, exact, events }: AnswerSources) => {
  const madeFileOf = (selection: Selection): MadeFile | undefined => {
    const { definition, recipient, audience, format } = selection;
    return session.case && made.list().get(nameFile(session.case, definition, recipient, audience, format));
  };

  const lastMade = async (selection: Selection, question: Question): Promise<Answer> => {
    const file = madeFileOf(selection);
    if (!file) return NOT_THERE;
    const password = textIn(question.body, 'password');
    if (file.isLocked && password === undefined) return json({ needsPassword: true }, 401);
    const opened: Result<Uint8Array> = file.isLocked
      ? await actions.unlock(file.path, password ?? '')
      : { ok: true, value: readFileSync(file.path), warnings: [] };
    if (!opened.ok) return json({ problems: describeProblems(opened.problems, new Map()) }, 422);
    const bytes = opened.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    made.remember(file.sha256, sha256);
    const parts =
      textIn(question.body, 'inParts') && selection.format === 'docx' ? cutWordFile(bytes) : undefined;
    if (parts) return json({ parts: wholeParts(parts) });
    const asPages = await exact.of({ bytes, sha256 }, selection.format, question.signal);
    if (asPages?.ok) return asPdf(asPages);
    return { status: 200, type: MEDIA_TYPES[selection.format] ?? '', body: bytes };
  };

  const make = async (selection: Selection, question: Question): Promise<Answer> => {
    if (!session.isCurrent) {
      const { diagnostics, sources: texts } = session.loaded;
      return json({ made: [], problems: describeProblems(diagnostics, texts) }, 422);
    }
    const before = await session.sight(selection);
    const { revision } = session;
    const { document, recipient, audience } = nameIn(question.body);
    const outcome = await actions.make(
      { document, recipient, audience, view: selection.view },
      textIn(question.body, 'password'),
    );
    for (const file of outcome.made) {
      const isThis = file.document === document && file.path.endsWith(`.${selection.format}`);
      if (isThis && before?.isCurrent && before.picture && revision === session.revision)
        made.remember(file.sha256, before.picture.sha256);
    }
    events.send('list', {});
    return json(
      {
        made: outcome.made.map(({ path }) => path),
        needsPassword: outcome.problems.some(({ code }) => code === 'no-password'),
        problems: describeProblems(outcome.problems, session.loaded.sources),
      },
      hasError(outcome.problems) ? 422 : 200,
    );
  };

  return { madeFileOf, lastMade, make };
};

/** Each part with its file and words: for a file that is opened once and not kept. */
const wholeParts = ({ parts, file, texts }: WordParts): object[] =>
  parts.map((part) => ({
    ...part,
    file: Buffer.from(file(part.id) ?? []).toString('base64'),
    texts: texts(part.id),
  }));
