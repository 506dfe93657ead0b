/** Illnesses and disabilities that few children in one town have, as they are written in folded text. */
export const RARE_CONDITION = new RegExp(
  String.raw`(?<![a-z])(?:${[
    'achondroplasia',
    'addison.s disease',
    'albinism',
    'amputations?',
    'anencephaly',
    'arthrogryposis',
    'ataxia',
    'brain (?:tumour|injury)',
    'brittle bones?',
    'cerebral palsy',
    'cleft (?:lip|palate)',
    'colostomy',
    'cystic fibrosis',
    'deaf(?:-?blind)?(?:ness)?',
    'diplegia',
    'dravet',
    'duchenne(?: muscular dystrophy)?',
    'dwarfism',
    'ehlers-danlos',
    'encephalitis',
    'epidermolysis bullosa',
    'fetal alcohol',
    'foetal alcohol',
    'fragile x',
    'g(?:a|ae)lactosaemia',
    'gastroschisis',
    'gastrostomy',
    'h(?:a|ae)mophilia',
    'hearing impair(?:ed|ment)',
    'heart defect',
    'hemiplegia',
    'hirschsprung(?:.s)?',
    'hiv(?: positive)?',
    'hydrocephalus',
    'hypoplastic left heart',
    'kidney failure',
    'leuk(?:a|ae)mia',
    'locked-in',
    'lymphoma',
    'microcephaly',
    'mitochondrial',
    'muscular dystrophy',
    'narcolepsy',
    'neuroblastoma',
    'neurofibromatosis',
    'osteogenesis imperfecta',
    'peg-fed',
    'phenylketonuria',
    'prosthe(?:tic|sis)',
    'quadriplegi[ac]',
    'registered blind',
    'selective(?:ly)? mut(?:e|ism)',
    'sickle cell',
    'sign language',
    'spina bifida',
    'spinal muscular atrophy',
    'thalassaemia',
    'tourette(?:.s)?',
    'tracheostomy',
    'transplant',
    'tuberculosis',
    'tuberous sclerosis',
    'type (?:1|one) diabetes',
    'ventilator-dependent',
    'visual(?:ly)? impair(?:ed|ment)',
    'wheelchair',
    // What is said of how a child died is no illness of its own.
    '(?:[a-z]+(?:.s)?[ -]){1,2}(?<!(?:shaken baby|infant death|withdrawal|(?<![a-z])(?:a|an|the|this|that|no|any))[ -])syndrome',
    '(?:very )?rare (?:[a-z]+ ){0,2}(?:disease|disorder|condition|illness|cancer|tumour)',
    'life-limiting (?:[a-z]+ )?(?:disease|disorder|condition|illness)',
    'congenital (?:[a-z]+ )?(?:disease|disorder|condition|illness|defect|abnormality)',
  ].join('|')})(?![a-z])`,
  'g',
);

const ORIGINS =
  'white (?:irish|european|polish|other)|black (?:british|african|caribbean)|asian(?: british)?|south asian|african|afro-?caribbean|caribbean|pakistani|bangladeshi|indian|sri lankan|tamil|chinese|vietnamese|filipin[oa]|japanese|korean|thai|afghan|iraqi|iranian|kurdish|syrian|turkish|arab|yemeni|somali|sudanese|eritrean|ethiopian|nigerian|ghanaian|congolese|zimbabwean|kenyan|ugandan|jamaican|polish|slovak(?:ian)?|czech|hungarian|romanian|bulgarian|latvian|lithuanian|ukrainian|russian|albanian|kosovan|portuguese|italian|greek|german|french|american|irish traveller|roma|romany|gypsy|traveller|mixed (?:race|heritage|parentage)|dual heritage';
const BELIEFS =
  'muslim|hindu|sikh|jewish|buddhist|jehovah.s witness(?:es)?|mormon|pentecostal|plymouth brethren|rastafarian|asylum[ -]seek(?:ers?|ing)|refugees?';
const LANGUAGES =
  '(?:urdu|punjabi|panjabi|mirpuri|pashto|bengali|sylheti|gujarati|arabic|farsi|dari|kurdish|somali|swahili|shona|mandarin|cantonese|polish|slovak|romani|czech|latvian|lithuanian|romanian|portuguese|french|spanish)(?:[ -](?:speaking|interpreter|speaker))';
const COUNTRIES =
  'afghanistan|albania|bangladesh|bulgaria|china|congo|eritrea|ethiopia|ghana|hungary|india|iran|iraq|ireland|jamaica|kashmir|kenya|kosovo|kurdistan|latvia|lithuania|nigeria|pakistan|philippines|poland|portugal|romania|russia|slovakia|somalia|south africa|sri lanka|sudan|syria|thailand|turkey|uganda|ukraine|vietnam|yemen|zambia|zimbabwe';

/** Peoples, beliefs, languages and countries of birth, as they are written in folded text. */
export const ETHNICITY = new RegExp(
  String.raw`(?<![a-z])(?:white british|${LANGUAGES}|${ORIGINS}|${BELIEFS}|${COUNTRIES})(?![a-z])`,
  'g',
);

/** Nearly everybody in most places is it, so that it tells of nobody. */
export const COMMONEST = /^white british$/;

const SEVERAL = 'four|five|six|seven|eight|nine|ten|eleven|twelve';

/** Shapes of a family that few have. */
export const RARE_FAMILY = new RegExp(
  [
    'twins?|triplets?|quadruplets?',
    `(?:eldest|oldest|youngest|first|second|third|fourth|fifth|sixth|one) of (?:her |his |their |the )?(?:${SEVERAL})(?: children| siblings)?`,
    `(?:mother|father|parents?) of (?:${SEVERAL})`,
    `(?:had|has|have|with|and|her|his|their) (?:${SEVERAL}) (?:other |young |younger |older |half[ -])*(?:children|siblings|brothers|sisters)`,
    `(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:child|baby|pregnancy)`,
  ]
    .map((shape) => `(?<![a-z])(?:${shape})(?![a-z])`)
    .join('|'),
  'g',
);

/** Days that are known by a name, as they are written in folded text. */
export const NAMED_DAY =
  /(?<![a-z])(?:christmas (?:day|eve)|boxing day|new year.s (?:day|eve)|good friday|easter (?:sunday|monday)|hallowe.?en|bonfire night|valentine.s day|mother.s day|mothering sunday|father.s day|(?:a|the) bank holiday monday|eid|diwali)(?![a-z])/g;

const NUMBER = String.raw`(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)`;
const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth)`;

/** An age in years. */
export const AGE = new RegExp(
  String.raw`(?<![a-z\d])(?:aged? (?:of |only |just )?${NUMBER}(?! (?:to|and|or|-|weeks|months|days))|(?:was|is|were|turned|then|nearly|almost|just) ${NUMBER}(?: years(?: old)?)?(?=[.,;)]| (?:when|at|in|on|years)(?![a-z]))|${NUMBER}[ -]years?[ -]olds?)(?![a-z])`,
  'g',
);

/** An age to the month, the week or the day, or a birthday: it tells when somebody was born beside any event. */
export const EXACT_AGE = new RegExp(
  String.raw`(?<![a-z\d])(?:(?:aged? )?${NUMBER} years?,? (?:and )?${NUMBER} (?:months?|weeks?|days?)(?: old)?|${NUMBER}[ -](?:month|week|day|hour)s?[ -]olds?|aged? (?:of |only |just )?${NUMBER} (?:months?|weeks?|days?)(?: old)?|(?:her|his|their|child [a-z].s|the child.s) ${ORDINAL} birthday)(?![a-z])`,
  'g',
);
