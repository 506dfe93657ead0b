import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of a case in which one agency’s chronology has 2,000 rows. */
export const writeLongChronology = (target, source, count = 2000) => {
  cpSync(source, target, { recursive: true });
  const rows = Array.from({ length: count }, (_none, row) => {
    const date = new Date(Date.UTC(2003, 0, 1) + row * 86_400_000).toISOString().slice(0, 10);
    return [
      `  - date: ${date}`,
      '    familyMembers: [JB]',
      `    event: Session ${row} with the worker. JB spoke of school and drew her house with one window coloured black.`,
      '    source: CAMHS, clinical record',
      '    action: Discussed in supervision; another session was offered for the week after.',
      '    childSeen: JB seen alone',
    ].join('\n');
  });
  writeFileSync(
    join(target, 'chronologies', 'rdash.yaml'),
    `agency: rdash\nauthor: Ms Fiona Marr\nrevised: 2009-03-09\nentries:\n${rows.join('\n')}\n`,
  );
};
