import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasError, type Result } from '../diagnostics/diagnostic.js';
import { nameFile } from '../packs/name-file.js';
import type { Selection } from '../packs/select-documents.js';
import { chosenIn } from './chosen-in.js';
import type { ExactPages } from './exact-pages.js';
import type { PreviewActions } from './preview-actions.js';
import type { LeakSearch } from './search-for-leaks.js';
import { type PageFile, readPageFile } from './server/page-files.js';
import type { EventStream } from './server/event-stream.js';
import type { Answer, Question } from './server/start-server.js';
import { describeCase } from './session/case-view.js';
import { describeDrawing } from './session/describe-drawing.js';
import { describeProblems } from './session/describe-problems.js';
import { describeState } from './session/describe-state.js';
import { compareMade, type MadeFile, type MadeFiles } from './session/find-made.js';
import type { Picture } from './session/picture.js';
import type { PreviewSession } from './session/preview-session.js';
import { readSheets } from './session/read-sheets.js';
import type { DocumentName } from './session/shown-document.js';
import { drawingOf } from './trace/drawing-of.js';
import { tracePlace } from './trace/trace-place.js';

/** What questions are answered from. */
export interface AnswerSources {
  readonly session: PreviewSession;
  readonly pages: ReadonlyMap<string, PageFile>;
  readonly exact: ExactPages;
  readonly leaks: LeakSearch;
  readonly made: MadeFiles;
  readonly events: EventStream;
  readonly actions: PreviewActions;
  readonly hasOffice: boolean;
  /** Called at each question that a person causes. */
  readonly onAsked: () => void;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const json = (value: object, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const NOT_THERE = json({ reason: 'There is no such thing here.' }, 404);
const NO_DOCUMENT = json({ reason: 'The case has no such document now.' }, 404);

/** Answers what the page asks. Everything that it may ask stands here. */
export const answerQuestions = (sources: AnswerSources) => {
  const { session, pages, events, made, actions, exact, leaks } = sources;

  const withDocument = async (
    name: DocumentName,
    answer: (selection: Selection) => Promise<Answer>,
  ): Promise<Answer> => {
    const selection = session.find(name);
    return selection ? answer(selection) : NO_DOCUMENT;
  };

  /** The picture that the page has on the screen, or the newest. */
  const withPicture = (
    question: Question,
    answer: (picture: Picture) => Promise<Answer> | Answer,
  ): Promise<Answer> =>
    withDocument(nameIn(question.query), async (selection) => {
      const sight = session.lastSight(selection) ?? (await session.sight(selection));
      return sight?.picture ? answer(sight.picture) : NOT_THERE;
    });

  const madeFileOf = (selection: Selection): MadeFile | undefined => {
    const { definition, recipient, audience, format } = selection;
    return session.case && made.list().get(nameFile(session.case, definition, recipient, audience, format));
  };

  const sightOf = async (selection: Selection, have: string | null): Promise<Answer> => {
    const sight = await session.sight(selection);
    if (!sight) return NOT_THERE;
    const { picture, isCurrent, problems } = sight;
    const before = madeFileOf(selection);
    const current = isCurrent ? picture?.sha256 : undefined;
    return json({
      revision: session.revision,
      isCurrent,
      sha256: picture?.sha256,
      isSame: picture !== undefined && picture.sha256 === have,
      format: selection.format,
      canBeExact: exact.canMake(selection.format),
      pages: picture?.pages,
      rows: picture?.rows,
      problems: describeProblems(problems, session.loaded.sources),
      made: {
        state: compareMade(before, made, current),
        ...(before ? { written: new Date(before.written).toISOString(), isLocked: before.isLocked } : {}),
      },
    });
  };

  const pagesOf = async (picture: Picture, signal: AbortSignal): Promise<Answer> =>
    asPdf(await exact.of(picture, picture.selection.format, signal));

  const lastMade = (question: Question): Promise<Answer> =>
    withDocument(nameIn(question.body), async (selection) => {
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
      const asPages = await exact.of({ bytes, sha256 }, selection.format, question.signal);
      if (asPages?.ok) return asPdf(asPages);
      return { status: 200, type: MEDIA_TYPES[selection.format] ?? '', body: bytes };
    });

  const make = (question: Question): Promise<Answer> =>
    withDocument(nameIn(question.body), async (selection) => {
      if (!session.isCurrent) {
        const { diagnostics, sources: texts } = session.loaded;
        return json({ made: [], problems: describeProblems(diagnostics, texts) }, 422);
      }
      const before = await session.sight(selection);
      const { revision } = session;
      const { document, recipient, audience } = nameIn(question.body);
      const outcome = await actions.make(
        { document, recipient, audience },
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
    });

  const routes: Readonly<Record<string, (question: Question) => Promise<Answer> | Answer>> = {
    'GET /api/events': () => ({ stream: (response) => events.add(response) }),
    'GET /api/state': () => json(describeState(session, made, sources.hasOffice)),
    'GET /api/sight': ({ query }) => withDocument(nameIn(query), (each) => sightOf(each, query.get('have'))),
    'GET /api/file': (question) =>
      withPicture(question, ({ selection: { format }, bytes }) => ({
        status: 200,
        type: MEDIA_TYPES[format] ?? 'application/octet-stream',
        body: bytes,
        isPicture: format === 'svg' || format === 'png',
      })),
    'GET /api/pages': (question) => withPicture(question, (picture) => pagesOf(picture, question.signal)),
    'GET /api/sheets': (question) =>
      withPicture(question, ({ bytes, selection: { format } }) =>
        format === 'xlsx' ? json({ sheets: readSheets(bytes) }) : NOT_THERE,
      ),
    'GET /api/drawing': ({ query }) =>
      withDocument(nameIn(query), async (selection) => {
        const drawing = session.case && drawingOf(session.case, selection, session.asOf);
        return json(drawing ? describeDrawing(drawing) : {});
      }),
    'GET /api/leaks': (question) =>
      withPicture(question, async (picture) => {
        const found = session.case ? await leaks.search(session.case, picture) : [];
        return json({
          problems: describeProblems(found, session.loaded.sources),
          isStopped: hasError(found),
        });
      }),
    'GET /api/case': () =>
      session.case ? json(describeCase(session.case, session.definitions, made, session.asOf)) : NOT_THERE,
    'POST /api/last-made': lastMade,
    'POST /api/make': make,
    'POST /api/open-folder': async () => said(await actions.openFolder(made.folder)),
    'POST /api/open-place': async ({ body }) => {
      const path = session.fileNamed(textIn(body, 'file') ?? '');
      const line = typeof body['line'] === 'number' ? body['line'] : undefined;
      return path === undefined ? NOT_THERE : said(await actions.openPlace(path, line));
    },
    'POST /api/trace': ({ body }) =>
      withDocument(nameIn(body), async (selection) =>
        json(await tracePlace(session, selection, chosenIn(body))),
      ),
  };

  return async (question: Question): Promise<Answer> => {
    const page = question.method === 'GET' ? pages.get(question.path) : undefined;
    if (page) return { status: 200, type: page.type, body: readPageFile(page) };
    const route = routes[`${question.method} ${question.path}`];
    if (!route) return NOT_THERE;
    if (question.path !== '/api/events') sources.onAsked();
    return route(question);
  };
};

const asPdf = (result: Result<Uint8Array> | undefined): Answer => {
  if (!result) return NOT_THERE;
  if (!result.ok) return json({ problems: describeProblems(result.problems, new Map()) }, 422);
  return { status: 200, type: 'application/pdf', body: result.value };
};

const said = (result: Result<string>): Answer =>
  result.ok
    ? json({ said: result.value })
    : json({ problems: describeProblems(result.problems, new Map()) }, 422);

const textIn = (body: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const nameIn = (from: URLSearchParams | Readonly<Record<string, unknown>>): DocumentName => {
  const body = from instanceof URLSearchParams ? Object.fromEntries(from) : from;
  return {
    document: textIn(body, 'document') ?? '',
    recipient: textIn(body, 'recipient') ?? '',
    audience: textIn(body, 'audience'),
    format: textIn(body, 'format'),
  };
};
