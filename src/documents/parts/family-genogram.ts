import type { Case } from '../../../data-schema/case.js';
import { drawFamily } from '../../genogram/draw-family.js';
import type { View } from '../definition.js';
import { Markdown } from '../markdown.js';
import { Drawing, Picture } from '../picture.js';
import { subjectOf } from './child-data.js';
import { sortDay } from './format-date.js';

/** The day as at which the family is drawn where nobody asks for another: that of the death, or of the incident. */
export const genogramDay = (scr: Case): string => {
  const { died } = subjectOf(scr);
  return sortDay(scr.incident.kind === 'death' && died !== undefined ? died : scr.incident.date);
};

/** The same drawing stands in every agency’s review: it is drawn once for a case. */
const drawings = new WeakMap<Case, Map<string, Drawing>>();

/** The genogram of the case (3.6, 3.8; 2 §2.9), as at the day of the incident or the days that are asked for. */
export const familyGenogram = (scr: Case, { asAt = [], withBonds = false }: View = {}): Picture => {
  const dates = asAt.length > 0 ? [...new Set(asAt)].toSorted() : [genogramDay(scr)];
  return new Picture((naming) => {
    const ofCase = drawings.get(scr) ?? new Map<string, Drawing>();
    drawings.set(scr, ofCase);
    const key = [naming, withBonds, ...dates].join(' ');
    const known = ofCase.get(key);
    if (known) return known;
    const { svg, width, height, alternative, description, regions, texts } = drawFamily(scr, {
      dates,
      naming,
      withBonds,
    });
    const words = new Markdown(description);
    const drawing = new Drawing(svg, width, height, alternative, words, regions, texts);
    ofCase.set(key, drawing);
    return drawing;
  });
};
