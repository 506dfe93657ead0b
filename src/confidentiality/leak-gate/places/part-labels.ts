/** What the parts of Word files and workbooks are called for a person, by how their names begin or end. */
const LABELS: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/^word\/document\d*\.xml$/, 'the body'],
  [/^word\/header\d*\.xml$/, 'a header'],
  [/^word\/footer\d*\.xml$/, 'a footer'],
  [/^word\/footnotes\.xml$/, 'a footnote'],
  [/^word\/endnotes\.xml$/, 'an endnote'],
  [/^word\/comments\w*\.xml$/, 'a comment'],
  [/^word\/people\.xml$/, 'the list of authors'],
  [/^word\/glossary\//, 'the building blocks'],
  [/^(?:word|xl|ppt)\/settings\.xml$/, 'the settings'],
  [/^(?:word|xl|ppt)\/styles\w*\.xml$/, 'the styles'],
  [/^word\/numbering\.xml$/, 'the numbering'],
  [/^word\/webSettings\.xml$/, 'the settings'],
  [/^docProps\/core\.xml$/, 'the document properties'],
  [/^docProps\/app\.xml$/, 'the document properties'],
  [/^docProps\/custom\.xml$/, 'the custom properties'],
  [/^customXml\//, 'custom XML'],
  [/^xl\/workbook\.xml$/, 'the workbook'],
  [/^xl\/sharedStrings\.xml$/, 'the texts of the cells'],
  [/^xl\/worksheets\/sheet\d*\.xml$/, 'a sheet'],
  [/^xl\/(?:threadedComments\/|comments)/, 'a comment'],
  [/^xl\/persons\//, 'the list of authors'],
  [/^xl\/externalLinks\//, 'a link to another workbook'],
  [/^xl\/pivot/, 'a pivot table'],
  [/^(?:word|xl|ppt)\/drawings?\//, 'a drawing'],
  [/^(?:word|xl|ppt)\/charts?\//, 'a chart'],
  [/^(?:word|xl|ppt)\/diagrams\//, 'a diagram'],
  [/\/media\//, 'a picture'],
  [/\/embeddings\//, 'an embedded file'],
  [/\.rels$/, 'where a link leads'],
  [/^\[Content_Types\]\.xml$/, 'the list of parts'],
];

/** What a part is called; one that is not known is called by its own name. */
export const labelOfPart = (name: string): string =>
  LABELS.find(([pattern]) => pattern.test(name))?.[1] ?? name;

/** Parts whose XML is of a kind that nobody has told this program of. */
export const isUnknownPart = (name: string): boolean =>
  labelOfPart(name) === name || name.startsWith('customXml/');
