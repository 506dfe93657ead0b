import { expect, it } from 'vitest';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { namingCase } from './naming-case.js';

const EVENT =
  'Home visit by Social Worker Susan Whitworth (SW). Tracey Brown and Mr Pike were present; Jill’s brother Andrew was at school. ' +
  'Mrs Carol Brook rang on 12 May 2008 and SW told her that JB, AB and CP were well. No further action was agreed. ';

it('a chronology of 10,000 rows is named', () => {
  const naming = namingFor(namingCase(), 'coded');
  const rows = Array.from({ length: 10_000 }, () => ({ event: EVENT.repeat(3), action: EVENT }));
  const { data } = applyNaming({ rows }, naming);
  expect(data.rows.every(({ event }) => event.includes('Social Worker 1'))).toBe(true);
}, 60_000);

it('one text of a million letters is named', () => {
  const naming = namingFor(namingCase(), 'none');
  const text = EVENT.repeat(4000);
  const { data } = applyNaming({ text }, naming);
  expect(data.text).not.toContain('Tracey');
}, 60_000);
