import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { findRepeats } from './find-repeats.js';

/** No agency is listed twice in board.yaml or case.yaml, and none has the id of the Board's own action plan. */
export const uniqueAgencies: Check = ({ board, case: file }) => {
  const inBoard =
    board === undefined
      ? []
      : findRepeats(board.data.agencies.map(({ id }) => id)).map(({ index, firstIndex, value }) =>
          findingAt(board, ['agencies', index, 'id'], {
            code: 'repeated-agency',
            message: `Two agencies have the id ${quote(value)}: entry ${firstIndex + 1} and entry ${index + 1}.`,
            hint: 'Give one of them another id, or delete it.',
          }),
        );
  const reserved = (board?.data.agencies ?? []).flatMap(({ id }, index) =>
    board !== undefined && id === 'board'
      ? [
          findingAt(board, ['agencies', index, 'id'], {
            code: 'reserved-id',
            message: 'The id "board" stands for the Board itself.',
            hint: 'Give this agency another id.',
          }),
        ]
      : [],
  );
  const inCase =
    file === undefined
      ? []
      : findRepeats(file.data.agencies.map(({ agency }) => agency)).map(({ index, firstIndex, value }) =>
          findingAt(file, ['agencies', index, 'agency'], {
            code: 'repeated-agency',
            message: `${quote(value)} is listed twice: entry ${firstIndex + 1} and entry ${index + 1} of "agencies".`,
            hint: 'Put what belongs to it into one entry, and delete the other.',
          }),
        );
  return [...inBoard, ...reserved, ...inCase];
};
