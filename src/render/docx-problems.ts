import type PizZip from 'pizzip';
import type { Diagnostic, TemplateLocation } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { paragraphsOf } from './docx-paragraphs.js';

/** One error as docxtemplater throws it, alone or in a list. */
interface TemplateError {
  readonly message: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly context?: string;
    readonly file?: string;
    readonly errors?: readonly TemplateError[];
  };
}

const EXPLANATIONS: Readonly<Record<string, { message: (tag: string) => string; hint: string }>> = {
  unclosed_tag: { message: (tag) => `the tag {${tag} is not closed`, hint: 'Put a } at the end of the tag.' },
  unopened_tag: { message: (tag) => `the tag ${tag}} is not opened`, hint: 'Put a { in front of the tag.' },
  duplicate_open_tag: {
    message: (tag) => `a { stands twice at ${tag}`,
    hint: 'Write each tag with one { and one }.',
  },
  duplicate_close_tag: {
    message: (tag) => `a } stands twice at ${tag}`,
    hint: 'Write each tag with one { and one }.',
  },
  unopened_loop: {
    message: (tag) => `{/${tag}} ends a part that nothing begins`,
    hint: 'Put {#name} or {^name} where the part begins, or take the end away.',
  },
  unclosed_loop: {
    message: (tag) => `the part that begins with ${tag} does not end`,
    hint: 'Put {/name} where the part ends.',
  },
  closing_tag_does_not_match_opening_tag: {
    message: (tag) => `the part that begins with ${tag} ends with another name`,
    hint: 'Give the end the same name as the beginning.',
  },
  raw_xml_tag_should_be_only_text_in_paragraph: {
    message: (tag) => `{@${tag}} shares its paragraph with other text`,
    hint: 'Give this tag a paragraph of its own: it stands for whole paragraphs.',
  },
};

const FALLBACK_HINT = 'Compare the paragraph with the template as it was delivered.';

/** The diagnostics for what docxtemplater found wrong with a template: every error that it lists. */
export const templateProblems = (zip: PizZip, template: string, error: unknown): Diagnostic[] => {
  const errors = (error as TemplateError).properties?.errors ?? [error as TemplateError];
  return errors.map((each): Diagnostic => {
    const { id = '', xtag, openingtag, context, file } = each.properties ?? {};
    const tag = openingtag ?? xtag ?? context ?? '';
    const explanation = EXPLANATIONS[id];
    return {
      code: 'template-tag',
      severity: 'error',
      message: explanation ? explanation.message(tag) : `this template cannot be read: ${each.message}`,
      hint: explanation?.hint ?? FALLBACK_HINT,
      location: locate(zip, template, tag, file)[0] ?? { template, ...(file ? { part: file } : {}), tag },
    };
  });
};

/** The diagnostics for a tag that the merge data does not know: one for each paragraph that holds it. */
export const unknownTagProblems = (
  zip: PizZip,
  template: string,
  tag: string,
  names: ReadonlySet<string>,
): Diagnostic[] => {
  const meant = didYouMean(tag, names);
  const places = locate(zip, template, tag);
  return (places.length > 0 ? places : [{ template, tag }]).map((location) => ({
    code: 'unknown-tag',
    severity: 'error',
    message: `this document knows no tag {${tag}}`,
    hint: meant ? `Did you mean {${meant}}?` : 'Correct the tag in the template, or take it away.',
    location,
  }));
};

/** What a tag may stand for that cannot be printed as text. */
export type NotText = 'yes or no' | 'a picture' | 'a list or a group of tags';

/** The diagnostic for a tag that prints something that is not text. */
export const notTextProblems = (zip: PizZip, template: string, tag: string, kind: NotText): Diagnostic[] =>
  locate(zip, template, tag).map((location) => ({
    code: 'tag-not-text',
    severity: 'error',
    message: `{${tag}} stands for ${kind}, and cannot be printed as text`,
    hint:
      kind === 'a picture'
        ? `Write {@${tag}}, alone in a paragraph.`
        : `Begin the part with {#${tag}} and end it with {/${tag}}.`,
    location,
  }));

const locate = (zip: PizZip, template: string, tag: string, part?: string): TemplateLocation[] => {
  const bare = tag.replace(/^\{?[#^/@]?|\}$/g, '');
  const inTag = new RegExp(`[{#^/@]\\s*${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.])`);
  return Object.keys(zip.files)
    .filter((name) => (part ? name === part : /^word\/[^/]+\.xml$/.test(name)))
    .flatMap((name) =>
      paragraphsOf(zip.file(name)?.asText() ?? '')
        .filter((paragraph) => inTag.test(paragraph.text))
        .map((paragraph) => ({
          template,
          part: name,
          paragraph: paragraph.number,
          tag: bare,
          excerpt: paragraph.text.slice(0, 160),
        })),
    );
};
