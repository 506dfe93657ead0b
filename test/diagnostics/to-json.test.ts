import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/diagnostics/to-json.js';

describe('a diagnostic as JSON', () => {
  test('has code, severity, message, hint and location', () => {
    const location = { file: 'case.yaml', line: 1, column: 2 };
    expect(toJson({ code: 'c', severity: 'error', message: 'M.', hint: 'H.', location })).toEqual({
      code: 'c',
      severity: 'error',
      message: 'M.',
      hint: 'H.',
      location,
    });
  });

  test('leaves out what it does not have', () => {
    expect(Object.keys(toJson({ code: 'c', severity: 'warning', message: 'M.' }))).toEqual([
      'code',
      'severity',
      'message',
    ]);
  });

  test('keeps the keys of a place in a template and names the template as its file', () => {
    const location = { template: 'templates/imr.docx', part: 'word/document.xml', paragraph: 3, tag: '{x}' };
    expect(toJson({ code: 'c', severity: 'error', message: 'M.', location }).location).toEqual({
      file: 'templates/imr.docx',
      ...location,
    });
  });

  test('keeps the paragraph of the process', () => {
    expect(toJson({ code: 'c', severity: 'error', message: 'M.', paragraph: '1 §3.1' }).paragraph).toBe(
      '1 §3.1',
    );
  });
});
