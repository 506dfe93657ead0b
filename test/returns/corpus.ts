import { paragraph, row, table, text, wordFile, workbook } from './make-returns.js';

const HEADING = [
  'Date',
  'Family Member(s)',
  'Event/Information (include those present)',
  'Agency (Source of Information)',
  'Action Taken/other agency response',
  'Child seen (any views and wishes noted)',
  'Note',
];
const FIRST = ['14/06/04', 'JB', 'Home visit by the health visitor.', '', 'None', 'JB seen', ''];
const form = (...rows: readonly (readonly Parameters<typeof row>[0][number][] | string)[]): Uint8Array =>
  wordFile(table([HEADING, ...rows]));
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;

/** What is expected of one entry: what is not named is not looked at. */
export interface Expected {
  readonly date?: unknown;
  readonly time?: unknown;
  readonly occurred?: unknown;
  readonly familyMembers?: readonly string[];
  readonly event?: string;
  readonly source?: string;
  readonly action?: string;
  readonly childSeen?: string;
  readonly note?: string;
  readonly significant?: boolean;
  readonly unplaced?: readonly { column: string; text: string }[];
}

export interface Return {
  readonly file: Uint8Array;
  readonly name?: string;
  readonly agency?: string;
  readonly entries: readonly Expected[];
  /** Codes of what is reported, each once. */
  readonly reports?: readonly string[];
}

const dated = (date: string): Uint8Array => form([date, 'JB', 'Seen.', '', '', '', '']);
const timed = (time: string): Uint8Array =>
  wordFile(
    table([
      ['Date', 'Time', 'Event'],
      ['14/06/04', time, 'Seen.'],
    ]),
  );
const when = (date: unknown): readonly Expected[] => [{ date, event: 'Seen.' }];

