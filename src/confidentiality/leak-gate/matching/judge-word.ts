import { AFTER_DONE, DONE_TO_A_CASE, OF_A_CASE } from '../../process-phrases.js';
import type { PlaceKind } from '../places/place.js';
import { PLACE_BREAK } from '../text/fold-text.js';
import type { Word } from '../text/words-of.js';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const MONTHS = set('april may june july august march');
const BEFORE_MONTH = set(
  'in since until till by from during early late mid of before after between to and last next this each every through throughout into on around about circa approx approximately end beginning start middle spring summer easter',
);
/** After `Will` and `May` that begin a question or a wish, and never after a person. */
const AFTER_AUXILIARY = set(
  'i you he she it we they there this that these those the a an any all some each every no not be have has her his my our their its your who what someone anyone anybody somebody everyone also',
);
const COLOUR_OF_PEOPLE = set('white black');
const AFTER_COLOUR = set(
  'british irish english scottish welsh european asian african caribbean american polish other and or background ethnic people person families family community',
);
/** After the name of a place or a body that only begins with the word. */
const MAKES_A_PLACE = set(
  'street st road rd lane ln avenue ave close court square house hospital school academy college trust park hall way drive terrace grove crescent gardens building centre library ward clinic bridge county council university church hill farm estate station paper act report guidance',
);
/** What may follow a person’s name at the beginning of a sentence. */
const FOLLOWS_A_NAME = set(
  `and or also then later now again never always still only often usually sometimes was were is are has had have did does do would could should might can cannot must
  said says told tells asked asks who whose whom with without himself herself both began became came went left gave took saw seen knew felt found
  got held kept led let lost made met paid put ran rang read sat sent slept spoke stood taught thought understood wept woke wore wrote broke
  brought built bought caught chose drank drove ate fell fought flew forgot forgave grew heard hid hit hurt lay lied meant rose sang sought
  shook shut sold spent stole struck swore threw told won withdrew does doesn didn wasn hasn hadn isn couldn wouldn aged`,
);
/** What is called by such a word with `the` in front is a body or a thing. */
const OF_BODIES = set(
  'abbey academy act agency bank bar bench bill bishop board case chair chambers chancellor chapel child children church city clinic close club code college common council court crown dean estate force green guild hall home house judge justice king law lodge major manor market marshal ministry mission office order page panel parish park police post prefect press prince prior priory queen school sheriff state temple trust union ward warden',
);
const OF_A_FILE: ReadonlySet<string> = new Set(OF_A_CASE);
const CLOSED: ReadonlySet<string> = new Set(DONE_TO_A_CASE);
const CLOSED_ENDS = new RegExp(`^(?:$|[.,;)|\\uFDD0\\n]| (?:${AFTER_DONE.join('|')})(?![a-z]))`);
/** People have none of these in front. */
const DETERMINERS = set('a an this these each every any our their your my another');
const TITLES = set(
  'mr mrs ms miss mx master dr doctor pc dc ds di dci sgt sister nurse matron midwife prof professor rev sir dame lady lord judge aunt auntie aunty uncle nan nana gran granny grandma grandad baby little young',
);

/** What surrounds a word that is judged. */
interface Surroundings {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** The text between the word and its neighbours. */
  readonly gapBefore: string;
  readonly gapAfter: string;
}

