import { describe, expect, it } from 'vitest';
import { Markdown } from '../../src/documents/markdown.js';
import { type Page, renderHtml } from '../../src/render/html.js';
import { loadPageTemplate, type PageTemplate } from '../../src/render/page-template.js';
import { sampleMergeData, summaryTemplate } from './sample-summary.js';

const HEAD = '<head>{{document-properties title="T" author="A" date="2009-11-30"}}</head>\n';

const load = (files: Record<string, string>) =>
  loadPageTemplate('page.hbs', async (path) =>
    files[path] === undefined ? undefined : new TextEncoder().encode(files[path]),
  );

const template = async (body: string, files: Record<string, string> = {}): Promise<PageTemplate> => {
  const loaded = await load({ 'page.hbs': HEAD + body, ...files });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
};

const page = async (body: string, data: object, files: Record<string, string> = {}): Promise<Page> => {
  const rendered = renderHtml(await template(body, files), data);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  return rendered.value;
};

describe('filling a page template', () => {
  it('prints data as plain text, and Markdown as HTML', async () => {
    const { html } = await page('{{name}} {{text}}', {
      name: '<b>{{x}}</b> &',
      text: new Markdown('**bold**'),
    });
    expect(html(new Map())).toContain('&lt;b&gt;{{x}}&lt;/b&gt; &amp;');
    expect(html(new Map())).toContain('<strong>bold</strong>');
  });

  it('puts a guard against anything fetched or run into every page', async () => {
    const { html } = await page('text', {});
    expect(html(new Map())).toMatch(/Content-Security-Policy" content="default-src 'none'; img-src data:/);
  });

  it('writes text into a style sheet so that it can do nothing there', async () => {
    const { html } = await page('{{css-string name}}', { name: 'a"; } </style><script> \\' });
    expect(html(new Map())).toContain('"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c script\\3e  \\5c "');
  });

  it('prints page numbers once they are known', async () => {
    const made = await page('{{#each (headings text 3 9)}}{{text}}: {{page-of id}};{{/each}}', {
      text: new Markdown('## One\n\n### Two\n\n#### Three'),
    });
    expect(made.asksForPageNumbers).toBe(true);
    expect(made.html(new Map())).toContain('One: ;Two: ;');
    expect(made.html(new Map([['two', 7]]))).toContain('One: ;Two: 7;');
  });

  it('lists only the highest headings where there are too many', async () => {
    const text = new Markdown('## One\n\n### Two\n\n## Three');
    const { html } = await page('{{#each (headings text 3 2)}}{{text}};{{/each}}', { text });
    expect(html(new Map())).toContain('One;Three;');
  });

  it('carries a picture within itself', async () => {
    const logo = { file: 'Logo.SVG', bytes: new TextEncoder().encode('<svg/>') };
    const { html } = await page('<img src="{{picture-uri logo}}">', { logo });
    expect(html(new Map())).toContain('src="data:image/svg+xml;base64,PHN2Zy8&#x2B;"'.replace('&#x2B;', '+'));
  });

  it('says of a template that has no properties how to add them', async () => {
    const loaded = await load({ 'page.hbs': 'text' });
    const rendered = loaded.ok ? renderHtml(loaded.value, {}) : loaded;
    expect(rendered).toMatchObject({ ok: false, problems: [{ code: 'page-properties-missing' }] });
  });
});

describe('a template with a mistake', () => {
  it('names each tag that is not in the data, in loops, partials and branches not taken too', async () => {
    const body = [
      '{{titl}} {{board.nam}}',
      '{{#if draft}}{{{wrong}}}{{/if}}',
      '{{#each agencies}}{{name}} {{nam}} {{../title}} {{@index}} {{this.rank}}{{/each}}',
      '{{#with board}}{{phone}}{{/with}}',
      '{{shout title}}',
      '{{> foot}}',
    ].join('\n');
    const data = { title: 'T', board: { name: 'B' }, draft: false, agencies: [{ name: 'A' }, { name: 'C' }] };
    const rendered = renderHtml(await template(body, { 'partials/foot.hbs': '\n{{foot}}' }), data);
    const found = rendered.ok ? [] : rendered.problems.map(({ location, hint }) => ({ ...location, hint }));
    expect(found).toMatchObject([
      { template: 'page.hbs', part: 'line 2', tag: '{{titl}}', hint: 'Did you mean "title"?' },
      { template: 'page.hbs', part: 'line 2', tag: '{{board.nam}}', hint: 'Did you mean "name"?' },
      { template: 'page.hbs', part: 'line 3', tag: '{{wrong}}', excerpt: '{{#if draft}}{{{wrong}}}{{/if}}' },
      { template: 'page.hbs', part: 'line 4', tag: '{{nam}}' },
      { template: 'page.hbs', part: 'line 4', tag: '{{this.rank}}' },
      { template: 'page.hbs', part: 'line 5', tag: '{{phone}}' },
      { template: 'page.hbs', part: 'line 6', tag: '{{shout}}' },
      { template: 'partials/foot.hbs', part: 'line 2', tag: '{{foot}}' },
    ]);
  });

  it('never reaches what JavaScript gives every object', async () => {
    const rendered = renderHtml(await template('{{constructor.name}} {{toString}} {{__proto__}}'), {});
    expect(rendered.ok ? [] : rendered.problems.map(({ code }) => code)).toEqual(
      Array(3).fill('unknown-tag'),
    );
  });

  it.each([
    ['{{#if a}}\ntext', 'a {{#…}} is never closed', 'line 3'],
    ['{{#if a}}{{/each}}', '{{#if}} is closed by {{/each}}', 'line 2'],
    ['{{name', 'a tag is not complete', 'line 2'],
    ['{{/if}}', 'closed without having been opened', 'line 2'],
  ])('says where the tags of %j cannot be read', async (body, message, part) => {
    const loaded = await load({ 'page.hbs': HEAD + body });
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ code: 'template-syntax', message: expect.stringContaining(message), location: { part } }],
    });
  });

  it('names every file that it asks for and that is not there', async () => {
    const loaded = await load({
      'page.hbs': '{{stylesheet "a.css"}}\n{{stylesheet "none.css"}}\n{{> nobody}}',
      'styles/a.css': "src: url(../fonts/gone.woff2) format('woff2')",
    });
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { code: 'unknown-font', location: { template: 'styles/a.css', tag: 'fonts/gone.woff2' } },
      { code: 'unknown-stylesheet', location: { part: 'line 2', tag: '{{stylesheet "none.css"}}' } },
      { code: 'unknown-partial', location: { part: 'line 3', tag: '{{> nobody}}' } },
    ]);
    expect(await load({})).toMatchObject({ ok: false, problems: [{ code: 'template-missing' }] });
  });
});

describe('the Executive Summary’s own template', () => {
  it('finds every tag in its merge data, and fetches nothing', async () => {
    const rendered = renderHtml(await summaryTemplate(), await sampleMergeData('## One\n\nThe IMR.'));
    expect(rendered).toMatchObject({ ok: true, warnings: [] });
    const html = rendered.ok ? rendered.value.html(new Map()) : '';
    expect(html.match(/url\((?!data:)/g)).toBeNull();
    expect(html.match(/\s(src|href)="(?!data:|#|mailto:)/g)).toBeNull();
  });
});
