/** Language tags: a document says in which language it is to be read aloud. */

import { placed } from '../../curriculum/gaps.js';
import type { Curriculum } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { type Span, textOf } from '../../diagnostic/source-file.js';
import type { Rule } from '../rule.js';

export const language: Rule = {
  id: 'accessibility/language',
  fixes: true,
  summary: 'Every language of the curriculum is one that exists, by its shortest tag.',
  why: 'A screen reader that does not know the language reads a handout in the wrong voice, or not at all.',
  severity: 'warning',
  scope: 'curriculum',
  *check(curriculum) {
    for (const [tag, places] of tagsOf(curriculum)) {
      const found = judge(tag);
      const [at] = places;
      if (!found || !at) continue;
      const { right, ...finding } = found;
      const fix = right === undefined ? undefined : replacing(places, tag, right);
      yield { ...finding, at, ...(fix ? { fix } : {}) };
    }
  },
  fails: [
    {
      title: 'a tag that is no language, once for all places',
      files: {
        'curriculum.yaml': [
          ['languages: [en]\ntracks', 'languages: [en, «xx»]\ntracks'],
          ['    languages: [en]', '    languages: [en, xx]'],
        ],
      },
      message: '"xx" is not a language',
    },
    {
      title: 'a longer tag of a language that has a short one',
      files: {
        'curriculum.yaml': [
          ['languages: [en]\ntracks', 'languages: [«eng»]\ntracks'],
          ['    languages: [en]', '    languages: [eng]'],
        ],
      },
      message: 'The language "eng" has the shorter tag "en"',
    },
    {
      title: 'a region that does not exist',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [en, «en-UQ»]\ntracks']],
      },
      message: '"en-UQ" names the region "UQ", which does not exist',
    },
    {
      title: 'a part that no tag can have',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [en, «en-12»]\ntracks']],
      },
      message: '"en-12" is not a language tag, expected one such as en or pt-BR',
    },
  ],
  passes: [
    {
      title: 'languages, with a region, a script, and in any case',
      files: {
        'curriculum.yaml': [
          [
            'languages: [en]\ntracks',
            'languages: [en, da, sv, lv, pt-br, sr-Latn, ltg, se]\ntracks',
          ],
        ],
      },
    },
    {
      title: 'a small language of which little is known',
      files: { 'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [en, olo]\ntracks']] },
    },
    {
      title: 'something that is no tag at all, which is reported as such',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [en, Danish]\ntracks']],
      },
    },
  ],
};

/** Each tag with all its places, those of the curriculum before those of the tracks. */
function tagsOf({ at, languages, tracks }: Curriculum): Map<string, Span[]> {
  const tags = new Map<string, Span[]>();
  for (const owner of [{ at, languages }, ...tracks]) {
    for (const { value, at: place } of placed(owner.at, ['languages'], owner.languages)) {
      tags.set(value, [...(tags.get(value) ?? []), place]);
    }
  }
  return tags;
}

interface Judgement {
  message: string;
  hint?: string;
  /** The tag to write instead. */
  right?: string;
}

/**
 * Asks what the Unicode data of the platform knows. Of tags with three letters it knows only the
 * larger languages, so one that it does not know is left alone.
 */
function judge(tag: string): Judgement | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return { message: `"${tag}" is not a language tag, expected one such as en or pt-BR` };
  }
  const primary = tag.split('-')[0] ?? '';
  if (primary.length === 2 && nameOf('language', locale.language) === undefined) {
    const spoken = languageOfCountry(primary);
    return {
      message: `"${primary}" is not a language`,
      hint:
        spoken === undefined
          ? 'Write a BCP 47 tag, such as en or da.'
          : `It is a country; did you mean "${spoken}"?`,
    };
  }
  const { region } = locale;
  if (region !== undefined && nameOf('region', region) === undefined) {
    return { message: `"${tag}" names the region "${region}", which does not exist` };
  }
  const right = locale.toString();
  if (locale.language === primary) return undefined;
  return right.length < tag.length
    ? { message: `The language "${tag}" has the shorter tag "${right}"`, right }
    : { message: `The language "${tag}" has the newer tag "${right}"`, right };
}

const names = {
  language: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }),
  region: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
};

function nameOf(type: keyof typeof names, code: string): string | undefined {
  return names[type].of(code);
}

/** The language most spoken in a country: authors write "dk" for Danish. */
function languageOfCountry(code: string): string | undefined {
  const country = code.toUpperCase();
  if (nameOf('region', country) === undefined) return undefined;
  return new Intl.Locale(`und-${country}`).maximize().language;
}

/** Replaces the tag wherever it stands, so that the curriculum and its tracks still agree. */
function replacing(places: readonly Span[], tag: string, right: string): Finding['fix'] {
  const starts = new Set<number>();
  for (const at of places) {
    const offset = textOf(at).indexOf(tag);
    if (offset === -1) return undefined;
    starts.add(at.start + offset);
  }
  const edits = [...starts]
    .sort((a, b) => a - b)
    .map((start) => ({ start, end: start + tag.length, text: right }));
  return { title: `Write "${right}"`, edits };
}
