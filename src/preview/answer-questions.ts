import { hasError } from '../diagnostics/diagnostic.js';
import type { Selection } from '../packs/select-documents.js';
import { answerAboutMade } from './answer-about-made.js';
import type { AnswerSources } from './answer-sources.js';
import { asPdf, json, MEDIA_TYPES, NO_DOCUMENT, NOT_THERE, SAME, said } from './answers.js';
import { chosenIn } from './chosen-in.js';
import { readPageFile } from './server/page-files.js';
import type { Answer, Question } from './server/start-server.js';
import { describeCase } from './session/case-view.js';
import { describeDrawing } from './session/describe-drawing.js';
import { describeProblems } from './session/describe-problems.js';
import { describeState } from './session/describe-state.js';
import { compareMade } from './session/find-made.js';
import type { Picture } from './session/picture.js';
import { cutSheets } from './session/cut-sheets.js';
import { readSheets } from './session/read-sheets.js';
import type { DocumentName } from './session/shown-document.js';
import { nameIn, textIn } from './read-question.js';
import { drawingOf } from './trace/drawing-of.js';
import { tracePlace } from './trace/trace-place.js';
import { LongDocuments } from './word-parts/long-documents.js';

/** Answers what the page asks. Everything that it may ask stands here. */
export const answerQuestions = (sources: AnswerSources) => {
  const { session, pages, events, made, actions, exact, leaks } = sources;
  const { madeFileOf, lastMade, make } = answerAboutMade(sources);
  const long = new LongDocuments();

  const withDocument = async (
    name: DocumentName,
    answer: (selection: Selection) => Promise<Answer>,
  ): Promise<Answer> => {
    const refused = session.refusals(name);
    if (refused.length > 0) return json({ refused }, 422);
    const selection = session.find(name);
    return selection ? answer(selection) : NO_DOCUMENT;
  };

  /** The picture that the page has on the screen, or the newest. */
  const withPicture = (
    from: URLSearchParams | Question['body'],
    answer: (picture: Picture) => Promise<Answer> | Answer,
    isFresh = false,
  ): Promise<Answer> =>
    withDocument(nameIn(from), async (selection) => {
      const last = isFresh ? undefined : session.lastSight(selection);
      const sight = last ?? (await session.sight(selection));
      return sight?.picture ? answer(sight.picture) : NOT_THERE;
    });

  const sightOf = async (selection: Selection): Promise<Answer> => {
    const sight = await session.sight(selection);
    if (!sight) return NOT_THERE;
    const { picture, isCurrent, problems } = sight;
    const before = madeFileOf(selection);
    const current = isCurrent ? picture?.sha256 : undefined;
    return json({
      isCurrent,
      sha256: picture?.sha256,
      format: selection.format,
      canBeExact: exact.canMake(selection.format),
      parts: picture && long.partsOf(picture)?.parts,
      problems: describeProblems(problems, session.loaded.sources),
      made: {
        state: compareMade(before, made, current),
        ...(before ? { written: new Date(before.written).toISOString(), isLocked: before.isLocked } : {}),
      },
    });
  };

  const pagesOf = ({ query, signal }: Question): Promise<Answer> =>
    withPicture(
      query,
      async (picture) => {
        const { sha256, selection } = picture;
        if (query.get('have') === sha256) return SAME;
        return { ...asPdf(await exact.of(picture, selection.format, signal)), version: sha256 };
      },
      query.get('fresh') === 'yes',
    );

  const routes: Readonly<Record<string, (question: Question) => Promise<Answer> | Answer>> = {
    'GET /api/events': () => ({ stream: (response) => events.add(response) }),
    'GET /api/state': () => json(describeState(session, made)),
    'GET /api/sight': ({ query }) => withDocument(nameIn(query), sightOf),
    'GET /api/file': (question) =>
      withPicture(question.query, ({ selection: { format }, bytes }) => ({
        status: 200,
        type: MEDIA_TYPES[format] ?? 'application/octet-stream',
        body: bytes,
        isPicture: format === 'svg' || format === 'png',
      })),
    'GET /api/pages': pagesOf,
    'GET /api/part': ({ query }) =>
      withPicture(query, (picture) => {
        const body = long.partsOf(picture)?.file(query.get('part') ?? '');
        return body ? { status: 200, type: MEDIA_TYPES['docx'] ?? '', body } : NOT_THERE;
      }),
    'POST /api/part-texts': ({ body }) =>
      withPicture(body, (picture) => {
        const ids = Array.isArray(body['parts']) ? body['parts'] : [];
        return json({ texts: ids.map((id) => long.partsOf(picture)?.texts(String(id)) ?? []) });
      }),
    'GET /api/sheets': (question) =>
      withPicture(question.query, ({ bytes, selection: { format } }) =>
        format === 'xlsx' ? json({ sheets: cutSheets(readSheets(bytes)) }) : NOT_THERE,
      ),
    'GET /api/drawing': ({ query }) =>
      withDocument(nameIn(query), async (selection) => {
        const drawing = session.case && drawingOf(session.case, selection, session.asOf);
        return json(drawing ? describeDrawing(drawing) : {});
      }),
    'GET /api/leaks': (question) =>
      withPicture(question.query, async (picture) => {
        const found = session.case ? await leaks.search(session.case, picture) : [];
        return json({
          problems: describeProblems(found, session.loaded.sources),
          isStopped: hasError(found),
        });
      }),
    'GET /api/case': () =>
      session.case ? json(describeCase(session.case, session.definitions, made, session.asOf)) : NOT_THERE,
    'POST /api/last-made': (question) =>
      withDocument(nameIn(question.body), (each) => lastMade(each, question)),
    'POST /api/make': (question) => withDocument(nameIn(question.body), (each) => make(each, question)),
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
