import type { FamilyGraph } from '../../src/genogram/family-graph.js';
import { Family } from '../genogram/family.js';

const numbered = (count: number, name: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

/** Families, each with a difficulty of its own. */
export const FAMILIES: Readonly<Record<string, FamilyGraph>> = {
  'somebody-alone': new Family().people('f Jill 1992 !').graph(),
  'parents-and-two-children': new Family()
    .people('m Tom 1970', 'f Ann 1972', 'm Sam 1994', 'f Sue 1992 !')
    .union('Tom+Ann=Sam,Sue married m. 1991')
    .household('1 High Street', 'Tom', 'Ann', 'Sam', 'Sue')
    .graph(),
  'parent-alone': new Family()
    .people('f Ann 1972', 'f Sue 1992 !', 'm Sam 1995')
    .union('Ann=Sue,Sam')
    .graph(),
  'unknown-father': new Family()
    .people('f Ann 1972', 'u Unknown', 'f Sue 1992 !')
    .union('Ann+Unknown=Sue')
    .graph(),
  'both-sets-of-grandparents': new Family()
    .people(
      'm Bill 1940',
      'f Edna 1942 +',
      'm Ron 1938',
      'f Vera 1941',
      'm Tom 1970',
      'f Ann 1972',
      'm Sam 1994 ! +',
      'f Sue 1992',
    )
    .union('Bill+Edna=Tom married m. 1965')
    .union('Ron+Vera=Ann divorced m. 1964 div. 1980')
    .union('Tom+Ann=Sam,Sue separated m. 1991 s. 2004')
    .graph(),
  'aunts-and-uncles-on-both-sides': new Family()
    .people(
      'm Bill 1940',
      'f Edna 1942',
      'm Ron 1938',
      'f Vera 1941',
      'm Tom 1970',
      'f Ann 1972',
      'm Ian 1966',
      'f Pam 1973',
      'f Kay 1968',
      'm Roy 1975',
      'm Sam 1994 !',
    )
    .union('Bill+Edna=Tom,Ian,Pam married')
    .union('Ron+Vera=Ann,Kay,Roy married')
    .union('Tom+Ann=Sam married')
    .graph(),
  'half-siblings': new Family()
    .people(
      'f Ann 1972',
      'm Tom 1970',
      'm Dan 1975',
      'f Eve 1974',
      'f Sue 1992 !',
      'm Lee 2001',
      'm Ben 1989',
    )
    .union('Tom+Eve=Ben separated 1988')
    .union('Tom+Ann=Sue separated 1991')
    .union('Ann+Dan=Lee cohabiting 2000')
    .graph(),
  'step-siblings': new Family()
    .people(
      'f Ann 1972',
      'm Tom 1970',
      'm Dan 1969',
      'f Eve 1974',
      'f Sue 1992 !',
      'm Lee 1990',
      'm Ben 1995',
    )
    .union('Tom+Ann=Sue divorced 1990')
    .union('Dan+Eve=Lee,Ben divorced 1989')
    .union('Ann+Dan married 2000')
    .household('The new family', 'Ann', 'Dan', 'Sue', 'Ben')
    .graph(),
  'five-partners': new Family()
    .people(
      'f Ann 1970',
      ...numbered(5, (n) => `m Partner${n} ${1960 + n}`),
      ...numbered(6, (n) => `f Child${n} ${1986 + 2 * n}${n === 3 ? ' !' : ''}`),
    )
    .union('Ann+Partner1=Child1 separated 1987')
    .union('Ann+Partner2=Child2 divorced m. 1989 div. 1991')
    .union('Ann+Partner3=Child3,Child4 relationship 1991')
    .union('Ann+Partner4=Child5 separated 1995')
    .union('Ann+Partner5=Child6 married m. 1997')
    .graph(),
  'partners-with-partners': new Family()
    .people(
      'm Al 1960',
      'f Bea 1962',
      'm Cy 1963',
      'f Di 1964',
      'm Ed 1966',
      'f X 1985 !',
      'm Y 1988',
      'f Z 1991',
      'm W 1993',
    )
    .union('Al+Bea=X separated 1984')
    .union('Bea+Cy=Y separated 1987')
    .union('Cy+Di=Z separated 1990')
    .union('Di+Ed=W married 1992')
    .graph(),
  twins: new Family()
    .people('m Tom 1970', 'f Ann 1972', 'f Amy 1994', 'm Max 1996', 'f Mia 1996 !', 'm Jo 1999')
    .union('Tom+Ann=Amy,Max/t,Mia/t,Jo married')
    .graph(),
  'identical-twins-and-triplets': new Family()
    .people('m Tom 1970', 'f Ann 1972', 'm Max 1996', 'm Kit 1996 !', ...numbered(3, (n) => `f Tri${n} 2000`))
    .union('Tom+Ann=Max/ai,Kit/ai,Tri1/b,Tri2/b,Tri3/b married')
    .graph(),
  'pregnancy-miscarriage-stillbirth': new Family()
    .people(
      'm Tom 1970',
      'f Ann 1972',
      'f Sue 1992 !',
      'x Miscarriage 1994',
      's Stillborn 1996',
      'p Expected 2008',
    )
    .union('Tom+Ann=Sue,Miscarriage,Stillborn,Expected married')
    .graph(),
  'adopted-with-both-families': new Family()
    .people('f Ann 1972', 'm Tom 1970', 'f Joy 1965', 'm Guy 1964', 'f Sue 1992 !', 'm Own 1995')
    .union('Tom+Ann=Sue separated')
    .union('Guy+Joy=Sue:adoptive*,Own married m. 1990')
    .graph(),
  fostered: new Family()
    .people(
      'f Ann 1972',
      'm Tom 1970',
      'f Joy 1955',
      'm Guy 1954',
      'f Sue 1992 !',
      'm Own 1990',
      'm Bro 1994',
    )
    .union('Tom+Ann=Sue,Bro separated')
    .union('Guy+Joy=Own,Sue:foster*,Bro:foster* married')
    .household('Foster home', 'Guy', 'Joy', 'Sue', 'Bro')
    .graph(),
  'guardian-grandmother': new Family()
    .people('f Vera 1941', 'f Ann 1972 +', 'f Sue 1992 !')
    .union('Vera=Ann')
    .union('Ann=Sue')
    .union('Vera=Sue:guardian*')
    .household('41 Grange Street', 'Vera', 'Sue')
    .graph(),
  'four-generations': new Family()
    .people(
      'm A1 1910 +',
      'f A2 1912 +',
      'm B1 1935',
      'f B2 1937',
      'm B3 1939',
      'f B4 1941',
      'm C1 1960',
      'f C2 1962',
      'f C3 1965',
      'm C4 1963',
      'm D1 1985',
      'f D2 1988 !',
      'f D3 1990',
      'm D4 1992',
    )
    .union('A1+A2=B1,B3 married')
    .union('B1+B2=C1,C3 married')
    .union('B3+B4 married')
    .union('C1+C2=D1,D2 married')
    .union('C4+C3=D3,D4 cohabiting')
    .graph(),
  'cousins-married': new Family()
    .people(
      'm Gus 1930',
      'f Flo 1932',
      'm Sid 1955',
      'f Peg 1957',
      'f Dot 1958',
      'm Ray 1956',
      'm Tim 1980',
      'f May 1982',
      'f Sue 2003 !',
    )
    .union('Gus+Flo=Sid,Dot married')
    .union('Sid+Peg=Tim married')
    .union('Ray+Dot=May married')
    .union('Tim+May=Sue married')
    .graph(),
  'uncle-and-niece': new Family()
    .people(
      'm Gus 1930',
      'f Flo 1932',
      'm Sid 1955',
      'f Dot 1958',
      'm Ray 1956',
      'f May 1982',
      'f Sue 2003 !',
    )
    .union('Gus+Flo=Sid,Dot married')
    .union('Ray+Dot=May married')
    .union('Sid+May=Sue relationship')
    .graph(),
  'brothers-and-sisters-married-across': new Family()
    .people(
      'm Gus 1930',
      'f Flo 1932',
      'm Joe 1931',
      'f Ivy 1933',
      'm Sid 1955',
      'f Dot 1958',
      'm Ray 1956',
      'f Peg 1957',
      'm Tim 1980 !',
      'f May 1982',
    )
    .union('Gus+Flo=Sid,Dot married')
    .union('Joe+Ivy=Ray,Peg married')
    .union('Sid+Peg=Tim married')
    .union('Ray+Dot=May married')
    .graph(),
  'lodger-and-two-households': new Family()
    .people('m Tom 1970', 'f Ann 1972', 'm Dan 1975', 'f Sue 1992 !', 'm Sam 1994', 'm Lodger 1980')
    .union('Tom+Ann=Sue,Sam divorced m. 1991 div. 2003')
    .union('Ann+Dan cohabiting 2004')
    .household('14 Marlowe Close', 'Ann', 'Dan', 'Sue', 'Lodger')
    .household('27 Ferry Lane', 'Tom', 'Sam')
    .graph(),
  'household-of-grandmother-and-grandchild': new Family()
    .people(
      'm Bill 1940',
      'f Edna 1942',
      'm Tom 1970',
      'f Ann 1972',
      'm Ian 1966',
      'm Sam 1994 !',
      'f Sue 1992',
    )
    .union('Bill+Edna=Tom,Ian married')
    .union('Tom+Ann=Sue,Sam separated')
    .household('With his grandmother', 'Edna', 'Sam')
    .household('With their mother', 'Ann', 'Sue')
    .graph(),
  'lines-of-feeling': new Family()
    .people('m Bill 1940', 'f Edna 1942', 'm Tom 1970', 'f Ann 1972', 'm Sam 1994 !', 'f Sue 1992')
    .union('Bill+Edna=Tom married')
    .union('Tom+Ann=Sue,Sam married')
    .bond('violence', 'Tom', 'Ann')
    .bond('close', 'Edna', 'Sam')
    .bond('conflict', 'Sue', 'Sam')
    .bond('cut-off', 'Bill', 'Tom')
    .bond('distant', 'Ann', 'Sam')
    .graph(),
  'twelve-children': new Family()
    .people(
      'm Tom 1950',
      'f Ann 1952',
      ...numbered(12, (n) => `${n % 2 === 0 ? 'm' : 'f'} Child${n} ${1970 + n}${n === 12 ? ' !' : ''}`),
    )
    .union(`Tom+Ann=${numbered(12, (n) => `Child${n}`).join(',')} married`)
    .graph(),
  'long-names': new Family()
    .people(
      'm Bartholomew-Christopher-Montgomery-Featherstonehaugh 1970',
      'f Maximiliana-Alexandrina 1972',
      'o Wolfeschlegelsteinhausenbergerdorff 1994 !',
      'f Zoë 1996',
    )
    .union(
      'Bartholomew-Christopher-Montgomery-Featherstonehaugh+Maximiliana-Alexandrina=Wolfeschlegelsteinhausenbergerdorff,Zoë married m. 14/02/1991 s. 12/11/2001',
    )
    .graph(),
  'two-families-without-a-tie': new Family()
    .people(
      'm Tom 1970',
      'f Ann 1972',
      'f Sue 1992 !',
      'm Guy 1964',
      'f Joy 1965',
      'm Own 1995',
      'm Friend 1990',
    )
    .union('Tom+Ann=Sue married')
    .union('Guy+Joy=Own married')
    .graph(),
  'uncle-of-the-age-of-his-nephew': new Family()
    .people(
      'm Gus 1930',
      'f Flo 1932',
      'm Sid 1955',
      'f Peg 1957',
      'm Late 1980',
      'f New 1981',
      'm Tim 1981 !',
      'f Kid 2003',
    )
    .union('Gus+Flo=Sid,Late married')
    .union('Sid+Peg=Tim married')
    .union('Late+New=Kid cohabiting')
    .graph(),
  'sixty-people': sixtyPeople(),
};

function sixtyPeople(): FamilyGraph {
  const family = new Family();
  const people: string[] = ['m G1 1920 +', 'f G2 1922 +', 'm G3 1921', 'f G4 1924'];
  const unions: string[] = [];
  const second = numbered(8, (n) => `B${n}`);
  second.forEach((id, index) => people.push(`${index % 2 === 0 ? 'm' : 'f'} ${id} ${1942 + 2 * index}`));
  unions.push(`G1+G2=${second.slice(0, 4).join(',')} married`, `G3+G4=${second.slice(4).join(',')} married`);
  second.forEach((id, index) => {
    const partner = `P${index + 1}`;
    people.push(`${index % 2 === 0 ? 'f' : 'm'} ${partner} ${1943 + 2 * index}`);
    const count = index < 4 ? 3 : 2;
    const children = numbered(count, (n) => `C${index + 1}${n}`);
    children.forEach((child, place) =>
      people.push(`${place % 2 === 0 ? 'f' : 'm'} ${child} ${1964 + 2 * index + place * 2}`),
    );
    unions.push(`${id}+${partner}=${children.join(',')} ${index % 3 === 0 ? 'divorced' : 'married'}`);
  });
  for (const [index, parent] of ['C11', 'C21', 'C32', 'C42', 'C51', 'C61', 'C71', 'C81'].entries()) {
    const partner = `Q${index + 1}`;
    people.push(`m ${partner} ${1960 + index}`, `f D${index + 1}a ${1986 + index}${index === 2 ? ' !' : ''}`);
    if (index < 6) people.push(`m D${index + 1}b ${1989 + index}`);
    unions.push(`${partner}+${parent}=D${index + 1}a${index < 6 ? `,D${index + 1}b` : ''} cohabiting`);
  }
  family.people(...people);
  for (const union of unions) family.union(union);
  return family.graph();
}
