import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managementReviewSections } from '../../../src/documents/parts/management-review-sections.js';

type Sections = ReturnType<typeof managementReviewSections>;

const under = (heading: string): string | undefined =>
  Object.entries(managementReviewSections(`## ${heading}\n\nText.`)).find(([, value]) => value !== '')?.[0];

const source = (sections: Sections, section: keyof Sections): string => String(sections[section]);

describe('putting a review under the headings of the form', () => {
  it.each([
    ['Introduction', 'introduction'],
    ['Introduction/Reason for the Report', 'introduction'],
    ['Terms of Reference', 'termsOfReference'],
    ['The IMR Author', 'author'],
    ['IMR author', 'author'],
    ['Process of this Review', 'process'],
    ['Family Composition', 'family'],
    ['Family Composition & Genogram', 'family'],
    ['Agency involvement with this child and family', 'involvement'],
    ['Analysis of Involvement', 'analysis'],
    ['Learning from this case', 'learning'],
    ['What can be learnt from this case?', 'learning'],
    ['Recommendations for Action', 'recommendations'],
    ['RECOMMENDATIONS FOR ACTIONS', 'recommendations'],
    ['Section 4: What can be learned from this case', 'learning'],
    ['SECTION 2 - AGENCY INVOLVEMENT WITH THIS CHILD AND FAMILY', 'involvement'],
    ['3. Analysis of involvement', 'analysis'],
    ['6.1 Outline action plan', 'actionPlan'],
  ])('knows "%s"', (heading, section) => {
    expect(under(heading)).toBe(section);
  });

  it('does not take another heading for one of the form', () => {
    expect(under('Analysis of the records of 2006')).toBe('others');
  });

  it('keeps sections that the form does not have, under their own headings and in order', () => {
    const sections = managementReviewSections(
      '## *Good* practice\n\nOne.\n\n## Introduction\n\nTwo.\n\n## Thanks\n\nThree.',
    );
    expect(source(sections, 'others')).toBe('## *Good* practice\n\nOne.\n\n## Thanks\n\nThree.');
  });

  it('joins two sections of one heading', () => {
    const sections = managementReviewSections(
      '## Analysis\n\nOne.\n\n## Introduction\n\nTwo.\n\n## Analysis\n\nThree.',
    );
    expect(source(sections, 'analysis')).toBe('One.\n\nThree.');
  });

  it('begins the introduction with what stands before the first heading', () => {
    const sections = managementReviewSections('A word first.\n\n## Introduction\n\nText.');
    expect(source(sections, 'introduction')).toBe('A word first.\n\nText.');
  });

  it('is blank where the review says nothing', () => {
    const sections = managementReviewSections('## Introduction\n\n## Analysis\n');
    expect(sections.introduction).toBe('');
    expect(sections.analysis).toBe('');
    expect(sections.learning).toBe('');
  });

  it('loses no paragraph, whatever the headings', () => {
    const heading = fc.oneof(
      fc.constantFrom(
        'Introduction',
        'Process',
        'Learning from this case',
        'Analysis',
        'Action Plan',
        'Genogram',
      ),
      fc.constantFrom('Thanks', 'Good practice', 'Section 7', '1.', 'The'),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const markdown = headings.map((text, index) => `## ${text}\n\nParagraph ${index}.`).join('\n\n');
        const kept = Object.values(managementReviewSections(markdown)).join('\n');
        for (const index of headings.keys()) expect(kept).toContain(`Paragraph ${index}.`);
      }),
    );
  });
});
