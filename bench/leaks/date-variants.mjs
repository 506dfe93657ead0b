// Ways of writing a day.
import { fullWidth, mapLetters } from './writings.mjs';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ORDINAL = (day) =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const DAY_WORDS = {
  1: 'first',
  2: 'second',
  4: 'fourth',
  11: 'eleventh',
  13: 'thirteenth',
  16: 'sixteenth',
  19: 'nineteenth',
  22: 'twenty-second',
  30: 'thirtieth',
  3: 'third',
  27: 'twenty-seventh',
};

export const dateVariants = (kind, day) => {
  const [year, month, date] = day.split('-');
  const [m, d, yy] = [Number(month), Number(date), year.slice(2)];
  const name = MONTHS[m - 1];
  const short = name.slice(0, 3);
  const forms = {
    iso: day,
    'dd/mm/yyyy': `${date}/${month}/${year}`,
    'dd/mm/yy': `${date}/${month}/${yy}`,
    'd.m.yy': `${d}.${m}.${yy}`,
    'd.m.yyyy': `${d}.${m}.${year}`,
    'dd-mm-yyyy': `${date}-${month}-${year}`,
    'dd–mm–yyyy with dashes': `${date}–${month}–${year}`,
    'dd mm yyyy': `${date} ${month} ${year}`,
    'yyyy/mm/dd': `${year}/${month}/${date}`,
    yyyymmdd: `${year}${month}${date}`,
    ddmmyyyy: `${date}${month}${year}`,
    'd Month yyyy': `${d} ${name} ${year}`,
    'dth Month yyyy': `${ORDINAL(d)} ${name} ${year}`,
    'dth of Month, yyyy': `${ORDINAL(d)} of ${name}, ${year}`,
    'Month d, yyyy': `${name} ${d}, ${year}`,
    'Month dth yyyy': `${name} ${ORDINAL(d)} ${year}`,
    'd Mon yy': `${d} ${short} ${yy}`,
    'd-Mon-yyyy': `${d}-${short}-${year}`,
    "d Month 'yy": `${d} ${name} ’${yy}`,
    'MONTH in capitals': `${d} ${name.toUpperCase()} ${year}`,
    'with a weekday': `Monday, ${d} ${name} ${year}`,
    'no-break blanks': `${d}\u00A0${name}\u00A0${year}`,
    'over two lines': `${d} ${name}\n${year}`,
    'full-width': fullWidth(`${date}/${month}/${year}`),
    'figures of another script': mapLetters(`${date}/${month}/${year}`, (c) =>
      /\d/.test(c) ? String.fromCodePoint(0x660 + Number(c)) : c,
    ),
    'Roman month': `${d}.${ROMAN[m - 1]}.${year}`,
    'letter-spaced': [...`${date}/${month}/${year}`].join(' '),
    'run together with text': `DOB${date}/${month}/${year}`,
    ...(d > 12 ? { 'mm/dd/yyyy': `${month}/${date}/${year}` } : {}),
    ...(DAY_WORDS[d] ? { 'day in words': `the ${DAY_WORDS[d]} of ${name} ${year}` } : {}),
    ...(year === '1992' ? { 'all in words': `the ${DAY_WORDS[d]} of ${name} nineteen ninety-two` } : {}),
  };
  return Object.entries(forms).map(([form, text]) => ({ kind, form, text }));
};
