import type { PlaceKind } from './place.js';
import type { StartTag, XmlAttribute } from './scan-xml.js';

/** What an attribute is, for a person, and what kind of text it holds. */
export interface AttributeUse {
  readonly what: string;
  readonly kind: PlaceKind;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Attributes that hold what somebody wrote, whatever element they are of. */
const WRITTEN: Readonly<Record<string, string>> = {
  alt: 'a description',
  author: 'the author of a comment or a change',
  userName: 'the name of a user',
  userId: 'the name of a user',
  displayName: 'the name of a person',
  initials: 'the initials of an author',
  descr: 'a picture’s description',
  title: 'a title',
  tooltip: 'a link’s tip',
  caption: 'a caption',
  string: 'a picture of text',
  prompt: 'an input message',
  promptTitle: 'an input message',
  error: 'an error message',
  errorTitle: 'an error message',
  instr: 'a field',
  displayText: 'a choice of a list',
  lastModifiedBy: 'the name of a user',
  oddHeader: 'a header',
  sourceFileName: 'the name of a file',
  connectionString: 'a connection to data',
  command: 'a connection to data',
  content: 'a description',
  label: 'a label',
  v: 'a kept value',
  'aria-label': 'a description',
};

/** Elements whose `val`, `name` or `value` somebody wrote. */
const WRITTEN_ELEMENTS: Readonly<Record<string, string>> = {
  alias: 'a form field’s title',
  tag: 'a form field’s name',
  docVar: 'a document variable',
  helpText: 'a form field’s help',
  statusText: 'a form field’s help',
  default: 'a form field’s content',
  listItem: 'a choice of a list',
  listEntry: 'a choice of a list',
  caption: 'a caption',
  description: 'a description',
  mailSubject: 'the subject of a mail',
  property: 'a custom property',
  query: 'a connection to data',
  connectString: 'a connection to data',
};

/** Names that people give to things, and addresses. */
const LABELS: Readonly<Record<string, string>> = {
  bookmarkStart: 'a bookmark',
  definedName: 'a defined name',
  sheet: 'the name of a sheet',
  docPr: 'a picture’s name',
  cNvPr: 'a picture’s name',
  ffData: 'a form field',
  name: 'a form field’s name',
  table: 'the name of a table',
  tableColumn: 'the name of a column',
  pivotTableDefinition: 'the name of a table',
  cacheField: 'the name of a column',
  person: 'the name of a person',
  author: 'the name of an author',
  category: 'a category',
  docPart: 'a building block',
};

/** Attributes that say where something leads. */
const TARGETS = set('Target href src action anchor location ref r:link data');

/** What only programs read: fonts, measures, identities, kinds. */
const NOISE_ELEMENTS = set(
  'rFonts font latin ea cs sym buFont lsdException lang themeFontLang Default Override rsid rsids rsidRoot pStyle rStyle tblStyle basedOn next link style color highlight shd jc Relationships latentStyles clrScheme fontScheme fmtScheme prstClr sysClr srgbClr prstGeom sz szCs compatSetting supplementalFont family charset panose1 pitch',
);
const NOISE_ATTRIBUTES = set(
  'rsidR rsidRPr rsidRDefault rsidP rsidTr rsidSect rsidDel paraId textId durableId id ids Id r:id r:embed embed fill stroke style spid type Type ContentType PartName Extension Requires Ignorable ProcessContent class d viewBox points transform cx cy x y x1 y1 x2 y2 w h width height ascii hAnsi eastAsia typeface uri xmlns space lang formatCode fontname font-family r',
);

/** Values that can be nothing but a measure, a colour, a number, a switch, or an identity in braces. */
const FIGURE = /^(?:[-+#]?[\da-f.]+(?:%|pt|in|cm|mm|px|em)?|true|false|on|off|\{[\da-f-]+\})$/i;

/** Figures that are long enough for a day or the number of a person or a telephone; measures are shorter. */
const MAY_BE_NUMBER = /^[+]?\d{7,}$/;

/** In which kind of style an element stands: one that somebody made, or one that every document has. */
export type InStyle = 'own' | 'built-in' | undefined;

/**
 * What an attribute is, or undefined where it can hold no identifier. Unknown ones count as markup, so that nothing is
 * passed over because it was not thought of.
 */
export const useOf = (
  tag: StartTag,
  attribute: XmlAttribute,
  inStyle?: InStyle,
): AttributeUse | undefined => {
  const { local, name, value } = attribute;
  if (value.length < 2 || name.startsWith('xmlns')) return undefined;
  if (tag.local === 'docVar')
    return { what: 'a document variable', kind: local === 'val' ? 'prose' : 'label' };
  const written =
    WRITTEN[local] ?? (/^(?:val|value|name)$/.test(local) ? WRITTEN_ELEMENTS[tag.local] : undefined);
  if (written !== undefined) return { what: written, kind: 'prose' };
  if (FIGURE.test(value) && !MAY_BE_NUMBER.test(value)) return undefined;
  if (TARGETS.has(name)) return { what: 'where a link leads', kind: 'label' };
  if (tag.local === 'name' && inStyle !== undefined) {
    return inStyle === 'own' ? { what: 'the name of a style', kind: 'label' } : undefined;
  }
  const label = /^(?:name|val|displayName|title)$/.test(local) ? LABELS[tag.local] : undefined;
  if (label !== undefined && !(tag.local === 'name' && tag.name !== 'w:name'))
    return { what: label, kind: 'label' };
  if (NOISE_ELEMENTS.has(tag.local) || NOISE_ATTRIBUTES.has(local)) return undefined;
  return { what: `markup (${tag.local} ${local})`, kind: 'markup' };
};
