const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that may begin a sentence before a family name without being anybody’s given name. */
export const FUNCTION_WORDS = setOf(`
  a an the and but or nor if when then than after before while whilst as since because although though however later
  earlier yesterday today tonight tomorrow meanwhile also only even neither either both did was is are were has had
  have does do can could should would will may might must shall who whom whose what where why how which whether that
  this these those there here to from for with without by at in on of about against between during until till under
  over into like unlike so not no yet once dear re cc per again always never nobody everybody some any all most many
  much more again afterwards eventually finally first second third next last now soon therefore thus perhaps instead
  despite besides regarding concerning following given through throughout towards upon within across behind beside
  i he she it they we you his her their its our my your him them us did unless yes no asked told saw met
`);

/** Words that say which one is meant, or that there is one. */
export const DETERMINERS = setOf(`
  the a an his her their its our my your this that these those another each every any no some one both whose s
`);

/** Words before which a phrase of determiner, adjectives and noun ends. */
export const PREPOSITIONS = setOf(`
  by from to with of for at in on and or but as than via per about after before through into upon between among
  including is was were are be been had has have
`);

/** Jobs that stand before a family name: "Social Worker Brown". */
export const JOB_WORDS = setOf(`
  worker officer manager teacher headteacher nurse visitor tutor head doctor consultant registrar psychiatrist
  psychologist paediatrician therapist midwife paramedic practitioner adviser advisor assistant coordinator solicitor
  barrister coroner judge magistrate councillor detective constable sergeant inspector superintendent commander chair
  chairman chairwoman director author reviewer guardian mentor counsellor pathologist warden
  mother father parent brother sister sibling grandmother grandfather grandparent uncle aunt cousin stepfather
  stepmother partner carer child subject pupil patient victim suspect perpetrator offender year school
`);

/** With a capital after a name, they make it the name of a place or an institution. */
export const PLACE_WORDS = setOf(`
  street road lane close avenue drive way court row rise crescent terrace place gardens grove square mews walk view
  side hill bank green park field fields house hall lodge cottage cottages farm manor estate bridge wood woods common
  moor valley lake mill school academy college university nursery primary infant infants junior comprehensive grammar
  hospital surgery clinic ward wing unit centre hospice practice pharmacy church chapel cathedral abbey priory parish
  library hotel inn arms station club trust foundation yard wharf gate town city island islands bay beach point
  memorial theatre museum stadium day eve
`);

/** What a family name says together with one of these is a household. */
export const COLLECTIVES = setOf(`
  family families household home house children kids siblings parents brothers sisters boys girls sons daughters
  case
`);

/** Adjectives that stand between a determiner and a family name used as one: "the whole Brown family". */
export const BEFORE_FAMILY = setOf('whole entire wider extended immediate other late former rest');

/** Words that lead over to another name of the same person. */
export const ALIAS_WORDS = setOf(`
  nee née ne formerly previously prev aka alias known otherwise called named also recorded as or now maiden name
  surname nickname initials a k
`);

export const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] as const; // prettier-ignore

/** Days and months, which may follow a given name with a capital and are no family name. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'christmas', 'easter',
]); // prettier-ignore