/** Returned files, each in a way in which real forms come back. Whose they are is said where the file does not say it. */
export const CORPUS: Readonly<Record<string, Return>> = {
  'our own form': {
    file: form(FIRST),
    entries: [
      {
        date: '2004-06-14',
        familyMembers: ['JB'],
        event: 'Home visit by the health visitor.',
        action: 'None',
        childSeen: 'JB seen',
      },
    ],
  },
  'columns in another order': {
    file: wordFile(
      table([
        ['Event', 'When', 'Outcome', 'Who'],
        ['Visit.', '14/06/04', 'Referred.', 'JB, TB'],
      ]),
    ),
    entries: [{ date: '2004-06-14', event: 'Visit.', action: 'Referred.', familyMembers: ['JB', 'TB'] }],
  },
  'columns with other names': {
    file: wordFile(
      table([
        [
          'Date of contact',
          'Subject',
          'Details of contact',
          'Professional involved',
          'Follow up',
          'Comments',
        ],
        ['14/06/04', 'JB', 'Visit.', 'HV Smith', 'Referred.', 'Late.'],
      ]),
    ),
    entries: [
      { date: '2004-06-14', event: 'Visit.', source: 'HV Smith', action: 'Referred.', note: 'Late.' },
    ],
  },
  'two columns only': {
    file: wordFile(
      table([
        ['DATE', 'WHAT HAPPENED'],
        ['14/06/04', 'Visit.'],
      ]),
    ),
    entries: [{ date: '2004-06-14', event: 'Visit.', familyMembers: [] }],
  },
  'columns of its own': {
    file: wordFile(
      table([
        ['Date', 'Event', 'Risk level', 'Page in file'],
        ['14/06/04', 'Visit.', 'High', '12'],
      ]),
    ),
    entries: [
      {
        unplaced: [
          { column: 'Risk level', text: 'High' },
          { column: 'Page in file', text: '12' },
        ],
      },
    ],
    reports: ['column-kept'],
  },
  'a title row above the heading': {
    file: wordFile(
      table([
        [{ xml: paragraph('Chronology of the GP Service'), properties: '<w:gridSpan w:val="3"/>' }],
        ['Date', 'Event', 'Action'],
        ['14/06/04', 'Visit.', 'None'],
      ]),
    ),
    entries: [{ date: '2004-06-14', event: 'Visit.' }],
  },
  'a heading over two rows': {
    file: wordFile(
      table([
        ['Date of', 'Family', 'Event or', 'Action'],
        ['event', 'members', 'information', 'taken'],
        ['14/06/04', 'JB', 'Visit.', 'None'],
      ]),
    ),
    entries: [{ date: '2004-06-14', familyMembers: ['JB'], event: 'Visit.' }],
  },
  'no heading at all': {
    file: wordFile(table([FIRST, ['15/06/04', 'JB', 'Call.', '', '', '', '']])),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-15', event: 'Call.' }],
  },
  'one table on each page': {
    file: wordFile(
      table([HEADING, FIRST]) +
        paragraph('Page 2') +
        table([HEADING, ['15/06/04', 'JB', 'Call.', '', '', '', '']]),
    ),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-15' }],
  },
  'a heading repeated within the table': {
    file: form(FIRST, HEADING, ['15/06/04', 'JB', 'Call.', '', '', '', '']),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-15' }],
  },
  'a table within a table': {
    file: wordFile(table([[{ xml: table([HEADING, FIRST]) + paragraph('') }]])),
    entries: [{ date: '2004-06-14' }],
  },
  'blank dates under a date': {
    file: form(FIRST, ['', 'JB', 'Later that day.', '', '', '', '']),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-14', event: 'Later that day.' }],
    reports: ['date-carried-down'],
  },
  'a date merged over several rows': {
    file: form(
      [
        { xml: paragraph('14/06/04'), properties: '<w:vMerge w:val="restart"/>' },
        'JB',
        'One.',
        '',
        '',
        '',
        '',
      ],
      [{ xml: paragraph(''), properties: '<w:vMerge/>' }, 'JB', 'Two.', '', '', '', ''],
    ),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-14', event: 'Two.' }],
    reports: ['date-carried-down'],
  },
  'a row without any date': {
    file: form(['', 'JB', 'Some time.', '', '', '', ''], FIRST),
    entries: [{ date: { words: 'no date', sort: '2005-01-01' } }, { date: '2004-06-14' }],
    reports: ['date-missing'],
  },
  'a note across the table': {
    file: form(
      [{ xml: paragraph('2004: the records are missing'), properties: '<w:gridSpan w:val="7"/>' }],
      FIRST,
    ),
    entries: [{ unplaced: [{ column: 'Across the table', text: '2004: the records are missing' }] }],
    reports: ['text-across-table', 'column-kept'],
  },
  'line breaks and paragraphs in a cell': {
    file: form([
      '14/06/04',
      'JB',
      { xml: paragraph('First line.\nSecond line.') + paragraph('Third.') },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ event: 'First line.\nSecond line.\nThird.' }],
  },
  'an insertion not yet accepted': {
    file: form([
      '14/06/04',
      'JB',
      { xml: p(`${run('Seen ')}<w:ins w:id="1" w:author="A">${run('twice')}</w:ins>${run('.')}`) },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ event: 'Seen twice.' }],
    reports: ['cell-remark'],
  },
  'a deletion not yet accepted': {
    file: form([
      '14/06/04',
      'JB',
      {
        xml: p(
          `${run('Seen')}<w:del w:id="1" w:author="A"><w:r><w:delText> drunk</w:delText></w:r></w:del>${run('.')}`,
        ),
      },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ event: 'Seen.' }],
    reports: ['cell-remark'],
  },
  'a row deleted with changes tracked': {
    file: form(row(['13/06/04', 'JB', 'Gone.', '', '', '', ''], '<w:del w:id="1" w:author="A"/>'), FIRST),
    entries: [{ date: '2004-06-14' }],
  },
  'content controls round cells and text': {
    file: wordFile(
      `<w:sdt><w:sdtContent>${table([HEADING, `<w:sdt><w:sdtContent>${row([{ xml: `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('14/06/04')}</w:sdtContent></w:sdt>` }, 'JB', { xml: p(`<w:sdt><w:sdtContent>${run('Seen.')}</w:sdtContent></w:sdt>`) }, '', '', '', ''])}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`,
    ),
    entries: [{ date: '2004-06-14', event: 'Seen.' }],
  },
  'a comment on a cell': {
    file: wordFile(
      table([
        HEADING,
        [
          '14/06/04',
          'JB',
          { xml: p(`${run('Seen.')}<w:r><w:commentReference w:id="0"/></w:r>`) },
          '',
          '',
          '',
          '',
        ],
      ]),
      {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${p(run('Is this right?'))}</w:comment></w:comments>`,
      },
    ),
    entries: [
      {
        event: 'Seen.',
        unplaced: [{ column: 'Event/Information (include those present): comment', text: 'Is this right?' }],
      },
    ],
    reports: ['cell-remark', 'column-kept'],
  },
  'hidden text': {
    file: form([
      '14/06/04',
      'JB',
      { xml: p(`${run('Seen.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret.</w:t></w:r>`) },
      '',
      '',
      '',
      '',
    ]),
    entries: [
      {
        event: 'Seen.',
        unplaced: [{ column: 'Event/Information (include those present): hidden text', text: 'Secret.' }],
      },
    ],
    reports: ['cell-remark', 'column-kept'],
  },
  'a field and a link': {
    file: form([
      '14/06/04',
      'JB',
      {
        xml: p(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Seen ')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run('at home.')}</w:hyperlink>`,
        ),
      },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ event: 'Seen at home.' }],
  },
  'a text box with a twin for old programs': {
    file: form([
      '14/06/04',
      'JB',
      {
        xml: p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(run('Boxed.'))}</w:txbxContent></mc:Choice><mc:Fallback>${p(run('Boxed.'))}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ event: 'Boxed.' }],
  },
  'borders dragged so that grids differ': {
    file: form([
      '14/06/04',
      { xml: paragraph('JB'), properties: '<w:gridSpan w:val="2"/>' },
      { xml: paragraph('Seen.'), properties: '<w:gridSpan w:val="3"/>' },
      '',
      '',
      '',
      '',
    ]),
    entries: [{ familyMembers: ['JB'], event: 'Seen.' }],
  },
  'the names of Word’s strict format': {
    file: wordFile(table([HEADING, FIRST]), {}, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
    entries: [{ date: '2004-06-14' }],
  },
  'dates with full stops': { file: dated('14.06.2004'), entries: when('2004-06-14') },
  'dates with hyphens': { file: dated('14-06-04'), entries: when('2004-06-14') },
  'dates with the month in letters': { file: dated('14-Jun-04'), entries: when('2004-06-14') },
  'dates in full with the day of the week': {
    file: dated('Monday 14th June 2004'),
    entries: when('2004-06-14'),
  },
  'ISO dates': { file: dated('2004-06-14'), entries: when('2004-06-14') },
  'a month alone': {
    file: dated('June 2004'),
    entries: when({ words: 'June 2004', sort: '2004-06-01', to: '2004-06-30' }),
  },
  'a month in figures': {
    file: dated('06/2004'),
    entries: when({ words: '06/2004', sort: '2004-06-01', to: '2004-06-30' }),
  },
  'a year alone': {
    file: dated('2004'),
    entries: when({ words: '2004', sort: '2004-01-01', to: '2004-12-31' }),
  },
  'a season': {
    file: dated('Spring 2004'),
    entries: when({ words: 'Spring 2004', sort: '2004-03-01', to: '2004-05-31' }),
  },
  'an approximate date': {
    file: dated('June 04 approx'),
    entries: when({ words: 'June 04 approx', sort: '2004-06-01', to: '2004-06-30' }),
  },
  'a date with a question mark': {
    file: dated('?14/06/04'),
    entries: when({ words: '?14/06/04', sort: '2004-06-14' }),
  },
  circa: {
    file: dated('c. 2004'),
    entries: when({ words: 'c. 2004', sort: '2004-01-01', to: '2004-12-31' }),
  },
  'two days': {
    file: dated('14/15 June 2004'),
    entries: when({ words: '14/15 June 2004', sort: '2004-06-14', to: '2004-06-15' }),
  },
  'a span of days': {
    file: dated('12–14/06/04'),
    entries: when({ words: '12–14/06/04', sort: '2004-06-12', to: '2004-06-14' }),
  },
  'a span over two months': {
    file: dated('between 28 May and 3 June 2004'),
    entries: when({ words: 'between 28 May and 3 June 2004', sort: '2004-05-28', to: '2004-06-03' }),
  },
  'a day recorded later': {
    file: dated('14.06.04 (recorded 16.06.04)'),
    entries: [{ date: '2004-06-16', occurred: '2004-06-14' }],
  },
  'a day that happened earlier': {
    file: dated('16/06/04 (occurred 14/06/04)'),
    entries: [{ date: '2004-06-16', occurred: '2004-06-14' }],
  },
  'a day that does not exist': {
    file: form(FIRST, ['31/02/04', 'JB', 'Seen.', '', '', '', '']),
    entries: [{ date: '2004-06-14' }, { date: { words: '31/02/04', sort: '2004-06-14' } }],
    reports: ['date-unread'],
  },
  'the month before the day': {
    file: dated('06/14/2004'),
    entries: when('2004-06-14'),
    reports: ['date-doubtful'],
  },
  'words in place of a date': {
    file: form(FIRST, ['not known', 'JB', 'Seen.', '', '', '', '']),
    entries: [{}, { date: { words: 'not known', sort: '2004-06-14' } }],
    reports: ['date-unread'],
  },
  'date and time in one cell': {
    file: dated('14/06/04\n14.20'),
    entries: [{ date: '2004-06-14', time: '14:20' }],
  },
  'a time with hrs': { file: timed('1420hrs'), entries: [{ time: '14:20' }] },
  'a time with pm': { file: timed('2.20pm'), entries: [{ time: '14:20' }] },
  'pm alone': { file: timed('PM'), entries: [{ time: 'pm' }] },
  noon: { file: timed('noon'), entries: [{ time: '12:00' }] },
  'an approximate time': {
    file: timed('approx 14.20'),
    entries: [{ time: { words: 'approx 14.20', sort: '14:20' } }],
  },
  'a span of time': {
    file: timed('14:00-15:30'),
    entries: [{ time: { words: '14:00-15:30', sort: '14:00' } }],
  },
  'a question mark for a time': { file: timed('?'), entries: [{ event: 'Seen.' }] },
  'words for a time': {
    file: timed('after school run'),
    entries: [{ unplaced: [{ column: 'Time', text: 'after school run' }] }],
    reports: ['time-unread', 'column-kept'],
  },
  'names in place of initials': {
    file: form(['14/06/04', 'Jill Brown & mum', 'Seen.', '', '', '', '']),
    entries: [{ familyMembers: ['JB', 'TB'] }],
  },
  'initials with full stops': {
    file: form(['14/06/04', 'J.B.; T.B.', 'Seen.', '', '', '', '']),
    entries: [{ familyMembers: ['JB', 'TB'] }],
  },
  'somebody whom the case does not know': {
    file: form(['14/06/04', 'JB, QQ', 'Seen.', '', '', '', '']),
    entries: [{ familyMembers: ['JB', 'QQ'] }],
    reports: ['person-unknown'],
  },
  'the agency in each row, with the worker': {
    file: form(['14/06/04', 'JB', 'Seen.', 'South Yorkshire Police\nPC Smith', '', '', '']),
    agency: '',
    entries: [{ source: 'PC Smith' }],
  },
  'a significant event marked in the notes': {
    file: form(['14/06/04', 'JB', 'Seen.', '', '', '', 'Significant event\nFirst sign.']),
    entries: [{ significant: true, note: 'First sign.' }],
  },
  'a significant event in a column of its own': {
    file: wordFile(
      table([
        ['Date', 'Event', 'Significant?'],
        ['14/06/04', 'Seen.', '✓'],
        ['15/06/04', 'Called.', ''],
      ]),
    ),
    entries: [{ significant: true }, { significant: false }],
  },
  'rows left blank': {
    file: form(FIRST, ['', '', '', '', '', '', ''], ['15/06/04', 'JB', 'Call.', '', '', '', '']),
    entries: [{ date: '2004-06-14' }, { date: '2004-06-15' }],
  },
  'no event in a row': {
    file: form(['14/06/04', 'JB', '', '', 'Letter sent.', '', '']),
    entries: [{ event: '(No event is written here.)', action: 'Letter sent.' }],
    reports: ['event-missing'],
  },
  'CSV with commas and quotes': {
    file: text('Date,Who,Event,Action\r\n14/06/04,"JB, TB","Said ""no"".\nLeft.",None\r\n'),
    entries: [
      { date: '2004-06-14', familyMembers: ['JB', 'TB'], event: 'Said "no".\nLeft.', action: 'None' },
    ],
  },
  'CSV with semicolons': {
    file: text('Date;Event;Action\n14/06/04;Seen, at home.;None\n'),
    entries: [{ event: 'Seen, at home.' }],
  },
  'CSV with tabs and a byte order mark': {
    file: text('\uFEFFDate\tEvent\n14/06/04\tSeen.\n'),
    entries: [{ event: 'Seen.' }],
  },
  'CSV as Excel on Windows saves it': {
    file: new Uint8Array([...text('Date,Event\n14/06/04,Caf'), 0xe9, ...text(' visited.\n')]),
    entries: [{ event: 'Café visited.' }],
    reports: ['return-remark'],
  },
  'CSV in UTF-16': {
    file: new Uint8Array([0xff, 0xfe, ...Buffer.from('Date,Event\n14/06/04,Seen.\n', 'utf16le')]),
    entries: [{ event: 'Seen.' }],
  },
  'a workbook with dates as dates': {
    file: workbook({
      Chronology: [
        ['Date', 'Time', 'Event'],
        [{ date: 38152 }, { time: 0.597222 }, 'Seen.'],
      ],
    }),
    entries: [{ date: '2004-06-14', time: '14:20', event: 'Seen.' }],
  },
  'a workbook of an old Macintosh': {
    file: workbook(
      {
        Chronology: [
          ['Date', 'Event'],
          [{ date: 36690 }, 'Seen.'],
        ],
      },
      { is1904: true },
    ),
    entries: [{ date: '2004-06-14' }],
  },
  'a workbook with several sheets': {
    file: workbook({
      Guidance: [['How to fill this in'], ['Be brief.']],
      '2004': [
        ['Date', 'Event'],
        ['14/06/04', 'Seen.'],
      ],
      '2005': [
        ['Date', 'Event'],
        ['14/06/05', 'Seen again.'],
      ],
    }),
    entries: [{ date: '2004-06-14' }, { date: '2005-06-14' }],
  },
  'a workbook with hidden rows': {
    file: workbook(
      {
        Chronology: [
          ['Date', 'Event'],
          ['14/06/04', 'Seen.'],
        ],
      },
      { hidden: [2] },
    ),
    entries: [{ event: 'Seen.' }],
    reports: ['hidden-row'],
  },
};
