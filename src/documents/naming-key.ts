import { peopleWordsOf } from '../confidentiality/naming/naming.js';
import type { Person } from '../confidentiality/naming/person.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { fullName } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { shortNameOf } from './parts/involved-agency.js';

/** The key to every code (2 §2.9): who stands behind initials, numbered roles and the words that the public reads. */
export const namingKey = {
  id: 'naming-key',
  title: 'Key to names',
  reference: '2 §2.9',
  stage: 'submission',
  format: 'docx',
  audience: 'internal',
  onePer: 'case',
  alwaysLocked: true,
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const { codes, publicWords } = peopleWordsOf(scr);
    const byId = <Value>(words: ReadonlyMap<Person, Value>, kind: Person['kind']) =>
      new Map([...words].filter(([person]) => person.kind === kind).map(([{ id }, value]) => [id, value]));
    const inPublic = byId(publicWords, 'family');
    const staffInPublic = byId(publicWords, 'professional');
    const codeOf = byId(codes, 'professional');
    const order = [...codes.keys()].map(({ id }) => id);
    const agencyOf = (agency: string | undefined): string => {
      const found = scr.board.agencies.find(({ id }) => id === agency);
      return found ? shortNameOf(found) : '';
    };
    const staff = scr.professionals.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return {
      ...commonData(scr, asOf, `Key to names: Serious Case Review ${scr.reference}`),
      family: scr.family.map(({ id, name, initials, relationship }) => ({
        initials,
        name: fullName(name, true),
        otherNames: [...name.knownAs, ...name.former, ...name.variants].join(', '),
        relationship,
        publicWords: inPublic.get(id)?.words ?? '',
      })),
      hasProfessionals: staff.length > 0,
      professionals: staff.map(({ id, name, initials, role, agency }) => ({
        code: codeOf.get(id) ?? '',
        name,
        initials: initials ?? '',
        role,
        agency: agencyOf(agency),
        publicWords: staffInPublic.get(id)?.words ?? '',
      })),
    };
  },
} satisfies DocumentDefinition;
