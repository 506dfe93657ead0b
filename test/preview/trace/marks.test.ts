import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../src/documents/markdown.js';
import { markData, paragraphsOf, readMarks } from '../../../src/preview/trace/marks.js';
import { markdownToHtml } from '../../../src/render/markdown-html.js';

describe('marks in merge data', () => {
  it('stand around each text and number, and say where it is', () => {
    const { data, marked } = markData({
      to: { name: 'Ms Brown' },
      rows: [{ number: 3 }],
      empty: '',
      isDeath: true,
    });
    const { to, rows, empty, isDeath } = data as {
      to: { name: string };
      rows: { number: string }[];
      empty: string;
      isDeath: boolean;
    };
    expect(readMarks(`Dear ${to.name}, ${rows[0]?.number}`).plain).toBe('Dear Ms Brown, 3');
    expect(readMarks(to.name).numbers.map((each) => marked[each]?.path)).toEqual([['to', 'name']]);
    expect([empty, isDeath]).toEqual(['', true]);
  });

  it('change nothing of how Markdown reads, whatever is bold, linked, listed or in a table', () => {
    const source = [
      '# “A heading”',
      '**“Bold”** at the start, and _slanted._',
      '- **one**\n- two\n  1. nested',
      '> quoted',
      '| a | b |\n| - | - |\n| **c** | d |',
    ].join('\n\n');
    const { data } = markData({ text: new Markdown(source) });
    const html = (text: string): string =>
      markdownToHtml(text, 2, new Set())
        .toHTML()
        .replaceAll(/ id="[^"]*"/g, '');
    expect(readMarks(html((data as { text: Markdown }).text.source)).plain).toBe(html(source));
  });

  it('leave every text as it was, once they are taken out', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, list) => {
        const { data } = markData({ text, list });
        const back = data as { text: string; list: string[] };
        expect(readMarks(back.text).plain).toBe(text);
        expect(back.list.map((each) => readMarks(each).plain)).toEqual(list);
      }),
    );
  });

  it('find the running text of each paragraph of Markdown', () => {
    const source = '## Head\n\nOne *two*.\n\n- item\n';
    expect(paragraphsOf(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      'Head',
      'One *two*.',
      'item',
    ]);
  });
});
