import { describe, expect, it } from 'vitest';
import { withoutPackedAccents } from '../../../src/confidentiality/leak-gate/places/without-packed-accents.js';

const pdf = (body: string, filter = '/FlateDecode'): Buffer =>
  Buffer.from(`1 0 obj<</Filter${filter}>>\nstream\n${body}\nendstream\n(Wójcik)`, 'latin1');

describe('the bytes of a PDF', () => {
  it('lose the letters that packed data seems to have', () => {
    expect(withoutPackedAccents(pdf('x\u009ckèiÞ Keith')).toString('latin1')).toContain('k\0i\0 Keith');
  });

  it('keep all others', () => {
    expect(withoutPackedAccents(pdf('x\u009ckèiÞ')).toString('latin1')).toContain('(Wójcik)');
    expect(withoutPackedAccents(pdf('kèiÞ')).toString('latin1')).toContain('kèiÞ');
    expect(withoutPackedAccents(pdf('x\u009ckèiÞ', '/None')).toString('latin1')).toContain('kèiÞ');
  });
});
