/**
 * Letters of other alphabets, and letters that no decomposition takes apart, by the Latin letters that a reader takes
 * them for. Capitals and small letters differ: a Cyrillic `Р` looks like P, a `н` like no small Latin letter but h.
 */
const PAIRS: readonly (readonly [from: string, to: string])[] = [
  // Cyrillic
  ['АВСЕНІЈКМОРЅТХУѴԚԜҮ', 'ABCEHIJKMOPSTXYVQWY'],
  ['асеһіјорѕухѵԛԝԁӏкмтвнгпү', 'acehijopsyxvqwdlkmtbhrny'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'],
  ['αβεγηικνορτυχωϲϳς', 'abeynikvoptuxwcjc'],
  // Armenian and Cherokee
  ['օսհոՕՍ', 'ouhnOU'],
  ['ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏚᏔᏙᏃ', 'ABCDEGHJKLMPSWVZ'],
  // Latin letters of their own, and small capitals
  ['ıȷɑɡɩłøđħŧŋðɓɗƒȥ', 'ijagilodhtndbdfz'],
  ['ŁØĐĦŦŊÐƁƊƑȤ', 'LODHTNDBDFZ'],
  ['ɪʟʀɴʙɢʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'ilrnbghacdejkmoptuvwz'],
];

const DOUBLED: readonly (readonly [from: string, to: string])[] = [
  ['\u2044', '/'],
  ['\u2215', '/'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'TH'],
];

/** Runs of 26 signs that stand for A to Z and that no decomposition takes apart: circled, squared, flags. */
const ALPHABETS: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

const build = (): ReadonlyMap<string, string> => {
  const map = new Map<string, string>(DOUBLED);
  for (const [from, to] of PAIRS) {
    const letters = [...to];
    [...from].forEach((character, index) => map.set(character, letters[index] ?? character));
  }
  for (const first of ALPHABETS) {
    for (let index = 0; index < 26; index += 1) {
      map.set(String.fromCodePoint(first + index), String.fromCodePoint(0x41 + index));
    }
  }
  // Symbol fonts keep their letters in the private area, at the place of the letter they show.
  for (let code = 0x20; code <= 0x7e; code += 1) {
    map.set(String.fromCodePoint(0xf000 + code), String.fromCodePoint(code));
  }
  return map;
};

/** The Latin letters, of the same case, that a character is taken for by a reader. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = build();
