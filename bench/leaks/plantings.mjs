import { BODY_PLANTERS, LINES_PLANTERS } from './plant-body.mjs';
import { PLAIN_PLANTERS, ZIP_PLANTERS } from './plant-beside.mjs';
import { LABEL_PLANTERS, partPlanters } from './plant-office-parts.mjs';
import { PDF_LABEL_PLANTERS, PDF_PLANTERS, PDF_STRING_PLANTERS } from './plant-pdf.mjs';
import { WORKBOOK_DAY_PLANTERS, WORKBOOK_LABEL_PLANTERS, WORKBOOK_PLANTERS } from './plant-workbook.mjs';
import { variantsFor } from './variants.mjs';

const SENTENCES = [
  (text) => text,
  (text) => `It was recorded that ${text} had been seen at the clinic.`,
  (text) => `The record (${text}) was read again in March.`,
  (text) => `See the note on ${text}, which was not passed on`,
  (text) => `Copies: ${text}; the file; the panel`,
];

/** Characters that the standard fonts of PDF can show. */
const inWindows = (text) => /^[\u0020-\u007E\u00A1-\u00FF’‘“”–—]*$/.test(text);
const onOneLine = (text) => !/[\n\t]/.test(text);
/** Names of files and bookmarks: blanks become underlines, and what a system refuses is left out. */
const asLabel = (text) => text.replaceAll(/[\s/\\:*?"<>|&']+/g, '_');
/** Kinds that stand in a name with underlines as they stand in a sentence. */
const FITS_LABEL = new Set([
  'family-name',
  'professional-name',
  'address',
  'institution',
  'postcode',
  'birth-date',
  'death-date',
]);
const NEEDS_SENTENCE =
  /initials|title|plural|possessive|letter-spaced|look-alikes|hyphen|line|day in words|all in words|comma|brackets|tab|without|run together with text/;

/** What each group of places can take. */
const groupsFor = (files) => {
  const word = files.filter(({ name }) => name.endsWith('.docx'));
  const small = word.toSorted((a, b) => a.bytes.length - b.bytes.length)[0];
  const books = files.filter(({ name }) => name.endsWith('.xlsx'));
  const pdfs = files.filter(({ name }) => name.endsWith('.pdf'));
  const any = () => true;
  const label = ({ kind, form }) => FITS_LABEL.has(kind) && !NEEDS_SENTENCE.test(form);
  const group = (prefix, carriers, planters, takes, write = (text) => text, sentences = true) =>
    Object.entries(planters).map(([place, plant]) => ({
      place: `${prefix} ${place}`,
      carriers,
      plant,
      takes,
      write,
      sentences,
    }));
  return [
    ...group('docx', word, BODY_PLANTERS, any),
    ...group('docx', word, LINES_PLANTERS, ({ form }) => form === 'several lines', undefined, false),
    ...group('docx', word, partPlanters(small.bytes), ({ text }) => onOneLine(text)),
    ...group('docx', word, LABEL_PLANTERS, label, asLabel, false),
    ...group('docx', word, ZIP_PLANTERS, ({ text }) => onOneLine(text)),
    ...group('xlsx', books, WORKBOOK_PLANTERS, ({ text }) => onOneLine(text)),
    ...group('xlsx', books, WORKBOOK_LABEL_PLANTERS, label, asLabel, false),
    ...group(
      'xlsx',
      books,
      WORKBOOK_DAY_PLANTERS,
      ({ kind, form }) => kind === 'birth-date' && form === 'iso',
      undefined,
      false,
    ),
    ...group('pdf', pdfs, PDF_PLANTERS, ({ text }) => inWindows(text)),
    ...group('pdf', pdfs, PDF_STRING_PLANTERS, ({ text }) => onOneLine(text)),
    ...group(
      'pdf',
      pdfs,
      PDF_LABEL_PLANTERS,
      (variant) => label(variant) && inWindows(variant.text),
      asLabel,
      false,
    ),
    ...Object.entries(PLAIN_PLANTERS).map(([place, plant]) => ({
      place,
      plain: plant,
      takes: ({ text }) => onOneLine(text),
      write: (text) => text,
      sentences: true,
    })),
    {
      place: 'the name of the file',
      carriers: word,
      rename: true,
      takes: label,
      write: asLabel,
      sentences: false,
    },
  ];
};

/**
 * So many plantings that every place and every way of writing comes up, the rarer ones first.
 * @returns {Generator<{ variant: import('./variants.mjs').Variant, place: string, audience: string, make: () => Promise<{ name: string, bytes: Uint8Array }> }>}
 */
export const plantings = function* (files, wanted, random) {
  const groups = groupsFor(files);
  const used = new Map();
  const variants = { ofsted: variantsFor('ofsted'), public: variantsFor('public') };
  const first = random.below(groups.length);
  for (let index = 0; index < wanted; index += 1) {
    const group = groups[(first + index) % groups.length];
    const carrier = group.carriers ? random.pick(group.carriers) : undefined;
    const audience = carrier?.audience ?? (index % 2 === 0 ? 'ofsted' : 'public');
    const fitting = variants[audience].filter(group.takes);
    const times = (key) => used.get(key) ?? 0;
    const leastUsed = (list, key) => {
      const least = Math.min(...list.map((each) => times(key(each))));
      return list.filter((each) => times(key(each)) === least);
    };
    const keyOf = ({ kind, text }) => `${kind} ${text}`;
    const variant = random.pick(
      leastUsed(
        leastUsed(fitting, ({ kind }) => kind),
        keyOf,
      ),
    );
    used.set(variant.kind, times(variant.kind) + 1);
    used.set(keyOf(variant), times(keyOf(variant)) + 1);
    const sentence = group.sentences ? random.pick(SENTENCES) : (text) => text;
    const text = group.write(sentence(variant.text));
    const make = async () => {
      if (group.plain) {
        const [name, bytes] = group.plain(text);
        return { name, bytes };
      }
      if (group.rename) return { name: `SCR-2009-01_${text}.docx`, bytes: carrier.bytes };
      return { name: carrier.name, bytes: await group.plant(carrier.bytes, text, random) };
    };
    yield { variant, place: group.place, audience, make };
  }
};
