/** A day of 24 hours, in milliseconds: for how long things are kept. Days of a calendar are in `calendar.ts`. */
export const dayInMilliseconds = 24 * 60 * 60 * 1000;
