import type { Case } from '../../../../data-schema/case.js';
import { caseTexts, namedHolders, type NamedHolder } from './case-texts.js';
import type { GatedAudience, IdentifierSource } from './identifier.js';
import { splitName, titledNamesIn } from './split-name.js';

/** Lines of the data that name people who hold a post, among other words. */
const NAMES_OFFICIALS =
  /^(?:signedOffBy|lead|present|apologies|minuteTaker|owner|author|by|completedBy|responsible)$/;

/** Somebody named by virtue of a post, and not of what they did in the case. */
export interface Official {
  readonly name: string;
  readonly salutation?: string;
  readonly telephone?: string;
  readonly email?: string;
  readonly sources: readonly IdentifierSource[];
  /** Whether what goes to this audience may name them. */
  readonly mayBeNamed: boolean;
}

const lastKey = ({ path }: IdentifierSource): string =>
  path.findLast((step) => typeof step === 'string') ?? '';

/** Who may be named to the public: those who answer for the Board and for the review (1 §5.4, 1 §9.7). */
const isPublic = ({ file, path }: IdentifierSource): boolean =>
  (file === 'board.yaml' && (path[0] === 'chair' || path[0] === 'manager')) ||
  (path[0] === 'panels' && path[1] === 'overview' && (path[2] === 'chair' || path[2] === 'author')) ||
  (file === 'overview-report.md' && path[1] === 'author');

/** The worker who supports the family works with it, whatever post they hold. */
const worksWithFamily = ({ path }: IdentifierSource): boolean => path.includes('supportWorker');

const key = (name: string): string => {
  const { given, family } = splitName(name);
  return [...given, family].join(' ').toLowerCase();
};

/** Everybody named in the data for a post, each once with all the places, and whether they may be named. */
export const officialsOf = (scr: Case, audience: GatedAudience): Official[] => {
  const involved = new Set([
    ...scr.professionals.map(({ name }) => key(name)),
    ...scr.family.map(({ name }) => key(`${name.given} ${name.family}`)),
  ]);
  const inLines: NamedHolder[] = caseTexts(scr)
    .filter(({ source }) => NAMES_OFFICIALS.test(lastKey(source)))
    .flatMap(({ text, source }) => titledNamesIn(text).map((name) => ({ name, source })));
  const byName = new Map<string, NamedHolder[]>();
  for (const holder of [...namedHolders(scr), ...inLines]) {
    const name = key(holder.name);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), holder]);
  }
  return [...byName].map(([name, holders]): Official => {
    const sources = holders.map(({ source }) => source);
    const allowed = audience === 'public' ? sources.some(isPublic) : !sources.some(worksWithFamily);
    return {
      ...Object.assign({}, ...holders.toReversed()),
      name: holders[0]?.name ?? name,
      sources,
      mayBeNamed: allowed && !involved.has(name),
    } as Official;
  });
};
