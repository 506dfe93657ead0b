import { Markdown } from '../markdown.js';
import { cutMarkdown, type MarkdownSection } from './cut-markdown.js';

/** The headings of the form (3.6) under which a review is written, in the words of its contents and of its pages. */
const HEADINGS = {
  introduction: [
    'Introduction',
    'Introduction/Reason for the Report',
    'Reason for the Report',
    'Reason for the Review',
  ],
  termsOfReference: ['Terms of Reference'],
  author: ['The IMR Author', 'The Author', 'The Individual Management Review Author'],
  process: ['Process of this Review', 'Process of the Review', 'Process'],
  family: [
    'Family Composition',
    'Family Composition/Genogram',
    'Family Composition and Genogram',
    'Genogram',
  ],
  involvement: [
    'Agency involvement with this child and family',
    'Agency involvement with the child and family',
    'Agency involvement',
  ],
  analysis: ['Analysis of Involvement', 'Analysis'],
  learning: [
    'Learning from this case',
    'What can be learnt from this case?',
    'What can be learned from this case?',
    'What can we learn from this case?',
    'Lessons learnt',
    'Lessons learned',
  ],
  recommendations: ['Recommendations for Action', 'Recommendations for Actions', 'Recommendations'],
  actionPlan: ['Outline Action Plan', 'Action Plan'],
} as const;

type FormSection = keyof typeof HEADINGS;

/** A heading as it is compared: its numbering, case, accents and punctuation do not count. */
const fold = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*(section|part)\s+\d+/, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^[\s\d]+/, '')
    .replace(/^the /, '')
    .trim();

const SECTION_OF = new Map(
  Object.entries(HEADINGS).flatMap(([section, headings]) =>
    headings.map((heading) => [fold(heading), section as FormSection] as const),
  ),
);

/** The level of the heading that each section’s own headings stand below: the form’s Section 1 has sub-headings. */
const UNDER_SUB_HEADING: ReadonlySet<FormSection> = new Set([
  'introduction',
  'termsOfReference',
  'author',
  'process',
  'family',
]);

/** The narrative of a review under the form’s headings; `''` where it has nothing to say under one. */
export type ManagementReviewSections = Readonly<Record<FormSection, Markdown | ''>> & {
  /** Sections with headings that the form does not have, under those headings. */
  readonly others: Markdown | '';
};

/**
 * Puts a review’s Markdown under the headings of 3.6. A heading is known whatever its case, punctuation or number, in
 * the wording of the form’s contents or of its pages. Nothing is lost: what stands before the first heading begins the
 * introduction, two sections of one heading are joined, and what has another heading comes back in `others`.
 */
export const managementReviewSections = (markdown: string): ManagementReviewSections => {
  const { opening, sections } = cutMarkdown(markdown);
  const bodies = new Map<FormSection, string[]>([['introduction', [opening]]]);
  const others: MarkdownSection[] = [];
  for (const section of sections) {
    const known = SECTION_OF.get(fold(section.heading));
    if (known === undefined) others.push(section);
    else bodies.set(known, [...(bodies.get(known) ?? []), section.body]);
  }
  const narrative = (section: FormSection): Markdown | '' => {
    const text = (bodies.get(section) ?? []).filter((body) => body !== '').join('\n\n');
    return text === '' ? '' : new Markdown(text, UNDER_SUB_HEADING.has(section) ? 3 : 2);
  };
  return {
    introduction: narrative('introduction'),
    termsOfReference: narrative('termsOfReference'),
    author: narrative('author'),
    process: narrative('process'),
    family: narrative('family'),
    involvement: narrative('involvement'),
    analysis: narrative('analysis'),
    learning: narrative('learning'),
    recommendations: narrative('recommendations'),
    actionPlan: narrative('actionPlan'),
    others: others.length === 0 ? '' : new Markdown(others.map(({ whole }) => whole).join('\n\n'), 1),
  };
};
