import { expect, it } from 'vitest';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { namingCase } from './naming-case.js';

const EVENT =
  'Home visit by Social Worker Susan Whitworth (SW). Tracey Brown and Mr Pike were present; Jill’s brother Andrew was at school. ' +
  'Mrs Carol Brook rang on 12 May 2008 and SW told her that JB, AB and CP were well. No further action was agreed. ';

it('a chronology of 10,000 rows is named within seconds, and time grows with its length alone', () => {
  const naming = namingFor(namingCase(), 'coded');
  const seconds = (count: number): number => {
    const rows = Array.from({ length: count }, () => ({ event: EVENT.repeat(3), action: EVENT }));
    const start = performance.now();
    applyNaming({ rows }, naming);
    return (performance.now() - start) / 1000;
  };
  seconds(500);
  const short = seconds(2000);
  const long = seconds(10_000);
  expect(long).toBeLessThan(15);
  expect(long / short).toBeLessThan(15);
}, 60_000);

it('one text of a million letters is named in linear time', () => {
  const naming = namingFor(namingCase(), 'none');
  const text = EVENT.repeat(4000);
  const start = performance.now();
  const { data } = applyNaming({ text }, naming);
  expect(data.text).not.toContain('Tracey');
  expect((performance.now() - start) / 1000).toBeLessThan(15);
}, 60_000);
