// The ways in which an identifier may be written, by kind.
import { dateVariants } from './date-variants.mjs';
import { fullWidth, unique, words } from './writings.mjs';

/** @typedef {{ kind: string, form: string, text: string }} Variant */

/** Words that are also ordinary words need their capital. */
const ORDINARY = new Set(
  'brown pike trace grice brook fell moss shaw crane price bell pope marsh holt kay cole lunn rose mark'.split(
    ' ',
  ),
);
const isOrdinary = (text) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => ORDINARY.has(word));

const personNames = (kind, given, family, others = []) => {
  const first = given.split(' ')[0];
  const initials = given.split(' ').map((name) => name[0]);
  const forms = [
    ...words(kind, `${first} ${family}`),
    ...words(kind, first, !isOrdinary(first)),
    ...words(kind, family, !isOrdinary(family)),
    { kind, form: 'family name first', text: `${family}, ${first}` },
    { kind, form: 'family name first, no comma', text: `${family.toUpperCase()} ${first}` },
    { kind, form: 'initial', text: `${initials[0]} ${family}` },
    { kind, form: 'initial with a dot', text: `${initials[0]}. ${family}` },
    { kind, form: 'initials', text: `${initials.join('. ')}. ${family}` },
    { kind, form: 'initials run together', text: `${initials.join('')} ${family}` },
    { kind, form: 'initials after', text: `${family} ${initials.join('')}` },
    { kind, form: 'plural', text: `the ${family}s` },
    { kind, form: 'title', text: `Mr ${family}` },
    { kind, form: 'title, small letters', text: `mrs ${family.toLowerCase()}` },
    { kind, form: 'letter-spaced', text: [...`${first}${family}`].join(' ') },
    { kind, form: 'hyphen at the end of a line', text: `${first.slice(0, 3)}-\n${first.slice(3)}` },
    { kind, form: 'run together with capitals', text: `${first}${family}` },
    { kind, form: 'run together', text: `${first}${family}`.toLowerCase() },
    ...others.flatMap((other) => words(kind, other, !isOrdinary(other))),
  ];
  return forms.filter(
    ({ text, form }) => form !== 'hyphen at the end of a line' || first.length > 4 || text === '',
  );
};

const addressVariants = (house, street, rest, postcode) => {
  const kind = 'address';
  const [number, ...name] = house.split(' ');
  const short = { Close: 'Cl', Street: 'St', Lane: 'Ln', Rise: 'Rise', Row: 'Row', Side: 'Side' }[
    name.at(-1)
  ];
  return [
    ...words(kind, house),
    ...words(kind, street),
    { kind, form: 'one line', text: [house, ...rest, postcode].join(', ') },
    { kind, form: 'several lines', text: [house, ...rest, postcode].join('\n') },
    { kind, form: 'shortened', text: `${number} ${name.slice(0, -1).join(' ')} ${short}` },
    { kind, form: 'comma after the number', text: `${number}, ${street}` },
    { kind, form: 'without its last word', text: `${number} ${name[0]}` },
    { kind, form: 'run together', text: street.replaceAll(' ', '') },
  ].filter(({ form }) => form !== 'run together');
};

const postcodeVariants = (postcode) => {
  const [outward, inward] = postcode.split(' ');
  return Object.entries({
    'as it is': postcode,
    'no blank': outward + inward,
    'no-break blank': `${outward}\u00A0${inward}`,
    'small letters': postcode.toLowerCase(),
    hyphen: `${outward}-${inward}`,
    'two lines': `${outward}\n${inward}`,
    'full-width': fullWidth(outward + inward),
    'letter-spaced': [...(outward + inward)].join(' '),
    'O for nought': `${outward.replaceAll('0', 'O')} ${inward.replaceAll('0', 'O')}`,
  }).map(([form, text]) => ({ kind: 'postcode', form, text }));
};

