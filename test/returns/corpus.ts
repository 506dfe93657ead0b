import { csv, docx, paragraph, row, run, table, xlsx, type Cell } from './make-files.js';

/** A file as an agency returned it. */
export interface ReturnedForm {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As given with --agency; left out where the file tells. */
  readonly agency?: string;
}

const HEAD = [
  'Date',
  'Family Member(s)',
  'Event/Information (include those present)',
  'Agency (Source of Information)',
  'Action Taken/other agency response',
  'Child seen (any views and wishes noted)',
  'Note',
];
const ONE = [
  '14/06/04\n14:20',
  'JB, AB',
  'Home visit by Health Visitor.',
  'RDaSH NHS Trust\nCAMHS',
  'Referred on.',
  'JB seen',
  'Significant event',
];
const TWO = ['21/06/04', 'TB', 'Telephone call from TB.', 'RDaSH NHS Trust', 'None', 'N/K', ''];
const at = (date: string): string[] => [
  date,
  'JB',
  `What happened on ${date.replaceAll('\n', ' ')}.`,
  'RDaSH NHS Trust',
  '',
  '',
  '',
];
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const word = (name: string, body: string, parts: Record<string, string> = {}): ReturnedForm => ({
  name,
  file: `${name}.docx`,
  bytes: docx(body, parts),
  agency: 'rdash',
});
const tables = (name: string, ...rows: (readonly Cell[] | string)[]): ReturnedForm => word(name, table(rows));
const text = (name: string, content: string | Uint8Array): ReturnedForm => ({
  name,
  file: `${name}.csv`,
  bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
  agency: 'rdash',
});
const book = (name: string, bytes: Uint8Array): ReturnedForm => ({
  name,
  file: `${name}.xlsx`,
  bytes,
  agency: 'rdash',
});
const xml = (inner: string): Cell => ({ xml: inner });
const withEvent = (inner: string): Cell[] => [
  '14/06/04',
  'JB',
  xml(paragraph(inner)),
  'RDaSH NHS Trust',
  '',
  '',
  '',
];
const SMALL = [
  ['Date', 'Family Members', 'Event'],
  ['14/06/2004', 'JB', 'Seen at the clinic; “well”'],
  ['15/06/2004', 'TB', 'Letter – café, "urgent"'],
];
const comment = '<w:r><w:commentReference w:id="1"/></w:r>';

