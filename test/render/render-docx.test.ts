import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { Markdown } from '../../src/documents/markdown.js';
import { renderDocx } from '../../src/render/render-docx.js';
import { schemaProblems } from './schema-problems.js';
import { wordTemplate } from './word-template.js';
import { partXml, wordParagraphs } from './word-text.js';

const rendered = (body: string[], data: object): Uint8Array => {
  const result = renderDocx(wordTemplate(...body), data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

const problems = (body: string[], data: object): readonly Diagnostic[] => {
  const result = renderDocx(wordTemplate(...body), data);
  return result.ok ? [] : result.problems;
};

describe('filling a Word template', () => {
  it.each([
    '{name}',
    '{#loop}{/loop}',
    '</w:t></w:r>',
    'Marks & Spencer <b>',
    '"quoted" ‘curly’ “curly”',
    '👩‍👧 family',
    'שלום مرحبا',
    'Llŷr Ŵyn ap Siôn',
    'Zażółć gęślą jaźń',
    '$& $1 $$',
    '  spaces at both ends  ',
    'x'.repeat(100_000),
  ])('prints %.40s as it is', (text) => {
    expect(wordParagraphs(rendered(['Before {person.name} after'], { person: { name: text } }))).toEqual([
      `Before ${text} after`,
    ]);
  });

  it('prints any text that XML can hold as it is', () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      // oxlint-disable-next-line no-control-regex
      .filter((text) => !/[\u0000-\u001F\uFFFE\uFFFF]/.test(text) && text.isWellFormed());
    fc.assert(
      fc.property(printable, (text) => {
        expect(wordParagraphs(rendered(['[{value}]'], { value: text }))).toEqual([`[${text}]`]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the line breaks of a text', () => {
    expect(partXml(rendered(['{value}'], { value: 'one\ntwo' }))).toContain('<w:br/>');
  });

  it('prints nothing for a value that the case does not have', () => {
    expect(wordParagraphs(rendered(['[{value}]'], { value: undefined }))).toEqual(['[]']);
  });

  it('repeats a part for each item, and reaches what stands outside it', () => {
    const data = { board: { name: 'RSCB' }, agencies: [{ name: 'Police' }, { name: 'Health' }] };
    expect(wordParagraphs(rendered(['{#agencies}', '{name} to {board.name}', '{/agencies}'], data))).toEqual([
      'Police to RSCB',
      'Health to RSCB',
    ]);
  });

  it('keeps or leaves out a part', () => {
    const body = ['{#isDeath}death{/isDeath}{^isDeath}incident{/isDeath}'];
    expect(wordParagraphs(rendered(body, { isDeath: true }))).toEqual(['death']);
    expect(wordParagraphs(rendered(body, { isDeath: false }))).toEqual(['incident']);
  });

  it('gives the same bytes for the same input', () => {
    const make = () => rendered(['{value}'], { value: 'same' });
    expect(Buffer.compare(make(), make())).toBe(0);
  });

  it('never reaches what JavaScript gives every object', () => {
    expect(problems(['{constructor}{toString}'], {}).map(({ code }) => code)).toEqual([
      'unknown-tag',
      'unknown-tag',
    ]);
  });
});

describe('a template that cannot be filled', () => {
  it('names an unknown tag by template, paragraph and tag, and what was meant', () => {
    expect(problems(['First', 'Dear {salutaton}'], { salutation: 'Ms Brown' })).toEqual([
      {
        code: 'unknown-tag',
        severity: 'error',
        message: 'this document knows no tag {salutaton}',
        hint: 'Did you mean {salutation}?',
        location: {
          template: 'trial.docx',
          part: 'word/document.xml',
          paragraph: 2,
          tag: 'salutaton',
          excerpt: 'Dear {salutaton}',
        },
      },
    ]);
  });

  it('names every unknown tag at once', () => {
    expect(problems(['{a}', '{b}', '{c.d}'], {})).toHaveLength(3);
  });

  it('finds an unknown tag that Word has split over runs', () => {
    const split = '<w:p><w:r><w:t>{wro</w:t></w:r><w:r><w:t>ng}</w:t></w:r></w:p>';
    expect(problems([split], {})).toMatchObject([{ location: { paragraph: 1, tag: 'wrong' } }]);
  });

  it.each([
    ['a tag that is not closed', ['ok', 'Dear {name'], 2, 'name'],
    ['a part that does not end', ['{#items}', 'text'], 1, 'items'],
    ['an end without a beginning', ['text', '{/items}'], 2, 'items'],
    ['a Markdown tag among other text', ['text {@body} text'], 1, 'body'],
  ])('names %s by its paragraph', (_what, body, paragraph, tag) => {
    const data = { name: 'x', items: [], body: new Markdown('x') };
    expect(problems(body, data)).toMatchObject([{ code: 'template-tag', location: { paragraph, tag } }]);
  });

  it('says so where a tag stands for a list', () => {
    expect(problems(['{agencies}'], { agencies: ['a'] })).toMatchObject([
      { code: 'tag-not-text', hint: 'Begin the part with {#agencies} and end it with {/agencies}.' },
    ]);
  });

  it.each([
    ['text', new TextEncoder().encode('not a zip')],
    ['an empty file', new Uint8Array()],
  ])('says so where it is no Word file: %s', (_what, bytes) => {
    expect(renderDocx({ name: 'x.docx', bytes }, {})).toMatchObject({
      ok: false,
      problems: [{ code: 'template-not-word', location: { template: 'x.docx' } }],
    });
  });

  it('never fails, whichever bytes of a template are damaged', () => {
    const sound = wordTemplate('{name}').bytes;
    const byte = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        const made = renderDocx({ name: 'x.docx', bytes }, { name: 'a' });
        expect(made.ok || made.problems.length).not.toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('Markdown in a Word document', () => {
  const body = (source: string, topLevel?: number): Uint8Array =>
    rendered(['<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>{@body}</w:t></w:r></w:p>'], {
      body: new Markdown(source, topLevel),
    });

  it('becomes headings, lists, quotations and tables that pass the schema', async () => {
    const source = [
      '# Heading\n\nText with **bold**, *italic*, ~~struck~~, `code` and a [link](https://example.org/a?b=1&c=2).',
      '## Under it\n\n- one\n- two\n  - inner\n    1. deepest\n\n  a second paragraph\n\n1. first\n2. second',
      '> quoted\n\n| Agency | Date |\n|---|--:|\n| Police | 1 May |\n| Health | |\n\n---\n\n    code block\n\n<div>html</div>',
      'A note[^1].\n\n[^1]: The note.',
    ].join('\n\n');
    const bytes = body(source);
    expect(await schemaProblems(bytes, 'docx')).toEqual([]);
    const xml = partXml(bytes);
    for (const style of [
      'Heading2',
      'Heading3',
      'ListBullet',
      'ListNumber',
      'Quote',
      'TableHeading',
      'TableText',
    ]) {
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    }
  });

  it('gives the highest heading the level that the document asks for', () => {
    expect(partXml(body('### Deep\n\n#### Deeper', 1))).toMatch(/Heading1.*Heading2/s);
  });

  it('begins each numbered list at its own number', () => {
    const numbers = partXml(body('1. a\n2. b\n\ntext\n\n1. c\n\ntext\n\n5. d'), 'word/numbering.xml');
    expect([...numbers.matchAll(/startOverride w:val="(\d+)"/g)].map((match) => match[1])).toEqual([
      '1',
      '1',
      '5',
    ]);
  });

  it('prints raw HTML as the text that it is', () => {
    expect(wordParagraphs(body('<script>alert(1)</script>'))).toEqual(['<script>alert(1)</script>']);
  });

  it('links to nothing but pages and e-mail addresses', () => {
    const xml = partXml(body('[a](javascript:alert(1)) [b](file:///etc/passwd) [c](mailto:a@example.org)'));
    expect([...xml.matchAll(/HYPERLINK/g)]).toHaveLength(1);
  });

  it('takes the style of the paragraph that its tag stands in', () => {
    const xml = partXml(
      rendered(['<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>{@body}</w:t></w:r></w:p>'], {
        body: new Markdown('One.\n\nTwo.'),
      }),
    );
    expect(xml.match(/<w:pStyle w:val="Answer"\/>/g)).toHaveLength(2);
  });

  it('is never taken for XML where plain text is given', () => {
    expect(wordParagraphs(rendered(['{@body}'], { body: '</w:p><w:p>' }))).toEqual(['</w:p><w:p>']);
  });

  it('fills a contents field with links to the headings', async () => {
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\n </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const bytes = rendered([contents, '{@body}'], {
      body: new Markdown('# One & two\n\n## Inner\n\n### Too deep', 1),
    });
    expect(await schemaProblems(bytes, 'docx')).toEqual([]);
    expect(wordParagraphs(bytes)).toEqual(['One & two', 'Inner', 'One & two', 'Inner', 'Too deep']);
    expect(partXml(bytes).match(/<w:hyperlink w:anchor="_Toc\d+"/g)).toHaveLength(2);
  });
});
