import { reference, table, text } from './table.ts';

/**
 * What was set of a circle at a moment, as JSON of a `CircleChange`. A circle without any is as it always was; the
 * first change also writes down what it was before, as of the beginning.
 */
export const circleChange = table({
  columns: {
    circle_id: reference('circle'),
    at: text(),
    settings: text(),
  },
  key: ['circle_id', 'at'],
});