/** Ways in which real forms come back; what is made of each stands in `expected/`. */
export const CORPUS: readonly ReturnedForm[] = [
  tables('our-own-form', HEAD, ONE, TWO, ['', '', '', 'RDaSH NHS Trust', '', '', '']),
  tables(
    'columns-reordered',
    ['Note', 'Event/Information', 'Date', 'Family Member(s)', 'Agency'],
    ['A comment', 'Visit', '14/06/04', 'JB', 'RDaSH NHS Trust'],
  ),
  tables(
    'headings-renamed',
    ['When', 'Who', 'What happened', 'Service', 'Outcome', 'Child seen?', 'Comments'],
    ONE,
  ),
  tables(
    'headings-misspelt',
    ['Dtae', 'Familly Members', 'Evnt', 'Agancy', 'Acton taken'],
    ['14/06/04', 'JB', 'Visit', 'RDaSH NHS Trust', 'None'],
  ),
  tables('columns-missing', ['Date', 'Event'], ['14/06/04', 'Visit'], ['15/06/04', 'Letter']),
  tables(
    'columns-extra',
    ['Ref', ...HEAD, 'Source document'],
    ['17', ...ONE, 'File 3, page 4'],
    ['18', ...TWO, 'File 3, page 9'],
  ),
  tables('title-row-above', [{ text: 'Chronology for: RDaSH NHS Trust', properties: span(7) }], HEAD, ONE),
  tables(
    'headings-over-two-rows',
    ['Date', 'Family', 'Event', { text: 'Child', properties: span(2) }],
    ['', 'members', '', 'seen', 'views'],
    ['14/06/04', 'JB', 'Visit', 'JB', 'Happy'],
  ),
  tables('no-headings-our-order', ONE, TWO),
  word('one-table-a-page', table([HEAD, ONE]) + paragraph('') + table([HEAD, TWO])),
  word('table-goes-on-without-headings', table([HEAD, ONE]) + paragraph('') + table([TWO])),
  tables('headings-repeated-within', HEAD, ONE, HEAD, TWO),
  tables(
    'date-merged-down',
    HEAD,
    [{ text: '14/06/04', properties: '<w:vMerge w:val="restart"/>' }, ...ONE.slice(1)],
    [{ properties: '<w:vMerge/>' }, ...TWO.slice(1)],
  ),
  tables('date-blank-carried-down', HEAD, ONE, ['', ...TWO.slice(1)]),
  tables('first-date-blank', HEAD, ['', ...ONE.slice(1)], TWO),
  tables(
    'date-over-two-grid-columns',
    [{ text: 'Date', properties: span(2) }, ...HEAD.slice(1)],
    ['14/06/04', '14.20', ...ONE.slice(1)],
  ),
  tables(
    'text-across-the-table',
    HEAD,
    ONE,
    [{ text: 'Records before this were destroyed in a flood.', properties: span(7) }],
    TWO,
  ),
  tables(
    'year-headings',
    HEAD,
    [{ text: '2004', properties: span(7) }],
    at('14 June'),
    at('3/7'),
    [{ text: '2005', properties: span(7) }],
    at('1 Jan'),
  ),
  tables(
    'no-contact-rows',
    HEAD,
    ONE,
    [{ text: 'No contact between 3 March 2005 and 10 May 2005', properties: span(7) }],
    [
      '11/05/05',
      '',
      'No agency involvement from 12 May 2005 to 1 August 2005.',
      'RDaSH NHS Trust',
      '',
      '',
      '',
    ],
  ),
  tables('footer-total', HEAD, ONE, ['Total', '', '', '', '', '', '1']),
  tables(
    'dates-of-every-form',
    HEAD,
    ...[
      '14/6/04',
      '14.06.2004',
      '14-Jun-04',
      '14th June 2004',
      'Mon 14 June 2004',
      '2004-06-14',
      '140604',
      'June 14, 2004',
      '14 / 06 / 2004',
    ].map(at),
  ),
  tables(
    'dates-known-roughly',
    HEAD,
    ...[
      'June 2004',
      '06/2004',
      '2004',
      'early 2004',
      'Spring 2004',
      'approx June 04',
      'c. 2004',
      '?14/06/04',
      'June 04 approx',
      'mid-June 2004',
      '14/06/04?',
    ].map(at),
  ),
  tables(
    'dates-of-spans',
    HEAD,
    ...[
      '14/15 June 2004',
      '12–14/06/04',
      'between 3 and 10 May 2004',
      '3 May to 10 June 2004',
      '03/05/04 - 10/06/04',
      'May-June 2004',
      '2004/05',
    ].map(at),
  ),
  tables('dates-impossible', HEAD, ...['31/02/04', '06/14/2004', 'tbc', '14/06/2031', 'DOB'].map(at)),
  tables(
    'date-recorded-later',
    HEAD,
    ...['14.06.04 (recorded 16.06.04)', '16/06/04\n(occurred 14/06/04)'].map(at),
  ),
  tables(
    'two-date-columns',
    ['Date of event', 'Date recorded', 'Family members', 'Event'],
    ['12/06/04', '14/06/04', 'JB', 'Fall reported'],
    ['15/06/04', '15/06/04', 'JB', 'Visit'],
  ),
  tables(
    'times-under-dates',
    HEAD,
    ...[
      '14/06/04\n14.20',
      '14/06/04 1420hrs',
      '14/06/04, 2.20pm',
      '14/06/04\npm',
      '14/06/04 approx 14:20',
      '14/06/04\n14:00-15:30',
      '14/06/04 noon',
      '14/06/04\n?',
    ].map(at),
  ),
  tables(
    'time-column',
    ['Date', 'Time', 'Family Member(s)', 'Event'],
    ...['14.20', '1420', '2pm', 'noon', 'midnight', 'approx 14.20', '?', 'after school'].map((time) => [
      '14/06/04',
      time,
      'JB',
      `At ${time}.`,
    ]),
  ),
  tables(
    'people-parted-in-every-way',
    HEAD,
    ...['JB/AB', 'JB & AB', 'JB + TB', 'JB and AB', 'JB\nAB', 'J.B.', 'jb ab'].map((who) => [
      '14/06/04',
      who,
      `Of ${who.replace('\n', ' ')}.`,
      '',
      '',
      '',
      '',
    ]),
  ),
  tables(
    'names-for-initials',
    HEAD,
    ...['Jill Brown', 'Mother', 'Andrew', 'the family', 'QX', 'MGM'].map((who) => [
      '14/06/04',
      who,
      `Of ${who}.`,
      '',
      '',
      '',
      '',
    ]),
  ),
  tables(
    'significant-column',
    ['Date', 'Family Members', 'Event', 'Significant event'],
    ...['Yes', '✓', 'No', '', 'Yes - first injury', '*'].map((mark) => [
      '14/06/04',
      'JB',
      `Marked ${mark}.`,
      mark,
    ]),
  ),
  tables(
    'tracked-changes',
    HEAD,
    withEvent(
      `${run('Visit by ')}<w:del w:id="1"><w:r><w:delText>nobody</w:delText></w:r></w:del><w:ins w:id="2">${run('a nurse')}</w:ins>`,
    ),
    row(TWO, '<w:del w:id="3"/>'),
  ),
  tables(
    'content-controls',
    HEAD,
    `<w:sdt><w:sdtContent>${row(withEvent(`<w:sdt><w:sdtContent>${run('Chosen from a list')}</w:sdtContent></w:sdt>`))}</w:sdtContent></w:sdt>`,
    withEvent(
      `${run('Filled in.')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text')}</w:sdtContent></w:sdt>`,
    ),
  ),
  tables(
    'line-breaks-and-symbols',
    HEAD,
    withEvent(
      `${run('First')}<w:r><w:br/><w:t>second</w:t><w:tab/><w:t>tab</w:t><w:noBreakHyphen/><w:t>hyphen</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
    ),
  ),
  tables(
    'fields-and-links',
    HEAD,
    withEvent(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Result')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run(' and a link')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run(' 3')}</w:fldSimple>`,
    ),
  ),
  tables(
    'hidden-text',
    HEAD,
    withEvent(`${run('Seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> and hidden</w:t></w:r>`),
  ),
  word('comments', table([HEAD, withEvent(`${run('Visit')}${comment}`)]), {
    'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="A Manager">${paragraph(run('Is this the right day?'))}</w:comment></w:comments>`,
  }),
  word('footnotes', table([HEAD, withEvent(`${run('Visit')}<w:r><w:footnoteReference w:id="2"/></w:r>`)]), {
    'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run('From the duty book.'))}</w:footnote></w:footnotes>`,
  }),
  tables('nested-layout-table', [xml(`${table([HEAD, ONE, TWO])}${paragraph('')}`)]),
  tables('small-table-in-a-cell', HEAD, [
    '14/06/04',
    'JB',
    xml(
      `${paragraph(run('Weights:'))}${table([
        ['June', '12 kg'],
        ['July', '11 kg'],
      ])}${paragraph('')}`,
    ),
    '',
    '',
    '',
    '',
  ]),
  tables(
    'alternate-content',
    HEAD,
    withEvent(
      `<mc:AlternateContent><mc:Choice Requires="x">${run('New')}</mc:Choice><mc:Fallback>${run('Old')}</mc:Fallback></mc:AlternateContent>`,
    ),
  ),
  {
    name: 'strict-word',
    file: 'strict-word.docx',
    agency: 'rdash',
    bytes: docx(table([HEAD, ONE]), {}, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
  },
  word('other-file-embedded', `${table([HEAD, ONE])}<w:altChunk w:id="x"/>`),
  tables(
    'ragged-rows',
    HEAD,
    ['14/06/04', 'JB', 'A short row'],
    row(TWO.slice(1), '<w:gridBefore w:val="1"/>'),
  ),
  tables('guidance-row', HEAD, ['dd/mm/yy', 'initials', 'e.g. visit', '', '', '', ''], ONE),
  tables('event-missing', HEAD, ['14/06/04', 'JB', '', 'RDaSH NHS Trust', 'Referred', '', '']),
  {
    name: 'agency-from-label',
    file: 'chronology final.docx',
    bytes: docx(
      paragraph(run('Agency: South Yorkshire Police')) +
        table([
          ['Date', 'Subject', 'Details'],
          ['14/06/04', 'JB', 'Call'],
        ]),
    ),
  },
  {
    name: 'agency-from-file-name',
    file: 'gp-service chronology v2.docx',
    bytes: docx(
      table([
        ['Date', 'Subject', 'Details'],
        ['14/06/04', 'JB', 'Surgery'],
      ]),
    ),
  },
  { name: 'agency-from-column', file: 'chronology.docx', bytes: docx(table([HEAD, ONE, TWO])) },
  {
    name: 'agency-not-told',
    file: 'chronology.docx',
    bytes: docx(
      table([
        ['Date', 'Subject', 'Details'],
        ['14/06/04', 'JB', 'Call'],
      ]),
    ),
  },
  word(
    'no-chronology',
    table([
      ['Name', 'Telephone'],
      ['A', '1'],
    ]),
  ),
  text('csv-commas', `\uFEFF${csv(SMALL)}`),
  text('csv-semicolons', csv(SMALL, ';')),
  text('csv-tabs', csv(SMALL, '\t')),
  text(
    'csv-line-breaks-in-quotes',
    csv([SMALL[0] ?? [], ['14/06/2004\n14:20', 'JB\nAB', 'First\nsecond, "third"']]),
  ),
  text(
    'csv-windows-1252',
    Buffer.from(
      csv(SMALL).replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('–', '\u0096'),
      'latin1',
    ),
  ),
  text('csv-utf-16', Buffer.from(`\uFEFF${csv(SMALL, '\t')}`, 'utf16le')),
  book(
    'xlsx-dates-and-times',
    xlsx([
      {
        name: 'Chronology',
        rows: [
          ['Date', 'Time', 'Family Members', 'Event'],
          [{ value: 38152, style: 1 }, { value: 0.597_222_222, style: 2 }, 'JB', 'Visit'],
          [{ value: 38153, style: 3 }, undefined, 'TB', { inline: 'Letter' }],
          [{ value: 38139, style: 4 }, undefined, 'TB', 'Month only'],
          ['c. 2004', undefined, 'TB', 'Text for a date'],
        ],
      },
    ]),
  ),
  book(
    'xlsx-dates-from-1904',
    xlsx(
      [
        {
          name: 'Chronology',
          rows: [
            ['Date', 'Family Members', 'Event'],
            [{ value: 36_690, style: 1 }, 'JB', 'Visit'],
          ],
        },
      ],
      true,
    ),
  ),
  book(
    'xlsx-merged-and-hidden',
    xlsx([
      {
        name: 'C',
        rows: [
          ['Date', 'Family Members', 'Event'],
          ['14/06/2004', 'JB', 'One'],
          [undefined, 'TB', 'Two'],
          ['15/06/2004', 'TB', 'Hidden'],
        ],
        merges: ['A2:A3'],
        hiddenRows: [4],
      },
    ]),
  ),
  book(
    'xlsx-several-sheets',
    xlsx([
      { name: 'Read me', rows: [['How to fill this in']] },
      {
        name: '2004',
        rows: [
          ['Date', 'Who', 'Event'],
          ['14/06/2004', 'JB', 'One'],
        ],
      },
      {
        name: '2005',
        rows: [
          ['Date', 'Who', 'Event'],
          ['14/06/2005', 'JB', 'Two'],
        ],
        state: 'hidden',
      },
    ]),
  ),
];
