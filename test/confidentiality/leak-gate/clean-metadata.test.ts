import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { cleanMetadata } from '../../../src/confidentiality/leak-gate/clean-metadata.js';
import { readPlaces } from '../../../src/confidentiality/leak-gate/places/read-places.js';
import { schemaProblems } from '../../render/schema-problems.js';
import { makeWordFile, paragraph, wordPart } from './make-word-file.js';

const W14 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const authored = makeWordFile(
  `<w:p w:rsidR="00112233"><w:r><w:t>Read by Ann Author.</w:t></w:r><w:ins w:id="4" w:author="Ann Author" w:date="2009-03-01T00:00:00Z"><w:r><w:t>More.</w:t></w:r></w:ins></w:p>`,
  {
    'word/comments.xml': wordPart(
      'comments',
      `<w:comment w:id="1" w:author="Ann Author" w:initials="AA">${paragraph('Check this')}</w:comment>`,
    ),
    'word/people.xml': `<w15:people ${W14}><w15:person w15:author="Ann Author"><w15:presenceInfo w15:userId="ann@example.org"/></w15:person></w15:people>`,
    'word/settings.xml': wordPart(
      'settings',
      '<w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00112233"/></w:rsids>',
    ),
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/attachedTemplate" Target="file:///C:/Users/Ann/a.dotx" TargetMode="External"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Review</dc:title><dc:creator>Ann Author</dc:creator><cp:lastModifiedBy>Ann Author</cp:lastModifiedBy><cp:revision>7</cp:revision></cp:coreProperties>',
    'docProps/app.xml':
      '<Properties><Company>Ann’s Trust</Company><Manager>Bob Boss</Manager><Pages>3</Pages></Properties>',
    'docProps/custom.xml':
      '<Properties><property name="Owner"><lpwstr>Ann Author</lpwstr></property></Properties>',
    'docProps/thumbnail.jpeg': Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
  },
);

const clean = (bytes: Uint8Array) => {
  const result = cleanMetadata(bytes, 'reviews/rdash.docx');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result;
};
const part = (bytes: Uint8Array, name: string): string | undefined => new PizZip(bytes).file(name)?.asText();

describe('a Word file that somebody else wrote', () => {
  it('is cleaned of who wrote it, and its text is not touched', async () => {
    const { value, warnings } = clean(authored);
    const { places } = await readPlaces(value.bytes, 'rdash.docx');
    const texts = places.map(({ text }) => text).join('\n');
    expect(texts).toContain('Read by Ann Author.More.');
    expect(texts).toContain('Check this');
    expect(texts.replaceAll('Read by Ann Author', '')).not.toMatch(/Ann|Boss|00112233/);
    expect(part(value.bytes, 'docProps/core.xml')).toContain('<dc:title>Review</dc:title>');
    expect(part(value.bytes, 'word/document.xml')).toContain('w:author="Author"');
    expect(value.removed).toEqual([
      'authors of tracked changes',
      'authors of comments',
      'template',
      'author',
      'last changed by',
      'company',
      'manager',
      'custom properties',
      'a picture of the first page',
    ]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['attachment-comments', 'This file still holds 1 comment.'],
      ['attachment-changes', 'This file still holds 1 tracked change.'],
    ]);
  });

  it('comes out the same each time, and a second cleaning changes nothing', () => {
    const once = clean(authored).value.bytes;
    expect(clean(authored).value.bytes).toEqual(once);
    expect(clean(once).value).toEqual({ bytes: once, removed: [] });
  });

  it('still passes the schema', async () => {
    const template = readFileSync(
      join(import.meta.dirname, '../../../templates/ofsted-covering-letter.docx'),
    );
    expect(await schemaProblems(clean(template).value.bytes, 'docx')).toEqual([]);
  });

  it.each([
    ['no Word file', new TextEncoder().encode('Jill')],
    ['a zip file without a document', new PizZip().file('a.txt', 'x').generate({ type: 'uint8array' })],
  ])('is refused where it is %s', (_what, bytes) => {
    expect(cleanMetadata(bytes, 'reviews/rdash.docx')).toMatchObject({
      ok: false,
      problems: [{ code: 'attachment-unreadable' }],
    });
  });
});
