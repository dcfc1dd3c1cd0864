/** Takes the labels of a language and the templates' texts apart, so that tests can compare them. */
import { parse } from 'yaml';
import { loadTemplates } from '../../src/edge/read-templates.js';

/** Every text inside a value by its path, such as `bloom.apply` or `evaluationScale.0`. */
export function textsIn(value: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'string') texts.set(here, inner);
    else for (const [at, text] of textsIn(inner as object, here)) texts.set(at, text);
  }
  return texts;
}

/** The names in braces, sorted: what `fill` will replace. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

export interface TemplateText {
  /** The template and the number of the text in it, such as `trainer-pack 2`. */
  name: string;
  byLanguage: Record<string, string>;
}

/** The Markdown texts of the built-in document templates. */
export function templateTexts(): TemplateText[] {
  return Object.entries(loadTemplates('documents')).flatMap(([path, yaml]) => {
    const id = path.replace(/^documents\/|\.yaml$/g, '');
    const { sections } = parse(yaml) as { sections: { text?: Record<string, string> }[] };
    const texts = sections.flatMap(({ text }) => (text === undefined ? [] : [text]));
    return texts.map((byLanguage, index) => ({ name: `${id} ${index + 1}`, byLanguage }));
  });
}
