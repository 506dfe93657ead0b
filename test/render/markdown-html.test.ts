import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../src/render/markdown-html.js';

const convert = (source: string, topLevel = 2) => markdownToHtml(source, topLevel, new Set());
const html = (source: string): string => convert(source).toHTML();

describe('headings in Markdown', () => {
  it('begin at the level of the document and pass over no level', () => {
    const { headings } = convert('### One\n\n##### Deeper\n\n### Two\n\n# Higher\n\n###### Lowest');
    expect(headings.map(({ level }) => level)).toEqual([2, 3, 2, 2, 3]);
  });

  it('have ids made from their words, the same ones each time, and no id twice', () => {
    const taken = new Set<string>();
    const ids = [
      '## Lessons learned\n\n## Lessons, learned!',
      '## Lessons learned\n\n## Tŷ Gŵyr\n\n## ?!',
    ].flatMap((source) => markdownToHtml(source, 2, taken).headings.map(({ id }) => id));
    expect(ids).toEqual(['lessons-learned', 'lessons-learned-2', 'lessons-learned-3', 'ty-gwyr', 'section']);
  });

  it('are listed without their markup', () => {
    expect(convert('## The *voice* of the [child](#child)').headings[0]?.text).toBe('The voice of the child');
  });
});

describe('Markdown that could do harm', () => {
  it('keeps only links to the web, to mail and within the document', () => {
    const kept = html('[a](https://a.example) [b](mailto:b@example.org) [c](#c)');
    expect(kept.match(/href=/g)).toHaveLength(3);
    const dropped =
      '[a](javascript:x) [b](file:///etc/passwd) [c](data:text/html,x) [d](//host/x) [e](x.html) [f]( )';
    expect(html(dropped)).not.toContain('<a');
    expect(html(dropped)).toContain('>a<');
  });

  it('prints HTML as it was typed, and leaves comments out', () => {
    const result = html('a <b onclick="x">bold</b> &lt; </w:t>\n\n<div>\nblock\n</div>\n\n<!-- a note -->');
    expect(result).toContain('&#x3C;b onclick="x">bold&#x3C;/b>');
    expect(result).toContain('&#x3C;/w:t>');
    expect(result).toContain('&#x3C;div>\nblock');
    expect(result).not.toContain('note');
  });

  it('keeps nothing of what stands beside the fence of a piece of code', () => {
    expect(html('```<script>\nx\n```')).toBe('<pre><code>x\n</code></pre>');
  });

  it('leaves pictures out but for those in the text itself, and says which', () => {
    const result = convert(
      '![a map](https://a.example/map.png) ![plan](data:image/png;base64,AAAA) ![x][y]\n\n[y]: z',
    );
    expect(result.picturesLeftOut).toEqual(['a map', 'x']);
    expect(result.toHTML()).toContain('a map');
    expect(result.toHTML().match(/<img/g)).toHaveLength(1);
  });

  it('never lets anything through that could fetch, run or submit', () => {
    const piece = fc.constantFrom(
      '<script>', '</script>', '<img src=x onerror=y>', '![', '](', 'javascript:', 'http://h/', ')', '`', '\n\n', '<',
      '>', '"', "'", '<svg/onload=x>', '<!--', '-->', '[x]: ', '&#60;', 'style=', '<iframe src=', '> ', '- ', '|',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = html(pieces.join(''));
        expect(result).not.toMatch(/<(script|img|svg|iframe|style|link|object|form|meta)/i);
        expect(result).not.toMatch(/<[^>]+\s(on\w+|style)=/i);
        expect(result).not.toMatch(/href="(?!https?:|mailto:|#)/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe('parts of a report in Markdown', () => {
  it('make a callout of a quotation that begins with bold words', () => {
    expect(html('> **Recommendation 1** Every agency …')).toContain('<blockquote class="callout">');
    expect(html('> “Nobody asked me,” she said, **once**.')).toContain('<blockquote>');
  });

  it('make callouts of the numbered list of recommendations', () => {
    const recommendations = html('## Recommendations\n\nThere are two.\n\n1. **One.** a\n2. **Two.** b');
    expect(recommendations).toContain('<ol class="recommendations">');
    expect(html('## Recommendations\n\ntext\n\n### Lessons\n\n1. a')).toContain('<ol>');
  });

  it('give table headings their scope and leave no cell empty', () => {
    const table = html('| When | |\n| --- | --- |\n| 2006 | |');
    expect(table).toContain('<th dir="auto" scope="col">When</th>');
    expect(table).not.toMatch(/<t[hd][^>]*><\/t[hd]>/);
  });

  it('let each paragraph run in the direction of its script', () => {
    expect(html('مرحبا')).toContain('<p dir="auto">');
  });

  it('keep the notes of two texts on one page apart', () => {
    const taken = new Set<string>();
    const ids = ['a[^1]\n\n[^1]: note', 'b[^1]\n\n[^1]: note'].map(
      (source) => /<li id="([^"]+)"/.exec(markdownToHtml(source, 2, taken).toHTML())?.[1],
    );
    expect(new Set(ids).size).toBe(2);
  });
});
