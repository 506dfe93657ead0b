/**
 * Words that guessing programs try first, and those that anybody would try for this work. Whatever stands beside them in a
 * password has to be strong by itself. Lower case, without accents.
 */
export const GUESSABLE_WORDS: readonly string[] = [
  ...['password', 'passwort', 'passcode', 'passphrase', 'pass', 'letmein', 'welcome', 'changeme', 'default', 'secret'],
  ...['admin', 'administrator', 'login', 'master', 'access', 'private', 'security', 'trustno', 'iloveyou', 'sunshine'],
  ...['princess', 'monkey', 'dragon', 'shadow', 'superman', 'batman', 'football', 'baseball', 'arsenal', 'liverpool'],
  ...['chelsea', 'everton', 'manchester', 'united', 'charlie', 'whatever', 'hello', 'freedom', 'computer', 'internet'],
  ...['qwerty', 'qwertz', 'azerty', 'asdf', 'zxcv', 'abc', 'test', 'temp', 'guest', 'user'],
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['spring', 'summer', 'autumn', 'winter', 'christmas', 'england', 'britain', 'yorkshire', 'sheffield', 'london'],
  ...['council', 'borough', 'board', 'safeguarding', 'safeguard', 'children', 'child', 'review', 'serious', 'case'],
  ...['social', 'worker', 'family', 'confidential', 'restricted', 'document', 'police', 'ofsted', 'scr', 'lscb', 'rscb'],
];
