import { describe, expect, it } from 'vitest';
import { caseFile } from '../../data-schema/case-file.js';
import { buildFamilyGraph, type FamilyData } from '../../src/genogram/build-family-graph.js';
import { describeFamily } from '../../src/genogram/describe-family.js';
import type { FamilyGraph } from '../../src/genogram/family-graph.js';

type Person = Record<string, unknown>;

const person = (id: string, sex: string, more: Person = {}): Person => ({
  id,
  name: { given: id.charAt(0).toUpperCase() + id.slice(1), family: 'Brown' },
  initials: `${id.charAt(0).toUpperCase()}B${Math.abs([...id].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), 0)) % 100}`,
  sex,
  relationship: id === 'jill' ? 'Subject' : 'Relative',
  ...more,
});

/** A family as the schema reads it, with what it fills in. */
const familyOf = (family: readonly Person[], more: Record<string, unknown> = {}): FamilyData =>
  caseFile.parse({
    reference: 'SCR-1',
    subject: 'jill',
    publicLabel: 'Child J',
    family,
    incident: { kind: 'death', date: '2008-12-27', summary: 'She died.' },
    referral: { date: '2009-01-05' },
    ...more,
  });

const graphOf = (
  data: FamilyData,
  asAt = '2008-12-27',
  naming: 'full' | 'initials' | 'coded' | 'neutral' = 'full',
): FamilyGraph => buildFamilyGraph(data, { asAt, naming, withBonds: true });

const JILL = person('jill', 'female', {
  born: '1992-07-13',
  died: '2008-12-27',
  parents: [{ person: 'tracey' }, { person: 'kevin' }],
});
const TRACEY = person('tracey', 'female', { born: '1973-02-04', relationship: 'Mother' });
const KEVIN = person('kevin', 'male', {
  born: { words: '1970 approx', sort: '1970-07-01' },
  relationship: 'Father',
});
const children = (graph: FamilyGraph) =>
  graph.unions.map(
    ({ partners, children: own }) =>
      `${partners.join('+')}=${own.map(({ id, kind, isMain }) => `${id}:${kind}${isMain ? '' : '*'}`).join(',')}`,
  );

describe('the family on a day', () => {
  it('holds whoever was born, with their age on the day or at death', () => {
    const data = familyOf([JILL, TRACEY, KEVIN]);
    expect(graphOf(data, '1992-07-12').people.map(({ id }) => id)).toEqual(['tracey', 'kevin']);
    const ages = (asAt: string) =>
      Object.fromEntries(graphOf(data, asAt).people.map(({ id, age }) => [id, age]));
    expect(ages('1992-07-16')).toEqual({ jill: '3d', tracey: '19', kevin: 'c. 22' });
    expect(ages('1992-08-30')['jill']).toBe('6w');
    expect(ages('1993-07-12')['jill']).toBe('11m');
    expect(ages('1994-07-12')['jill']).toBe('23m');
    expect(ages('1994-07-13')['jill']).toBe('2');
    expect(ages('2020-01-01')['jill']).toBe('16');
  });

  it('shows a death from its day on', () => {
    const isDead = (asAt: string) => graphOf(familyOf([JILL, TRACEY, KEVIN]), asAt).people[0]?.isDead;
    expect([isDead('2008-12-26'), isDead('2008-12-27')]).toEqual([false, true]);
  });

  it.each([
    ['full', ['Jill Brown', 'b. 13/07/1992', 'd. 27/12/2008']],
    ['coded', ['JB31', 'b. 1992', 'd. 27/12/2008']],
    ['neutral', ['Child J']],
  ] as const)('names people and dates for readers who know them as %s', (naming, label) => {
    const graph = graphOf(familyOf([{ ...JILL, initials: 'JB31' }, TRACEY, KEVIN]), '2008-12-27', naming);
    expect(graph.people[0]?.label).toEqual(label);
  });

  it('numbers those who are the same to the child, where nobody is named', () => {
    const data = familyOf([
      JILL,
      TRACEY,
      person('ann', 'female', { relationship: 'Half sibling' }),
      person('ben', 'male', { relationship: 'Half sibling' }),
    ]);
    expect(graphOf(data, '2008-12-27', 'neutral').people.map(({ label }) => label[0])).toEqual([
      'Child J',
      'Mother',
      'Half sibling 1',
      'Half sibling 2',
    ]);
  });
});

