import { describe, expect, it } from 'vitest';
import { cutMarkdown } from '../../../src/documents/parts/cut-markdown.js';

const cut = (markdown: string) => {
  const { opening, sections } = cutMarkdown(markdown);
  return { opening, sections: sections.map(({ heading, body }) => ({ heading, body })) };
};

const headings = (markdown: string): string[] => cutMarkdown(markdown).sections.map(({ heading }) => heading);

describe('cutting a report at its headings', () => {
  it('cuts at second-level headings and leaves deeper ones in the text', () => {
    expect(cut('## One\n\nText.\n\n### Within\n\nMore.\n\n## Two\n\nEnd.\n')).toEqual({
      opening: '',
      sections: [
        { heading: 'One', body: 'Text.\n\n### Within\n\nMore.' },
        { heading: 'Two', body: 'End.' },
      ],
    });
  });

  it('keeps what stands before the first heading', () => {
    expect(cutMarkdown('A word first.\n\n## One\n\nText.').opening).toBe('A word first.');
    expect(cut('No heading at all.')).toEqual({ opening: 'No heading at all.', sections: [] });
  });

  it('takes a heading of the first level at the top for the title, and keeps what stands under it', () => {
    expect(cut('# A review\n\nA word first.\n\n## One\n\nText.')).toEqual({
      opening: 'A word first.',
      sections: [{ heading: 'One', body: 'Text.' }],
    });
  });

  it('cuts at first-level headings too, so that no section is swallowed by the one before it', () => {
    expect(headings('# A review\n\n# One\n\nText.\n\n# Two\n\n## Three')).toEqual(['One', 'Two', 'Three']);
  });

  it('knows headings that are underlined, or have mark-up in them', () => {
    expect(headings('Learning from *this* case\n---\n\nText.\n\n## The `IMR` [Author](x) ##')).toEqual([
      'Learning from this case',
      'The IMR Author',
    ]);
  });

  it('takes no line of code or of a quotation for a heading', () => {
    expect(headings('## One\n\n```\n## not a heading\n```\n\n> ## nor this\n\n    ## nor this')).toEqual([
      'One',
    ]);
  });

  it('gives each part the link definitions that stand elsewhere', () => {
    const { sections } = cutMarkdown(
      '## One\n\nSee [the guidance][wt].\n\n## Two\n\n[wt]: https://example.org/\n',
    );
    expect(sections[0]?.body).toBe('See [the guidance][wt].\n\n[wt]: https://example.org/');
  });

  it('keeps each section whole, its heading as it was written', () => {
    const [section] = cutMarkdown('## The *facts* ##\n\nText.\n\n## Two').sections;
    expect(section?.whole).toBe('## The *facts* ##\n\nText.');
  });

  it('keeps a section that has a heading and nothing else', () => {
    expect(cut('## One\n## Two\n\nText.').sections).toEqual([
      { heading: 'One', body: '' },
      { heading: 'Two', body: 'Text.' },
    ]);
  });

  it('reads line breaks of Windows', () => {
    expect(headings('## One\r\n\r\nText.\r\n\r\n## Two\r\n')).toEqual(['One', 'Two']);
  });
});
