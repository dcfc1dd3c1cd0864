/** Reading lists with gaps: a wrong item was left out, and the others keep their places. */

import type { Span } from '../diagnostic/source-file.js';
import type { Path, Places } from '../source/places.js';
import type { MarkdownSource } from '../source/read-file.js';
import type { TextOf } from './model.js';

/** Items of a list that are there and right, each with its place. */
export function items<T, R>(
  list: readonly (T | undefined)[] | undefined,
  make: (item: T, index: number) => R,
): R[] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [make(item, index)]));
}

/** The texts of a list that are there and right. */
export function texts(list: readonly (string | undefined)[] | undefined): string[] {
  return items(list, (item) => item);
}

/** What the references of a Markdown file lead to. */
export function textOfSource(source: MarkdownSource<unknown>): TextOf {
  return {
    file: source.file,
    definitions: source.text.definitions,
    footnotes: source.text.footnotes,
    blockErrors: source.text.blockErrors,
  };
}

/** The values of a list that was read with `items` or `texts`, each with the place of its item. */
export function placed<T>(
  places: Places,
  path: Path,
  values: readonly T[],
): { value: T; index: number; at: Span }[] {
  let index = -1;
  return values.map((value) => {
    do index++;
    while (places.broken(...path, index) && !places.broken(...path));
    return { value, index, at: places.value(...path, index) };
  });
}
