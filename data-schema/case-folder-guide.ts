import { postHolder } from './contact.js';
import { describeValue, groupWithin } from './describe-value.js';
import { FILE_KINDS, type FileKind } from './files.js';
import { type JsonSchema, jsonSchemaOf, toJsonSchema } from './json-schemas.js';
import { panelMember } from './panels.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** A group with more keys than this has a table of its own below the table of the file. */
const MOST_KEYS_WITHIN_TABLE = 4;

interface Key {
  readonly name: string;
  readonly schema: Exclude<JsonSchema, boolean>;
  readonly isRequired: boolean;
  /** The keys of the group, or of each entry of the list of groups, that stands at this one. */
  readonly within: readonly Key[];
}

const keysOf = (schema: JsonSchema): readonly Key[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [];
    const group = groupWithin(value);
    const isRequired = schema.required?.includes(name) === true;
    return [{ name, schema: value, isRequired, within: group === undefined ? [] : keysOf(group) }];
  });

const countKeys = (keys: readonly Key[]): number =>
  keys.reduce((sum, { within }) => sum + 1 + countKeys(within), 0);

const rowsOf = (keys: readonly Key[], above: readonly string[], apart: readonly Key[]): readonly string[] =>
  keys.flatMap((key) => {
    const { name, schema, isRequired, within } = key;
    const path = [...above, name].map((part) => `\`${part}\``).join(' › ');
    const otherwise = isPlain(schema.default) ? `; left out: \`${String(schema.default)}\`` : '';
    const elsewhere = apart.includes(key) ? ', see below' : '';
    const value = cell(describeValue(schema) + otherwise + elsewhere);
    const row = `| ${path} | ${cell(schema.description ?? '')} | ${isRequired ? 'yes' : ''} | ${value} |`;
    return [row, ...(apart.includes(key) ? [] : rowsOf(within, [...above, name], apart))];
  });

const table = (keys: readonly Key[], apart: readonly Key[] = []): readonly string[] => [
  '| Key | What it is | Needed | What may stand there |',
  '| --- | --- | --- | --- |',
  ...rowsOf(keys, [], apart),
  '',
];

/** The table of a file, and after it those of its large groups. */
const tables = (schema: JsonSchema): readonly string[] => {
  const keys = keysOf(schema);
  const apart = keys.filter(({ within }) => countKeys(within) > MOST_KEYS_WITHIN_TABLE);
  return [
    ...table(keys, apart),
    ...apart.flatMap(({ name, schema: { type }, within }) => [
      `### ${type === 'array' ? 'Each entry of' : 'Within'} \`${name}\``,
      '',
      ...table(within),
    ]),
  ];
};

const section = (kind: FileKind): readonly string[] => [
  `## ${kind.title}: \`${kind.path}\``,
  '',
  `${kind.purpose} ${kind.required ? 'It must be there.' : 'It may be left out until it is written.'}`,
  '',
  ...(kind.text === undefined
    ? []
    : [
        `Its particulars stand at its head, between two lines of three hyphens. Below them: ${kind.text}`,
        '',
      ]),
  ...tables(jsonSchemaOf(kind)),
];

const INTRODUCTION = `# The case folder

<!-- Made from the schemas in data-schema/ by \`npm run schemas\`: change those, not this page. -->

Everything that is known of one review stands in one folder, in files that any text editor opens. All documents are made
from them. \`scr check CASE\` reads the folder and says what is wrong with it, with the line and what to do.

\`\`\`
board.yaml                     who the Board is; one file for all cases
child-j/                       one case; call the folder what you like, but by no name
  case.yaml
  terms-of-reference.yaml
  chronologies/<agency>.yaml   one for each agency, named for its id in board.yaml
  reviews/<agency>.md          or .docx
  action-plans/<agency>.yaml   the Board's own is board.yaml
  overview-report.md           or .docx
  executive-summary.md
\`\`\`

Only \`board.yaml\` and \`case.yaml\` must be there. Other files in the folder are not read, and a warning says so. A
chronology that an agency returned as a Word, Excel or CSV file is not merged until its rows stand in YAML.

## How to write the files

- A line is \`key: value\`. What belongs to a key stands below it, two spaces further in. Use spaces, never tabs.
- Each entry of a list begins with a hyphen and a space.
- Put telephone numbers, times, and numbers that are names ("1") in double quotes.
- Put a text in double quotes if it holds a colon followed by a space, or begins with one of \`{ [ * & ! % @ - > | # "\`.
  A longer text is easier below \`key: >-\`, indented, over as many lines as it needs.
- A key may be left out unless it is marked as needed; a key within a group is needed where the group is there. Do not
  leave a key without a value: delete the line.
- Each key may be given once. Keys that are not in these tables are mistakes.
- A line that begins with \`#\` is a comment.
- Save as UTF-8 (in Notepad: File, Save as, Encoding).
- Begin each file with the line that its example has, \`# yaml-language-server: $schema=…\`: an editor such as Visual
  Studio Code then completes the keys and marks mistakes while you type.

## Values that recur

- **A day** is written \`YYYY-MM-DD\`, such as \`2009-06-01\`.
- **A rough date** stands for a day that is not known. It is two lines, indented below the key:
  \`words\`, which are printed, such as \`June 04 approx\`, and \`sort\`, the day at which it sorts among the others.
- **An id** is how one part of the data refers to another: small letters, digits and hyphens, such as
  \`south-yorkshire-police\`. Ids of agencies are those of \`board.yaml\`; ids of people are those of \`family\` in
  \`case.yaml\`. Wherever an id stands, it must lead somewhere.
- **A post holder** is somebody who signs, is written to or answers questions, and has these keys:
`;

const POST_HOLDER = keysOf(toJsonSchema(postHolder));
const PANEL_MEMBER = keysOf(toJsonSchema(panelMember));

/** The page for administrators on what a case folder holds, as Markdown, made from the schemas. */
export const caseFolderGuide = (): string =>
  [
    INTRODUCTION,
    ...table(POST_HOLDER),
    '- **A panel member** has the keys of a post holder, and two more:',
    '',
    ...table(PANEL_MEMBER.filter(({ name }) => !POST_HOLDER.some((other) => other.name === name))),
    ...FILE_KINDS.flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