const telephoneVariants = (telephone) => {
  const digits = telephone.replaceAll(' ', '');
  const national = digits.slice(1);
  return Object.entries({
    'as it is': telephone,
    'no blanks': digits,
    '+44': `+44 ${national.slice(0, 4)} ${national.slice(4)}`,
    '+44 (0)': `+44 (0)${national}`,
    '0044': `0044${national}`,
    hyphens: telephone.replaceAll(' ', '-'),
    dots: telephone.replaceAll(' ', '.'),
    brackets: telephone.replace(/^(\d+) /, '($1) '),
    'other groups': `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
    'no-break blanks': telephone.replaceAll(' ', '\u00A0'),
    'two lines': telephone.replace(' ', '\n'),
    'full-width': fullWidth(telephone),
    'without the area': telephone.replace(/^\d+ /, ''),
  }).map(([form, text]) => ({ kind: 'telephone', form, text }));
};

const plainVariants = (kind, text, forms) =>
  Object.entries({ 'as it is': text, ...forms }).map(([form, written]) => ({ kind, form, text: written }));

/**
 * Every way of writing that is planted for an audience; the identifiers are those of the example and of what
 * `extendCase` adds to it.
 * @returns {Variant[]}
 */
export const variantsFor = (audience) => [
  ...unique([
    ...personNames('family-name', 'Jill Marie', 'Brown', ['Jilly']),
    ...personNames('family-name', 'Tracey Ann', 'Brown', ['Trace', 'Hollis', 'Tracy Brown', 'Tracey Pike']),
    ...personNames('family-name', 'Darren Lee', 'Pike', ['Daz', 'Darren Pyke']),
    ...personNames('family-name', 'Agnieszka', 'Wójcik', ['Aga', 'Agnes Wojcik']),
    ...personNames('family-name', 'Niamh', 'O’Shea-Griffin', [
      "O'Shea",
      'OShea Griffin',
      'O’Shea\u2011Griffin',
      'O’Shea – Griffin',
      'Griffin',
    ]),
    ...personNames('professional-name', 'Susan', 'Whitworth', ['Social Worker Susan Whitworth']),
    ...personNames('professional-name', 'Simon', 'Fell', ['Dr Fell', 'DR FELL']),
    ...personNames('professional-name', 'Anita', 'Rao', ['Dr A Rao']),
    { kind: 'professional-initials', form: 'in brackets', text: 'Social Worker (SW)' },
    ...dateVariants('birth-date', '1992-07-13'),
    ...dateVariants('birth-date', '1973-02-04'),
    ...dateVariants('birth-date', '2002-05-16'),
    ...dateVariants('death-date', '2003-03-03'),
    ...addressVariants('14 Marlowe Close', 'Marlowe Close', ['Eastwood View', 'Rotherham'], 'S65 0ZZ'),
    ...addressVariants('41 Grange Street', 'Grange Street', ['Parkgate', 'Rotherham'], 'S62 0WW'),
    ...addressVariants('27 Ferry Lane', 'Ferry Lane', ['Doncaster'], 'DN1 0QQ').filter(
      ({ form }) => form !== 'small letters',
    ),
    ...postcodeVariants('S65 0ZZ'),
    ...postcodeVariants('DN1 0QQ'),
    ...telephoneVariants('01632 960 471'),
    ...telephoneVariants('07700 900 246'),
    ...plainVariants('email', 'tracey.b73@mail.example.org', {
      capitals: 'TRACEY.B73@MAIL.EXAMPLE.ORG',
      'in a link': 'mailto:tracey.b73@mail.example.org',
      'cut at a line': 'tracey.b73@mail.\nexample.org',
      'full-width': fullWidth('tracey.b73@mail.example.org'),
    }),
    ...plainVariants('number', '943 476 5919', {
      'no blanks': '9434765919',
      hyphens: '943-476-5919',
      'no-break blanks': '943\u00A0476\u00A05919',
      'other groups': '94347 65919',
    }),
    ...plainVariants('number', 'RGH/448213', {
      'small letters': 'rgh/448213',
      'no stroke': 'RGH 448213',
      hyphen: 'RGH-448213',
    }),
    ...words('institution', 'Holmfirth Road Primary School'),
    ...plainVariants('password', 'Kestrel-41-lantern', {
      'small letters': 'kestrel-41-lantern',
      'within words': 'xxKestrel-41-lanternxx',
      'other hyphens': 'Kestrel‑41‑lantern',
      'soft hyphen': 'Kest\u00ADrel-41-lantern',
    }),
    ...(audience === 'public'
      ? [
          ...words('address', 'Eastwood View'),
          ...words('address', 'Wath-upon-Dearne').filter(({ form }) => form !== 'small letters'),
          { kind: 'address', form: 'hyphens left out', text: 'Wath upon Dearne' },
          ...dateVariants('death-date', '2008-12-27'),
          ...['JB', 'TB', 'AW', 'KB2'].flatMap((text) => [
            { kind: 'family-initials', form: 'as they are', text },
            { kind: 'family-initials', form: 'possessive', text: `${text}’s` },
            { kind: 'family-initials', form: 'with dots', text: `${[...text.replace('2', '')].join('.')}.` },
            { kind: 'family-initials', form: 'full-width', text: fullWidth(text) },
          ]),
          ...personNames('post-holder-name', 'Gillian', 'Pope').filter(
            ({ form, text }) =>
              !/small|hyphen at|title|plural/.test(form) &&
              !/^gillian(?:['’]s)?$/i.test(text.normalize('NFKC')) &&
              /p|Р|ρ|Ρ|𝐩|𝐏|ｐ/iu.test(text.slice(2)),
          ),
          ...telephoneVariants('01632 960 180').filter(({ form }) => form !== 'without the area'),
          ...plainVariants('email', 'gillian.pope@rotherham.example.org', {}),
          ...words('institution', 'Fernbank School'),
        ]
      : []),
  ]),
];

/** The case with somebody and something added for each kind that the example has none of. */
export const extendCase = (scr) => ({
  ...scr,
  family: [
    ...scr.family,
    {
      ...scr.family[0],
      id: 'niamh',
      name: { given: 'Niamh', family: 'O’Shea-Griffin', knownAs: [], former: [], variants: [] },
      initials: 'NG',
      born: '1999-11-30',
      died: undefined,
      parents: [],
      residences: [],
      note: 'Mobile 07700 900 246, home 01632 960 471, tracey.b73@mail.example.org. NHS number 943 476 5919; hospital number RGH/448213. Was at Holmfirth Road Primary School.',
    },
  ],
});
