import { describe, expect, it } from 'vitest';
import {
  CASE_RECIPIENT,
  type Applicability,
  type DocumentDefinition,
  READY,
} from '../../src/documents/definition.js';
import { nameFile } from '../../src/packs/name-file.js';
import { needs, type Pack, takes } from '../../src/packs/pack.js';
import { selectDocuments, selectPack } from '../../src/packs/select-documents.js';
import { exampleCase } from '../documents/example-case.js';

const POLICE = {
  id: 'south-yorkshire-police',
  name: 'South Yorkshire Police',
  fileLabel: 'south-yorkshire-police',
};
const HEALTH = { id: 'rdash', name: 'RDaSH', fileLabel: 'rdash' };

const document = (
  id: string,
  onePer: 'case' | 'agency',
  applicability: Applicability = READY,
  recipients = onePer === 'case' ? [CASE_RECIPIENT] : [POLICE, HEALTH],
): DocumentDefinition => ({
  id,
  title: id,
  reference: '3.4',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer,
  appliesTo: () => applicability,
  recipients: () => recipients,
  mergeData: () => ({}),
});

const WAITING: Applicability = { state: 'waiting', missing: ['terms-of-reference.yaml'] };
const NOT_APPLICABLE: Applicability = { state: 'not-applicable', reason: 'nobody has died' };

const letter = document('letter', 'agency');
const form = document('form', 'agency', READY, [POLICE]);
const terms = document('terms', 'case');
const scr = exampleCase();

const places = ({ selections }: ReturnType<typeof selectDocuments>) =>
  selections.map(({ folder, definition, recipient }) => `${folder}/${nameFile(scr, definition, recipient)}`);

describe('choosing the documents of a case', () => {
  it('takes each document for each of its recipients', () => {
    expect(places(selectDocuments(scr, [terms, letter], { named: true }))).toEqual([
      '/SCR-2009-01_terms.docx',
      '/SCR-2009-01_letter_south-yorkshire-police.docx',
      '/SCR-2009-01_letter_rdash.docx',
    ]);
  });

  it('takes only the recipient that is asked for', () => {
    const selected = selectDocuments(scr, [terms, letter], { named: true, recipient: 'rdash' });
    expect(places(selected)).toEqual(['/SCR-2009-01_letter_rdash.docx']);
  });

  it('reports a named document that cannot be made, and what it needs', () => {
    const definitions = [document('a', 'case', WAITING), document('b', 'case', NOT_APPLICABLE)];
    expect(selectDocuments(scr, definitions, { named: true }).problems).toMatchObject([
      { code: 'document-waiting', hint: 'It needs terms-of-reference.yaml.', paragraph: '3.4' },
      { code: 'document-not-applicable', message: expect.stringContaining('nobody has died') },
    ]);
  });

  it('leaves out what cannot be made where every document is asked for', () => {
    const selected = selectDocuments(scr, [document('a', 'case', WAITING), terms], { named: false });
    expect(selected.problems).toEqual([]);
    expect(places(selected)).toEqual(['/SCR-2009-01_terms.docx']);
  });
});

describe('choosing the documents of a pack', () => {
  const pack = (per: Pack['per'], contents: Pack['contents']): Pack => ({
    id: 'start',
    title: 'Start',
    reference: '1 §7.1',
    per,
    contents,
    manifest: false,
  });
  const definitionOf =
    (...definitions: DocumentDefinition[]) =>
    (id: string): DocumentDefinition => {
      const found = definitions.find((definition) => definition.id === id);
      if (!found) throw new Error(id);
      return found;
    };

  it('puts a pack for the case into one folder', () => {
    const selected = selectPack(
      scr,
      pack('case', [needs('terms'), needs('letter')]),
      definitionOf(terms, letter),
    );
    expect(places(selected)).toEqual([
      'start/SCR-2009-01_terms.docx',
      'start/SCR-2009-01_letter_south-yorkshire-police.docx',
      'start/SCR-2009-01_letter_rdash.docx',
    ]);
  });

  it('gives each recipient of the first document a folder with their own documents and those of the case', () => {
    const contents = [needs('letter'), takes('terms'), takes('form')];
    const selected = selectPack(scr, pack('recipient', contents), definitionOf(letter, terms, form));
    expect(places(selected)).toEqual([
      'start/south-yorkshire-police/SCR-2009-01_letter_south-yorkshire-police.docx',
      'start/south-yorkshire-police/SCR-2009-01_terms.docx',
      'start/south-yorkshire-police/SCR-2009-01_form_south-yorkshire-police.docx',
      'start/rdash/SCR-2009-01_letter_rdash.docx',
      'start/rdash/SCR-2009-01_terms.docx',
    ]);
  });

  it('reports a document that it needs and that cannot be made, but not one that it takes when there is one', () => {
    const waiting = document('report', 'case', WAITING);
    const contents = definitionOf(waiting, terms);
    expect(selectPack(scr, pack('case', [needs('report'), needs('terms')]), contents).problems).toHaveLength(
      1,
    );
    expect(selectPack(scr, pack('case', [takes('report'), needs('terms')]), contents).problems).toEqual([]);
  });
});

describe('the name of a made file', () => {
  it('holds nothing that a file system refuses', () => {
    const slashed = { ...scr, reference: 'SCR 2009/01' };
    expect(nameFile(slashed, letter, POLICE)).toBe('SCR-2009-01_letter_south-yorkshire-police.docx');
  });
});