describe('couples on a day', () => {
  const married = {
    partners: ['tracey', 'kevin'],
    kind: 'divorced',
    from: '1990-01-01',
    married: '1991-09-07',
    separated: '1997-06-30',
    divorced: '1999-05-18',
  };
  it.each([
    ['1989-12-31', 'none', []],
    ['1990-06-01', 'cohabiting', ['from 01/01/1990']],
    ['1995-01-01', 'married', ['from 01/01/1990', 'm. 07/09/1991']],
    ['1998-01-01', 'separated', ['from 01/01/1990', 'm. 07/09/1991', 's. 30/06/1997']],
    ['2008-01-01', 'divorced', ['from 01/01/1990', 'm. 07/09/1991', 's. 30/06/1997', 'div. 18/05/1999']],
  ])('stand on %s as %s', (asAt, status, label) => {
    const data = familyOf([{ ...JILL, born: '1985-01-01' }, TRACEY, KEVIN], { couples: [married] });
    const [union] = graphOf(data, asAt).unions;
    expect([union?.status, union?.label]).toEqual([status, label]);
  });

  it('take from and to of a divorced couple as their marriage and its end', () => {
    const data = familyOf([JILL, TRACEY, KEVIN], {
      couples: [{ partners: ['tracey', 'kevin'], kind: 'divorced', from: '1991-09-07', to: '1999-05-18' }],
    });
    expect(graphOf(data).unions[0]).toMatchObject({
      status: 'divorced',
      label: ['m. 07/09/1991', 'div. 18/05/1999'],
    });
    expect(graphOf(data, '1995-01-01').unions[0]).toMatchObject({ status: 'married', wasMarried: true });
  });

  it('stay married where the marriage ended by a death', () => {
    const data = familyOf([JILL, TRACEY, { ...KEVIN, died: '2003-03-03' }], {
      couples: [{ partners: ['tracey', 'kevin'], kind: 'married', from: '1971-01-01', to: '2003-03-03' }],
    });
    expect(graphOf(data).unions[0]?.status).toBe('married');
  });

  it('are one couple where they came together again', () => {
    const again = ['1990-01-01', '2000-01-01'].map((from, index) => ({
      partners: ['tracey', 'kevin'],
      kind: index === 0 ? 'separated' : 'cohabiting',
      from,
      ...(index === 0 ? { to: '1995-01-01' } : {}),
    }));
    const graph = graphOf(familyOf([JILL, TRACEY, KEVIN], { couples: again }));
    expect(graph.unions.map(({ status }) => status)).toEqual(['cohabiting']);
  });
});

describe('parents on a day', () => {
  it('are the couple of the case, or parents only', () => {
    expect(children(graphOf(familyOf([JILL, TRACEY, KEVIN])))).toEqual(['tracey+kevin=jill:birth']);
    expect(graphOf(familyOf([JILL, TRACEY, KEVIN])).unions[0]?.status).toBe('none');
  });

  it('are drawn as somebody unknown, one for each child but for twins', () => {
    const unknown = [{ person: 'tracey' }, { person: 'unknown' }];
    const graph = graphOf(
      familyOf([
        { ...JILL, parents: unknown },
        person('ann', 'female', { born: '1995-01-01', parents: unknown }),
        person('max', 'male', { born: '1997-01-01', parents: unknown }),
        person('mia', 'female', { born: '1997-01-01', parents: unknown, twinOf: 'max' }),
        TRACEY,
      ]),
    );
    expect(children(graph)).toEqual([
      'tracey+unknown 1=jill:birth',
      'tracey+unknown 2=ann:birth',
      'tracey+unknown 3=max:birth,mia:birth',
    ]);
  });

  it('are one alone where the other is not recorded', () => {
    expect(children(graphOf(familyOf([{ ...JILL, parents: [{ person: 'tracey' }] }, TRACEY])))).toEqual([
      'tracey=jill:birth',
    ]);
  });

  it('are carers while a placement lasts', () => {
    const placement = { kind: 'foster', from: '2006-03-20', to: '2007-01-12' };
    const data = familyOf([
      {
        ...JILL,
        parents: [
          { person: 'tracey' },
          { person: 'pat', ...placement },
          { person: 'margaret', ...placement },
        ],
      },
      TRACEY,
      person('pat', 'male'),
      person('margaret', 'female'),
    ]);
    expect(children(graphOf(data, '2006-06-01'))).toEqual(['tracey=jill:birth', 'pat+margaret=jill:foster*']);
    expect(children(graphOf(data, '2008-01-01'))).toEqual(['tracey=jill:birth']);
  });

  it('are the adoptive ones where no birth parent is drawn', () => {
    const data = familyOf([
      {
        ...JILL,
        parents: [
          { person: 'tracey', kind: 'adoptive' },
          { person: 'kevin', kind: 'adoptive' },
        ],
      },
      TRACEY,
      KEVIN,
    ]);
    expect(children(graphOf(data))).toEqual(['tracey+kevin=jill:adoptive']);
  });

  it('show a step-parent by the couple’s line', () => {
    const step = { person: 'kevin', kind: 'step', from: '2001-07-01' };
    const graph = graphOf(familyOf([{ ...JILL, parents: [{ person: 'tracey' }, step] }, TRACEY, KEVIN]));
    expect(children(graph)).toEqual(['tracey=jill:birth', 'tracey+kevin=']);
  });
});

