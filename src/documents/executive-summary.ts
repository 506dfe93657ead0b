import type { Case } from '../../data-schema/case.js';
import { type DocumentDefinition, CASE_RECIPIENT, READY } from './definition.js';
import { Markdown } from './markdown.js';
import { commonData } from './parts/common-data.js';
import { longDate, monthAndYear } from './parts/format-date.js';

interface Fact {
  readonly label: string;
  readonly text: string;
}

/** The Executive Summary (1 §9.7): the one document that the public reads, so it names nobody. */
export const executiveSummary = {
  id: 'executive-summary',
  title: 'Executive Summary',
  reference: '1 §9.7',
  stage: 'overview',
  format: 'pdf',
  audience: 'public',
  onePer: 'case',
  appliesTo: (scr) =>
    scr.executiveSummary ? READY : { state: 'waiting', missing: ['executive-summary.md'] },
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const summary = scr.executiveSummary;
    if (!summary) throw new Error('appliesTo was not asked');
    const { title, subtitle, date, status } = summary.frontMatter;
    const isDraft = status === 'draft';
    return {
      ...commonData(scr, asOf, `${title}: Serious Case Review in respect of ${scr.publicLabel}`, {
        protectiveMarking: isDraft ? 'Draft: not for publication' : '',
      }),
      logo: scr.logo,
      title,
      subtitle: subtitle ?? '',
      publicLabel: scr.publicLabel,
      date: longDate(date),
      isDraft,
      facts: factsOf(scr),
      contributors: contributorsTo(scr),
      narrative: new Markdown(summary.markdown),
      acronyms: acronymsIn(summary.markdown, scr),
    };
  },
} satisfies DocumentDefinition;

/** The review in a few lines: what shows the integrity of the process (1 §9.7), as far as the case says it. */
const factsOf = (scr: Case): readonly Fact[] => {
  const { period, panels } = scr;
  const facts: (Fact | undefined)[] = [
    scr.decision && { label: 'Decision to hold the review', text: longDate(scr.decision.date) },
    period && {
      label: 'Period reviewed',
      text: `${monthAndYear(period.from)} to ${monthAndYear(period.to)}`,
    },
    panels.overview && {
      label: 'Overview Panel',
      text: 'Led by a chair independent of every service involved',
    },
    panels.overview?.author && { label: 'Overview Report', text: 'Written by an independent author' },
    scr.tracking.executiveSummaryApproved
      ? { label: 'Summary approved by the Board', text: longDate(scr.tracking.executiveSummaryApproved) }
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
};

const contributorsTo = (scr: Case): readonly string[] => {
  const asked = new Set(
    scr.agencies.filter((part) => part.contribution !== 'none').map((part) => part.agency),
  );
  return scr.board.agencies.filter(({ id }) => asked.has(id)).map(({ name }) => name);
};

/** The key to the acronyms that the summary uses, in order of the alphabet (3.7, note 6). */
const acronymsIn = (markdown: string, scr: Case) => {
  const words = new Set(markdown.match(/[\p{L}\p{N}&]+/gu));
  return scr.acronyms
    .filter(({ short }) => words.has(short))
    .toSorted((a, b) => a.short.localeCompare(b.short, 'en-GB'));
};