const beginsSentence = ({ before, gapBefore }: Surroundings): boolean =>
  before === undefined ||
  /(?:[.!?:;*•·–—]|["“”‘([])$/.test(gapBefore.trimEnd()) ||
  gapBefore.includes(PLACE_BREAK);

/** `May 2008`, `14 May`, `in May`, `May to July`. */
const isMonth = (word: Word, { before, after, gapBefore, gapAfter }: Surroundings): boolean => {
  if (!MONTHS.has(word.text)) return false;
  if (after && /^\d/.test(after.text) && gapAfter.length <= 3) return true;
  if (!before || gapBefore.length > 3 || gapBefore.includes(PLACE_BREAK)) return false;
  return (
    (/^\d/.test(before.text) && Number(before.text) <= 31) ||
    /^(?:st|nd|rd|th)$/.test(before.text) ||
    BEFORE_MONTH.has(before.text)
  );
};

const isQuestion = (word: Word, { after, gapAfter }: Surroundings): boolean =>
  (word.text === 'will' || word.text === 'may') &&
  after !== undefined &&
  /^\s+$/.test(gapAfter) &&
  after.casing !== 'mixed' &&
  AFTER_AUXILIARY.has(after.text);

/** `the Board`, `this child`. */
const isThing = (word: Word, { before, gapBefore }: Surroundings): boolean =>
  before !== undefined &&
  /^\s+$/.test(gapBefore) &&
  (DETERMINERS.has(before.text) || (before.text === 'the' && OF_BODIES.has(word.text)));

/** `Case closed by the team manager`: said of a file, and of nobody. */
const isFile = (word: Word, { after, gapAfter }: Surroundings, text: string): boolean =>
  word.text === 'case' &&
  after !== undefined &&
  /^\s+$/.test(gapAfter) &&
  ((OF_A_FILE.has(after.text) && after.casing === 'small') ||
    (CLOSED.has(after.text) && CLOSED_ENDS.test(text.slice(after.end, after.end + 14))));

/** Whether the words after it, at the beginning of a sentence, are such as follow a person’s name. */
const readsAsName = (word: Word, { after, gapAfter }: Surroundings): boolean => {
  if (after === undefined || gapAfter.includes(PLACE_BREAK) || !/^\s*$/.test(gapAfter)) return true;
  if (/^\d/.test(after.text)) return false;
  if (after.casing === 'title' || (after.casing === 'capitals' && word.casing !== 'capitals')) return true;
  return FOLLOWS_A_NAME.has(after.text) || (after.text.length > 3 && /(?:ed|ly)$/.test(after.text));
};

/**
 * Whether a word that is both a name and an ordinary word is meant as a name where it stands. In small letters it is
 * not, save after a title and in labels. With a capital it is, but for months (`May 2008`), questions (`Will the …`),
 * ethnicity (`White British`), places (`Moss Street`), bodies (`the Board`) and the first word of a sentence whose next word could not
 * follow a person’s name (`Brown bread`).
 */
export const judgeWord = (words: readonly Word[], index: number, text: string, kind: PlaceKind): boolean => {
  const word = words[index];
  if (word === undefined || kind === 'bytes') return false;
  if (kind === 'label') return word.text.length > 3 && !isLabelWord(word.text);
  if (kind === 'markup') return false;
  const before = words[index - 1];
  const after = words[index + 1];
  const around: Surroundings = {
    before,
    after,
    gapBefore: text.slice(before?.end ?? 0, word.start),
    gapAfter: text.slice(word.end, after?.start ?? text.length),
  };
  if (before !== undefined && TITLES.has(before.text) && around.gapBefore.length <= 2) return true;
  const mayBegin = word.casing === 'capitals' || beginsSentence(around);
  if (word.casing === 'small' || isMonth(word, around) || isThing(word, around)) return false;
  if (isFile(word, around, text)) return false;
  if (mayBegin && isQuestion(word, around)) return false;
  // `Page 3` and `Page of`, but not `Brown 1973`.
  if (word.text === 'page' && after !== undefined && /^(?:\d{1,3}|of)$/.test(after.text)) return false;
  if (after !== undefined && /^\s+$/.test(around.gapAfter)) {
    if (COLOUR_OF_PEOPLE.has(word.text) && AFTER_COLOUR.has(after.text)) return false;
    if (after.casing !== 'small' && MAKES_A_PLACE.has(after.text)) return false;
  }
  const inCapitals =
    word.casing === 'capitals' && [before, after].some((near) => near?.casing === 'capitals');
  return inCapitals || beginsSentence(around) ? readsAsName(word, around) : true;
};

/** Words that people put into the names of files and bookmarks, names or not. */
const LABEL_WORDS = set(
  'board strong light dark plain bold italic quote bullet banner guide banks letterhead address block border button will page case note notes part section field fields mark marks link links date chart form letter plan report review summary table text title word words file frank grant head list key more next last name press price reader read right left top bottom main major minor new normal old order parent place point post print row rule side sign sort star start state step style tag test time version view wall week work chair chapter child children body book box branch cell change check close court cover cross day days detail draft drive early field final first footer front full group hand high home house image index info item label law level light line list logo long low map mark master may june july april august march member menu model note number old open page panel picture police port record reference school season second service set sheet short signature small social source space stage stand stone store street strong subject support symbol system tab table target team term terms text theme time title topic track tree trust type unit user value video village voice ward water web white wide width window wing winter wood word world year young',
);

const isLabelWord = (word: string): boolean => LABEL_WORDS.has(word);
