/** A box to tick on a form, as a character that people can replace in Word. */
export const tickBox = (ticked: boolean): string => (ticked ? '☒' : '☐');
