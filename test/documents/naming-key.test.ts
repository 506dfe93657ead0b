import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { namingKey } from '../../src/documents/naming-key.js';
import { readExample } from '../golden/made-documents.js';
import { exampleCase } from './example-case.js';

const key = (scr: Case = readExample()) => namingKey.mergeData(scr, { id: 'case', name: '' }, '2009-11-30');

describe('the key to names', () => {
  it('resolves the initials of everybody in the family, with the other names that records use', () => {
    expect(key().family).toContainEqual({
      initials: 'TB',
      name: 'Ms Tracey Ann Brown',
      otherNames: expect.stringContaining('Hollis'),
      relationship: 'Mother',
      publicWords: 'the mother',
    });
  });

  it('resolves the code of every professional, those who appear first first', () => {
    const scr = readExample();
    const { professionals } = key(scr);
    expect(professionals).toHaveLength(scr.professionals.length);
    expect(new Set(professionals.map(({ code }) => code)).size).toBe(scr.professionals.length);
    expect(professionals).toContainEqual(
      expect.objectContaining({ code: 'Social Worker 1', name: 'Susan Whitworth' }),
    );
  });

  it('calls the subject what the public calls them', () => {
    expect(key().family.find(({ initials }) => initials === 'JB')?.publicWords).toBe('Child J');
  });

  it('can be made before any professional is known', () => {
    const { hasProfessionals } = key(exampleCase({ professionals: [] }));
    expect(namingKey.appliesTo()).toEqual({ state: 'ready' });
    expect(hasProfessionals).toBe(false);
  });
});
