// A family whose names are all ordinary words: what the gate takes for one of them in clean files is a false alarm.
const NAMES =
  'Will May, Rose Brook, Mark Price, Grace Hope, Frank Page, Summer Young, Bill King, Faith Bishop, Carol Case, Penny Field, Dawn Child, Jack Law, Rob Cross, Sue Wood, Pat White, Joy Black, Iris Green, Robin Long, Christian Day, April Banks, June Moody, Harry Chambers, Guy North, Drew West, Ray Parish, Grant Sharp, Eve Ward, Max Good, Sky Best, Jean Close, Amber Court, Ruby House, Olive Bell, Holly Hill, Ivy Church, Violet Street, Lily Park, Poppy Major, Heather Small, Hazel Little, Pearl Brown, Art Waters'.split(
    ', ',
  );

/** The case with these people added to its family. */
export const withWordNames = (scr) => ({
  ...scr,
  family: [
    ...scr.family,
    ...NAMES.map((name, index) => {
      const [given, family] = name.split(' ');
      return {
        ...scr.family[0],
        id: `word-${index}`,
        initials: `Q${index}`,
        name: { given, family, knownAs: [], former: [], variants: [] },
        born: undefined,
        died: undefined,
        parents: [],
        residences: [],
        note: undefined,
      };
    }),
  ],
});

export const howMany = NAMES.length;
