import type { Diagnostic, TemplateLocation } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { lookupTag, tagNames } from './lookup-tag.js';
import { findTags, replaceTags } from './xlsx-tags.js';

/** Where in a workbook a text stands. */
export interface Place {
  /** The name of the sheet, or `document properties`. */
  readonly part: string;
  /** The number of the row. */
  readonly row?: number;
  /** As a person names it: `C7`, `page footer`, `Title`. */
  readonly label: string;
}

/** The merge data on its way into one template, and every problem met so far. */
export class XlsxMerge {
  readonly problems: Diagnostic[] = [];
  readonly #template: string;
  readonly #mergeData: object;

  constructor(template: string, mergeData: object) {
    this.#template = template;
    this.#mergeData = mergeData;
  }

  /** What a tag stands for; undefined where the merge data does not know it. */
  valueOf(tag: string): unknown {
    const lookup = lookupTag(tag, this.#mergeData);
    return lookup.found ? lookup.value : undefined;
  }

  /** The same template with what one item of a list has, before what the merge data has; its problems are its own. */
  within(item: object): XlsxMerge {
    return new XlsxMerge(this.#template, { ...this.#mergeData, ...item });
  }

  /**
   * The texts of consecutive runs with their tags replaced, each value as `write` writes it for what comes before it.
   * Broken and unknown tags, and tags that stand for no text, become problems.
   */
  fill(
    runs: readonly string[],
    place: Place,
    write: (value: string, before: string) => string,
  ): readonly string[] {
    const text = runs.join('');
    for (const found of findTags(text)) {
      const problem =
        found.kind === 'tag' ? this.#tagProblem(found.name) : braceProblem(found.kind, found.name);
      if (problem) this.report(problem, place, text, found.name);
    }
    return replaceTags(runs, (name, before) => {
      const value = this.valueOf(name);
      return typeof value === 'string' || typeof value === 'number' ? write(String(value), before) : '';
    });
  }

  report(
    problem: Pick<Diagnostic, 'code' | 'message' | 'hint'>,
    place: Place,
    text: string,
    tag?: string,
  ): void {
    const location: TemplateLocation = {
      template: this.#template,
      part: place.part,
      ...(place.row === undefined ? {} : { paragraph: place.row }),
      ...(tag === undefined ? {} : { tag }),
      excerpt: `${place.label}: ${text}`.slice(0, 160),
    };
    this.problems.push({ severity: 'error', ...problem, location });
  }

  #tagProblem(name: string): Pick<Diagnostic, 'code' | 'message' | 'hint'> | undefined {
    const lookup = lookupTag(name, this.#mergeData);
    if (!lookup.found) {
      const meant = didYouMean(name, tagNames(this.#mergeData));
      return {
        code: 'unknown-tag',
        message: `this document knows no tag {${name}}`,
        hint: meant ? `Did you mean {${meant}}?` : 'Correct the tag in the template, or take it away.',
      };
    }
    if (isPrintable(lookup.value)) return undefined;
    return {
      code: 'tag-not-text',
      message: `{${name}} cannot be printed as text`,
      hint: 'Put the name of a text, a number or a date between the braces.',
    };
  }
}

const isPrintable = (value: unknown): boolean =>
  value === null || !['object', 'boolean'].includes(typeof value);

const braceProblem = (
  kind: 'unclosed' | 'unopened',
  name: string,
): Pick<Diagnostic, 'code' | 'message' | 'hint'> =>
  kind === 'unclosed'
    ? {
        code: 'template-tag',
        message: `the tag {${name} is not closed`,
        hint: 'Put a } at the end of the tag.',
      }
    : {
        code: 'template-tag',
        message: `the tag ${name}} is not opened`,
        hint: 'Put a { in front of the tag.',
      };
