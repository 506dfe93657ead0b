import { namingModeOf, type NamingMode } from '../../confidentiality/naming/naming-mode.js';
import { AUDIENCES, type Audience, formatsOf, type Stage, STAGES } from '../../documents/definition.js';
import { hasError } from '../../diagnostics/diagnostic.js';
import { nameFile } from '../../packs/name-file.js';
import { recipientsOf, type Selection } from '../../packs/select-documents.js';
import { describeProblems } from './describe-problems.js';
import { compareMade, type MadeFiles, type MadeState } from './find-made.js';
import type { PreviewSession } from './preview-session.js';
import { viewFields } from './view-fields.js';

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  referral: 'Referral and decision',
  notification: 'Letters of notification',
  'agency-reviews': 'Reviews by the agencies',
  overview: 'Overview Report',
  'action-plans': 'Action plans',
  submission: 'To Ofsted, and after',
};

const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  family: 'The family',
  agency: 'An agency',
  panel: 'The panel',
  ofsted: 'Ofsted',
  public: 'The public',
  internal: 'The Board only',
};

const NAMING_NAMES: Readonly<Record<NamingMode, string>> = {
  full: 'full names',
  initials: 'initials',
  coded: 'names coded',
  none: 'nobody is named',
};

/** Everything that the page lists, as plain data. */
export const describeState = (session: PreviewSession, made: MadeFiles) => {
  const scr = session.case;
  const { diagnostics, sources } = session.loaded;
  const files = made.list();
  return {
    revision: session.revision,
    reference: scr?.reference,
    folder: session.folder,
    isCurrent: session.isCurrent,
    problems: describeProblems(diagnostics, sources),
    audiences: AUDIENCES.map((id) => ({
      id,
      name: AUDIENCE_NAMES[id],
      naming: NAMING_NAMES[namingModeOf(id)],
    })),
    stages: STAGES.map((stage) => ({
      name: STAGE_NAMES[stage],
      documents: session.definitions
        .filter((definition) => definition.stage === stage)
        .map((definition) => {
          const applicability = scr && definition.appliesTo(scr);
          const recipients = scr ? recipientsOf(scr, definition) : [];
          return {
            id: definition.id,
            title: definition.title,
            reference: definition.reference,
            audience: definition.audience,
            formats: formatsOf(definition),
            viewFields: scr ? viewFields(definition, scr) : [],
            state: applicability?.state ?? 'unread',
            missing:
              applicability?.state === 'waiting'
                ? applicability.missing
                : applicability?.state === 'not-applicable'
                  ? [applicability.reason]
                  : [],
            recipients: recipients.map((recipient) => {
              const { audience, format } = definition;
              const selection: Selection = { definition, recipient, audience, format, folder: '' };
              const name = scr && nameFile(scr, definition, recipient);
              return {
                id: recipient.id,
                name: recipient.name,
                ...standing(session, selection, made, name === undefined ? undefined : files.get(name)),
              };
            }),
          };
        }),
    })),
  };
};

const standing = (
  session: PreviewSession,
  selection: Selection,
  made: MadeFiles,
  file: ReturnType<ReturnType<MadeFiles['list']>['get']>,
): { checked: boolean; hasProblems: boolean; made: MadeState } => {
  const sight = session.lastSight(selection);
  const now = session.sightNow(selection);
  const current = now?.isCurrent === true ? now.picture?.sha256 : undefined;
  return {
    checked: sight !== undefined,
    hasProblems: sight !== undefined && (!sight.isCurrent || hasError(sight.problems)),
    made: compareMade(file, made, current),
  };
};
