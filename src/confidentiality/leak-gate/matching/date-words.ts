const MONTH_NAMES: readonly (readonly [name: string, pattern: string])[] = [
  ['jan', 'jan(?:uary)?'],
  ['feb', 'feb(?:ruary|y)?'],
  ['mar', 'mar(?:ch)?'],
  ['apr', 'apr(?:il)?'],
  ['may', 'may'],
  ['jun', 'june?'],
  ['jul', 'july?'],
  ['aug', 'aug(?:ust)?'],
  ['sep', 'sept?(?:ember)?'],
  ['oct', 'oct(?:ober)?'],
  ['nov', 'nov(?:ember)?'],
  ['dec', 'dec(?:ember)?'],
];

/** Months in folded text, by name or shortened. */
export const MONTH = `(?:${MONTH_NAMES.map(([, pattern]) => pattern).join('|')})(?![a-z])`;

/** The number of a month that `MONTH` matched. */
export const monthNumber = (name: string): number =>
  MONTH_NAMES.findIndex(([short]) => name.startsWith(short)) + 1;

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** `thirteenth`, `thirteen`, `twenty-first`: days of a month, longer ones first. */
const DAYS = new Map<string, number>([
  ['twentieth', 20],
  ['twenty', 20],
  ['thirtieth', 30],
  ['thirty', 30],
  ...[...UNITS, ...ORDINAL_UNITS].map((word, index): [string, number] => [word, (index % 19) + 1]),
  ...[...UNITS.slice(0, 9), ...ORDINAL_UNITS.slice(0, 9)].flatMap((word, index): [string, number][] => {
    const value = (index % 9) + 1;
    return value === 1
      ? [
          [`twenty${word}`, 21],
          [`thirty${word}`, 31],
        ]
      : [[`twenty${word}`, 20 + value]];
  }),
]);

const plain = (text: string): string => text.replaceAll(/[\s-]/g, '');

export const DAY_WORD = [...DAYS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/^(twenty|thirty)(?=.)(?!$)/, '$1[\\s-]?'))
  .join('|');

export const dayOfWord = (word: string): number => DAYS.get(plain(word)) ?? 0;

const below100 = (value: number): string => {
  if (value < 20) return UNITS[value - 1] ?? '';
  const tens = TENS[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? tens : `${tens}${UNITS[(value % 10) - 1]}`;
};

/** `nineteenninetytwo`, `twothousandandeight`, without blanks or hyphens. */
const YEARS = new Map<string, number>(
  Array.from({ length: 140 }, (_, index) => 1900 + index).flatMap((year): [string, number][] => {
    const rest = below100(year % 100);
    const century = year < 2000 ? 'nineteen' : 'twenty';
    const pair = year % 100 === 0 ? `${century}hundred` : `${century}${year % 100 < 10 ? 'oh' : ''}${rest}`;
    if (year < 2000)
      return [
        [pair, year],
        [`nineteenhundredand${rest}`, year],
      ];
    return [
      [pair, year],
      [year === 2000 ? 'twothousand' : `twothousandand${rest}`, year],
      [`twothousand${rest}`, year],
    ];
  }),
);

/** A year in words, up to its longest; `yearOfWords` finds how much of it is one. */
export const YEAR_WORDS = `(?:nineteen|twenty|two thousand)[a-z\\s-]{1,26}`;

export const yearOfWords = (text: string): number | undefined => {
  const words = text.split(/[\s-]+/);
  for (let length = Math.min(words.length, 6); length > 0; length -= 1) {
    const year = YEARS.get(words.slice(0, length).join(''));
    if (year !== undefined) return year;
  }
  return undefined;
};
