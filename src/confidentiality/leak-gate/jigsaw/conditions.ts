/** Illnesses and disabilities that few children in one town have, as they are written in folded text. */
export const RARE_CONDITION = new RegExp(
  String.raw`(?<![a-z])(?:${[
    'achondroplasia',
    'albinism',
    'amputations?',
    'anencephaly',
    'arthrogryposis',
    'ataxia',
    'brittle bones?',
    'cerebral palsy',
    'cleft (?:lip|palate)',
    'cystic fibrosis',
    'deaf(?:-?blind)?(?:ness)?',
    'dravet',
    'epidermolysis bullosa',
    'foetal alcohol',
    'fetal alcohol',
    'fragile x',
    'g(?:a|ae)lactosaemia',
    'gastrostomy',
    'gastroschisis',
    'h(?:a|ae)mophilia',
    'hirschsprung(?:.s)?',
    'hiv(?: positive)?',
    'hydrocephalus',
    'hypoplastic left heart',
    'leuk(?:a|ae)mia',
    'locked-in',
    'microcephaly',
    'mitochondrial',
    'muscular dystrophy',
    'neuroblastoma',
    'neurofibromatosis',
    'osteogenesis imperfecta',
    'phenylketonuria',
    'quadriplegi[ac]',
    'registered blind',
    'sickle cell',
    'sign language',
    'spina bifida',
    'spinal muscular atrophy',
    'thalassaemia',
    'tracheostomy',
    'transplant',
    'tuberculosis',
    'tuberous sclerosis',
    'type (?:1|one) diabetes',
    'ventilator-dependent',
    // Sudden infant death and shaken baby syndrome are causes of death that reviews have to name.
    '(?:(?!infant death|shaken baby)[a-z]+(?:.s)?[ -]){1,2}(?<!infant death |shaken baby )syndrome',
    'rare (?:[a-z]+ )?(?:disease|disorder|condition|illness|cancer)',
    'life-limiting (?:[a-z]+ )?(?:disease|disorder|condition|illness)',
  ].join('|')})(?![a-z])`,
  'g',
);

/** Peoples, languages and beliefs, as they are written in folded text. */
export const ETHNICITY =
  /(?<![a-z])(?:white (?:british|irish|european|polish|other)|black (?:british|african|caribbean)|asian(?: british)?|south asian|african|afro-?caribbean|caribbean|pakistani|bangladeshi|indian|sri lankan|tamil|chinese|vietnamese|filipin[oa]|japanese|korean|thai|afghan|iraqi|iranian|kurdish|syrian|turkish|arab|yemeni|somali|sudanese|eritrean|ethiopian|nigerian|ghanaian|congolese|zimbabwean|kenyan|ugandan|polish|slovak(?:ian)?|czech|hungarian|romanian|bulgarian|latvian|lithuanian|ukrainian|russian|albanian|kosovan|portuguese|irish traveller|roma|romany|gypsy|traveller|mixed (?:race|heritage|parentage)|dual heritage|muslim|hindu|sikh|jewish|buddhist|jehovah.s witness(?:es)?|asylum seekers?|refugees?)(?![a-z])/g;

/** Days that everybody can find in a calendar, as they are written in folded text. */
export const FEAST_DAY =
  /(?<![a-z])(?:christmas (?:eve|day)|boxing day|new year.s (?:eve|day)|good friday|easter (?:sunday|monday)|hallowe.?en|bonfire night|valentine.s day|mother.s day|mothering sunday|father.s day|may day|(?:his|her|their|the child.s) (?:\w+ )?birthday)(?![a-z])/g;

/** Shapes of a family that few have. */
export const RARE_FAMILY =
  /(?<![a-z])(?:twins?|triplets?|quadruplets?|(?:eldest|oldest|youngest|first|second|third|fourth|fifth|one) of (?:four|five|six|seven|eight|nine|ten|eleven|twelve)(?: children)?)(?![a-z])/g;

const NUMBER = String.raw`(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)`;

/** An exact age. */
export const AGE = new RegExp(
  String.raw`(?<![a-z\d])(?:aged? (?:of |only |just )?${NUMBER}(?! (?:to|and|or|-))|(?:was|is|were|turned|then|nearly|almost|just) ${NUMBER}(?: (?:years|months|weeks|days)(?: and ${NUMBER} (?:months|weeks|days))?(?: old)?)?(?=[ .,;)](?!(?:%|per |times|of |to |and |or |other |visits|people|staff|agencies|services|children|incidents|meetings|recommendations|lessons|appointments|occasions|hours|minutes)))|${NUMBER}[ -](?:year|month|week|day)s?[ -]olds?)(?![a-z])`,
  'g',
);
