import { element } from './elements.js';

/**
 * @typedef {import('./api.js').ViewField} ViewField
 * @typedef {import('./api.js').Refusal} Refusal
 */

/** A day is typed in several steps; each that is a day would be drawn. */
const PAUSE_IN_MILLISECONDS = 400;
/** Between these the browser takes no year for whole that is still being typed. */
const DAYS = { min: '1800-01-01', max: '2199-12-31' };
const UNFINISHED = 'This is not a whole day of the calendar yet, so nothing changed.';

/**
 * The fields in which it is chosen how a document is shown, as the server lists them, and a way to say beside each why
 * it cannot be followed.
 * @param {ViewField[]} fields
 * @param {import('./api.js').Name} name
 * @param {(key: string, value: string) => void} onChoose nothing chosen is an empty value
 */
export const layOutViewFields = (fields, name, onChoose) => {
  const laidOut = fields.map((field) => layOut(field, name[field.key] ?? '', onChoose));
  return {
    elements: laidOut.map(({ whole }) => whole),
    /** @param {Refusal[]} refused */
    refuse: (refused) => {
      for (const { key, say, isUnfinished } of laidOut) {
        const message = refused.find(({ field }) => field === key)?.message;
        if (message !== undefined || !isUnfinished()) say(message ?? '');
      }
    },
  };
};

/**
 * @param {ViewField} field
 * @param {string} first what is chosen at first
 * @param {(key: string, value: string) => void} onChoose
 */
const layOut = (field, first, onChoose) => {
  const { key, label, kind } = field;
  const id = `choose-${key}`;
  const problem = element('span', { class: 'field-problem', id: `${id}-problem`, role: 'alert' });
  const control = controlOf(field, id, first);
  /** @param {string} text */
  const say = (text) => {
    problem.textContent = text;
    if (text === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  };
  let chosen = first;
  const apply = () => {
    clearTimeout(timer);
    if (!control.validity.valid) return;
    const value = valueOf(control);
    if (value === chosen) return;
    chosen = value;
    say('');
    onChoose(key, value);
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  control.addEventListener('input', () => {
    clearTimeout(timer);
    if (kind === 'day') timer = setTimeout(apply, PAUSE_IN_MILLISECONDS);
    else apply();
  });
  control.addEventListener('blur', () => {
    if (control.validity.valid) apply();
    else say(UNFINISHED);
  });
  const text = element('label', { for: id }, label);
  const both = kind === 'yes-or-no' ? [control, text] : [text, control];
  return {
    key,
    say,
    isUnfinished: () => !control.validity.valid,
    whole: element('span', { class: 'menu' }, ...both, problem),
  };
};

/**
 * @param {ViewField} field
 * @param {string} id
 * @param {string} chosen
 * @returns {HTMLInputElement | HTMLSelectElement}
 */
const controlOf = ({ key, kind, all = '', options = [] }, id, chosen) => {
  const described = { id, 'data-view-field': key, 'aria-describedby': `${id}-problem` };
  if (kind === 'day') return element('input', { ...described, ...DAYS, type: 'date', value: chosen });
  if (kind === 'yes-or-no')
    return element('input', { ...described, type: 'checkbox', checked: chosen === 'yes' });
  return element(
    'select',
    described,
    element('option', { value: '' }, all),
    options.map((each) => element('option', { value: each.id, selected: each.id === chosen }, each.name)),
  );
};

/** @param {HTMLInputElement | HTMLSelectElement} control */
const valueOf = (control) => {
  if (control instanceof HTMLSelectElement || control.type !== 'checkbox') return control.value;
  return control.checked ? 'yes' : '';
};
