import { element } from './elements.js';

/**
 * Asks for the password of the case. It is handed on and forgotten: the page keeps none. Nothing where the person goes
 * back.
 * @param {string} why
 * @param {string[]} [problems] why the last one would not do
 * @returns {Promise<string | undefined>}
 */
export const askPassword = (why, problems = []) =>
  new Promise((resolve) => {
    const input = element('input', {
      type: 'password',
      id: 'password',
      autocomplete: 'off',
      required: true,
      'aria-describedby': 'password-why',
    });
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'password-title' },
      element(
        'form',
        { method: 'dialog' },
        element('h2', { id: 'password-title' }, 'Password of the case'),
        element('p', { id: 'password-why' }, why),
        problems.map((problem) => element('p', { class: 'wrong', role: 'alert' }, problem)),
        element('label', { for: 'password' }, 'Password'),
        input,
        element(
          'p',
          { class: 'buttons' },
          element('button', { type: 'submit', value: 'go', class: 'strong' }, 'Go on'),
          element('button', { type: 'button', onclick: () => dialog.close('') }, 'Back'),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      const text = input.value;
      input.value = '';
      dialog.remove();
      resolve(dialog.returnValue === 'go' && text !== '' ? text : undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
