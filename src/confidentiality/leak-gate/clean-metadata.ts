import PizZip from 'pizzip';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { ReadingBudget } from './places/limits.js';
import { openZip, type ZipEntry } from './places/open-zip.js';
import { decodeXml, scanXml } from './places/scan-xml.js';
import { rewriteTags } from './rewrite-tags.js';

/** A Word file that was cleaned, and what was taken out of it, for a person. */
export interface CleanedFile {
  readonly bytes: Uint8Array;
  readonly removed: readonly string[];
}

/** What Word itself writes where it takes personal information out. */
const NOBODY = 'Author';
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1));

/** Properties of a file that tell who wrote it and where; its title and subject are text, and stay. */
const PERSONAL =
  /(<(?:\w+:)?(creator|lastModifiedBy|Company|Manager|HyperlinkBase|Template|contentStatus|category|LastPrinted|lastPrinted|revision|TotalTime)(?:\s[^>]*)?>)([^<]+)(<\/)/g;
const CALLED: Readonly<Record<string, string>> = {
  creator: 'author',
  lastModifiedBy: 'last changed by',
  Company: 'company',
  Manager: 'manager',
  HyperlinkBase: 'base of its links',
  Template: 'template',
  contentStatus: 'status',
  category: 'category',
};

/** Parts that hold nothing but who and how. */
const DROPPED: Readonly<Record<string, string>> = {
  'docProps/custom.xml': 'custom properties',
  'docProps/thumbnail.jpeg': 'a picture of the first page',
  'docProps/thumbnail.emf': 'a picture of the first page',
  'docProps/thumbnail.wmf': 'a picture of the first page',
  'docProps/thumbnail.png': 'a picture of the first page',
};

const refuse = (file: string, reason: string): Result<never> => ({
  ok: false,
  problems: [
    {
      code: 'attachment-unreadable',
      severity: 'error',
      message: `This Word file cannot be opened: ${reason}.`,
      hint: 'Open it in Word, save it again as .docx without a password, and put it in its place.',
      location: { file },
    },
  ],
});

/** One part without what tells who wrote it, or undefined for a part that goes. */
const cleanPart = ({ name, bytes }: ZipEntry, removed: Set<string>): Uint8Array | undefined => {
  if (name in DROPPED) {
    removed.add(DROPPED[name] ?? name);
    return undefined;
  }
  if (!/\.(?:xml|rels)$/i.test(name)) return bytes;
  const before = decodeXml(bytes);
  let xml =
    name === 'docProps/core.xml' || name === 'docProps/app.xml' ? withoutProperties(before, removed) : before;
  if (name.startsWith('word/')) xml = withoutAuthors(xml, removed);
  if (name === 'word/people.xml')
    xml = xml.replace(/<((?:\w+:)?people)\b([^>]*)>[\s\S]*<\/\1>/, '<$1$2></$1>');
  if (name.endsWith('.rels') || name === '[Content_Types].xml') xml = withoutDroppedParts(xml);
  if (name === 'word/_rels/settings.xml.rels' && /attachedTemplate/.test(xml)) {
    removed.add('template');
    xml = xml.replaceAll(/<Relationship\b[^>]*attachedTemplate[^>]*\/>/g, '');
  }
  if (name === 'word/settings.xml')
    xml = xml.replaceAll(/<(?:\w+:)?attachedTemplate\b[^>]*\/>|<((?:\w+:)?rsids)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  return xml === before
    ? bytes
    : Buffer.from(xml.replace(/(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8'), 'utf8');
};

const withoutProperties = (xml: string, removed: Set<string>): string =>
  xml.replaceAll(PERSONAL, (_whole, start: string, element: string, _text: string, end: string) => {
    const called = CALLED[element];
    if (called !== undefined) removed.add(called);
    // An element that counts something must hold a number.
    return /^(?:revision|TotalTime)$/.test(element)
      ? `${start}${element === 'revision' ? '1' : '0'}${end}`
      : element.endsWith('rinted')
        ? `${start}1980-01-01T00:00:00Z${end}`
        : start + end;
  });

const withoutAuthors = (xml: string, removed: Set<string>): string =>
  rewriteTags(xml, (element, attribute, value) => {
    if (attribute.startsWith('rsid')) return null;
    if (attribute === 'author' && element !== 'person') {
      if (value !== NOBODY)
        removed.add(element === 'comment' ? 'authors of comments' : 'authors of tracked changes');
      return NOBODY;
    }
    if (attribute === 'initials') return element === 'comment' ? NOBODY.charAt(0) : undefined;
    return undefined;
  });

const withoutDroppedParts = (xml: string): string =>
  Object.keys(DROPPED).reduce(
    (rest, part) =>
      rest.replaceAll(
        new RegExp(`<(?:Relationship|Override)\\b[^>]*"/?${part.replaceAll('.', '\\.')}"[^>]*/>`, 'g'),
        '',
      ),
    xml,
  );

/** What is in a file that its author must take out: a program cannot tell which version of a sentence was meant. */
const reportMarks = (file: string, entries: readonly ZipEntry[]): Diagnostic[] => {
  const counts = { comment: 0, change: 0 };
  for (const { name, bytes } of entries) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue;
    scanXml(decodeXml(bytes), {
      start: ({ local, attributes }) => {
        if (local === 'comment') counts.comment += 1;
        else if (
          /^(?:ins|del|moveFrom|moveTo)$/.test(local) &&
          attributes.some((each) => each.local === 'author')
        )
          counts.change += 1;
      },
    });
  }
  const report = (code: string, count: number, what: string, hint: string): Diagnostic[] =>
    count === 0
      ? []
      : [
          {
            code,
            severity: 'warning',
            message: `This file still holds ${count} ${what}${count === 1 ? '' : 's'}.`,
            hint,
            location: { file },
          },
        ];
  return [
    ...report(
      'attachment-comments',
      counts.comment,
      'comment',
      'Have them deleted in Word (Review, Delete All Comments) before the file is sent.',
    ),
    ...report(
      'attachment-changes',
      counts.change,
      'tracked change',
      'Have them accepted or rejected in Word (Review, Accept All Changes) before the file is sent.',
    ),
  ];
};

/**
 * A Word file that somebody else wrote, without what tells who wrote it: author, last changed by, company, manager,
 * template, custom properties, authors and initials of comments and of tracked changes, the list of authors, marks of
 * editing sessions, the picture of its first page. Its text, comments and tracked changes are left as they are; that
 * there are some is a warning. Same bytes in, same bytes out. `file` is what messages call it.
 */
export const cleanMetadata = (docx: Uint8Array, file: string): Result<CleanedFile> => {
  const opened = openZip(docx, new ReadingBudget());
  if (typeof opened === 'string') return refuse(file, opened);
  const [unreadable] = opened.refusals;
  if (unreadable) return refuse(file, unreadable.reason);
  if (!opened.entries.some(({ name }) => name === 'word/document.xml'))
    return refuse(file, 'it has no document in it');
  const removed = new Set<string>();
  const zip = new PizZip();
  for (const entry of opened.entries) {
    const bytes = cleanPart(entry, removed);
    if (bytes) zip.file(entry.name, bytes, { date: FIRST_DAY, createFolders: false });
  }
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  return { ok: true, value: { bytes, removed: [...removed] }, warnings: reportMarks(file, opened.entries) };
};