describe('pregnancies', () => {
  const pregnancy = (outcome: string, date: string) => ({ parents: ['tracey', 'kevin'], outcome, date });
  it('stand among the children, while they last or once they have ended', () => {
    const data = familyOf([JILL, TRACEY, KEVIN], {
      pregnancies: [pregnancy('miscarriage', '1994-05-01'), pregnancy('expected', '2009-02-01')],
    });
    expect(graphOf(data).unions[0]?.children.map(({ id }) => id)).toEqual([
      'jill',
      'pregnancy 1',
      'pregnancy 2',
    ]);
    expect(graphOf(data, '1994-04-30').people.map(({ symbol }) => symbol)).not.toContain('miscarriage');
    expect(graphOf(data, '2008-04-01').people.map(({ symbol }) => symbol)).not.toContain('pregnancy');
  });
});

describe('households on a day', () => {
  const at = (address: string, from: string, to?: string) => ({
    address: [address],
    from,
    ...(to === undefined ? {} : { to }),
  });
  it('hold those at one address, on the day of a move at the new one, and the dead until their last day', () => {
    const data = familyOf([
      {
        ...JILL,
        residences: [at('1 High Street', '1992-07-13', '2006-03-20'), at('2 Low Street', '2006-03-20')],
      },
      { ...TRACEY, residences: [at('1 High Street', '1992-07-13')] },
      { ...KEVIN, residences: [at('2 Low Street', '2000-01-01')] },
    ]);
    const homes = (asAt: string) => graphOf(data, asAt).households.map(({ members }) => members.join('+'));
    expect(homes('2006-03-19')).toEqual(['jill+tracey', 'kevin']);
    expect(homes('2006-03-20')).toEqual(['jill+kevin', 'tracey']);
    expect(homes('2008-12-27')).toEqual(['jill+kevin', 'tracey']);
    expect(homes('2008-12-28')).toEqual(['tracey', 'kevin']);
  });

  it('give the address only where names are given in full', () => {
    const data = familyOf([{ ...JILL, residences: [at('1 High Street', '1992-07-13')] }]);
    expect(graphOf(data).households[0]?.label).toBe('1 High Street');
    expect(graphOf(data, '2008-12-27', 'initials').households[0]?.label).toBe('');
  });
});

describe('the family in words', () => {
  const data = familyOf(
    [
      {
        ...JILL,
        parents: [...(JILL['parents'] as object[]), { person: 'pat', kind: 'foster', from: '2006-01-01' }],
        residences: [{ address: ['1 High Street'], from: '1992-07-13' }],
      },
      { ...TRACEY, residences: [{ address: ['1 High Street'], from: '1992-07-13' }] },
      KEVIN,
      person('pat', 'female'),
      person('max', 'male', { born: '1997-01-01', parents: [{ person: 'tracey' }, { person: 'kevin' }] }),
      person('mia', 'female', {
        born: '1997-01-01',
        parents: [{ person: 'tracey' }, { person: 'kevin' }],
        twinOf: 'max',
        identicalTwin: true,
      }),
    ],
    {
      couples: [
        { partners: ['tracey', 'kevin'], kind: 'separated', from: '1990-01-01', separated: '2000-01-01' },
      ],
      bonds: [{ people: ['kevin', 'tracey'], kind: 'violence' }],
    },
  );

  it('says everybody, every couple and child, twins, households and feelings', () => {
    expect(describeFamily(graphOf(data))).toBe(
      `**People**

- Jill Brown: the child whom the review is about; female; born 13/07/1992; died 27/12/2008; aged 16 at death.
- Tracey Brown: female; born 04/02/1973; aged 35.
- Kevin Brown: male; born 1970 approx; aged about 38.
- Pat Brown: female.
- Max Brown: male; born 01/01/1997; aged 11.
- Mia Brown: female; born 01/01/1997; aged 11.

**Couples, parents and children**

- Tracey Brown and Kevin Brown: separated after living together (from 01/01/1990, separated 01/01/2000). Children by birth: Jill Brown, Max Brown and Mia Brown.
- Pat Brown: the other parent is not recorded. Child fostered: Jill Brown.

**Children of one birth**

- Max Brown and Mia Brown are identical twins.

**Households**

- Jill Brown and Tracey Brown lived together, at 1 High Street.

**How people stood to each other**

- There is violence from Kevin Brown towards Tracey Brown.`,
    );
  });

  it('leaves Markdown’s signs in names as text', () => {
    const odd = familyOf([{ ...JILL, name: { given: '*J*', family: '_B_' } }]);
    expect(describeFamily(graphOf(odd))).toContain(String.raw`\*J\* \_B\_`);
  });
});
