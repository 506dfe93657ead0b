import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { DocumentDefinition } from '../documents/definition.js';
import { answerQuestions } from './answer-questions.js';
import { ExactPages } from './exact-pages.js';
import type { Office } from './office/warm-office.js';
import type { PreviewActions } from './preview-actions.js';
import { LeakSearch } from './search-for-leaks.js';
import { EventStream } from './server/event-stream.js';
import { pageFiles } from './server/page-files.js';
import { startServer } from './server/start-server.js';
import { BackgroundCheck } from './session/check-all.js';
import { MadeFiles } from './session/find-made.js';
import { PreviewSession, type SessionEffects } from './session/preview-session.js';
import { watchFolders } from './watch/watch-folders.js';

export interface PreviewRequest {
  readonly folder: string;
  readonly asOf: string;
  readonly definitions: readonly DocumentDefinition[];
  /** The folder of what was made of this case. */
  readonly output: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly poll: boolean;
}

export interface PreviewEffects extends SessionEffects {
  readonly actions: PreviewActions;
  /** Left out where exact pages of Word files can’t be made. */
  readonly office: Office | undefined;
}

export interface RunningPreview {
  readonly address: string;
  readonly session: PreviewSession;
  close(): Promise<void>;
}

/**
 * Serves the preview of a case until it is closed. Problems: those of the port, and a folder that is no case. A case with
 * mistakes is served all the same: showing them is what the preview is for.
 */
export const openPreview = async (
  request: PreviewRequest,
  effects: PreviewEffects,
): Promise<Result<RunningPreview>> => {
  const session = new PreviewSession(request.folder, request.asOf, request.definitions, effects);
  const notACase = session.loaded.diagnostics.find(isNoCase);
  if (notACase) return { ok: false, problems: [notACase] };

  const events = new EventStream();
  const check = new BackgroundCheck(session, () => events.send('list', {}));
  const answer = answerQuestions({
    session,
    pages: pageFiles(),
    exact: new ExactPages(effects.office),
    leaks: new LeakSearch(),
    made: new MadeFiles(resolve(request.output)),
    events,
    actions: effects.actions,
    onAsked: () => check.postpone(),
  });
  const started = await startServer(request.port, answer);
  if (!started.ok) {
    events.close();
    return started;
  }
  const watch = watchFolders(
    (changed) => {
      session.reload(changed);
      events.send('changed', { revision: session.revision });
      watch.setFolders(session.watched());
      check.postpone();
    },
    { poll: request.poll },
  );
  watch.setFolders(session.watched());
  return {
    ok: true,
    value: {
      address: started.value.address,
      session,
      async close() {
        watch.close();
        check.stop();
        events.close();
        await started.value.close();
      },
    },
    warnings: [],
  };
};

const NO_CASE = new Set(['no-such-folder', 'not-a-case', 'not-a-folder']);
const isNoCase = ({ code }: Diagnostic): boolean => NO_CASE.has(code);
