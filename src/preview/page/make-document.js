import { send } from './api.js';
import { askPassword } from './ask-password.js';
import { say } from './elements.js';

/**
 * Has a document made, with the password of the case where it is needed. The problems that came up; undefined where the
 * person went back.
 * @param {import('./api.js').Name} name
 * @returns {Promise<{ isMade: boolean, problems: import('./api.js').Problem[] } | undefined>}
 */
export const makeDocument = async (name) => {
  /** @type {string | undefined} */
  let password;
  for (;;) {
    say('It is being made …');
    const response = await send('make', { ...name, password });
    /** @type {{ made: string[], problems: import('./api.js').Problem[], needsPassword?: boolean }} */
    const { made = [], problems = [], needsPassword = false } = await response.json();
    const isPassword = needsPassword || problems.some(({ message }) => message.startsWith('The password'));
    if (made.length > 0 || !isPassword) {
      say(made.length > 0 ? `Made: ${made.join(', ')}` : 'It could not be made: see the problems.');
      return { isMade: made.length > 0, problems };
    }
    const wrong =
      password === undefined ? [] : problems.map(({ message, hint }) => `${message} ${hint ?? ''}`);
    password = await askPassword('The file is locked with it, as scr make does. It is not kept.', wrong);
    if (password === undefined) {
      say('Nothing was made.');
      return undefined;
    }
  }
};
