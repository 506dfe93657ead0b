import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt, suggest } from './check.js';

/** What was decided about words that may be names is about people of the case. */
export const decisionsNamePeople: Check = ({ case: file, namingDecisions }) => {
  if (file === undefined || namingDecisions === undefined) return [];
  const people = [...file.data.family, ...file.data.professionals].map(({ id }) => id);
  const known = new Set([...people, 'not-a-name']);
  return namingDecisions.data.decisions.flatMap(({ is }, index) =>
    known.has(is)
      ? []
      : [
          findingAt(namingDecisions, ['decisions', index, 'is'], {
            code: 'unknown-person',
            message: `${quote(is)} is nobody in the family and none of the professionals.`,
            hint: suggest(is, people, 'person'),
          }),
        ],
  );
};
