/** Tells by its header how much will be written in a column's empty cells: a figure or a sentence. */

/** Average characters: a figure, a word or two, a sentence over a few lines. */
const FIGURE = 9;
const WORD = 20;
const SENTENCE = 32;

/** Headers in the four languages under which people write a figure, a date or one letter. */
const FIGURES = new Set(
  [
    'euro euros price cost amount sum total number year years date hour hours minutes days weeks',
    'score scores points weight weights mean range rank order share quotient level letter letters',
    'mark percent yes no jobs firms',
    'beløb antal nummer år dato timer minutter dage uger point vægt andel rang niveau ja nej pris',
    'belopp datum timmar minuter dagar veckor poäng vikt summa totalt nivå',
    'eiro cena summa kopā skaits numurs gads gadi datums stundas minūtes dienas nedēļas punkti',
    'svars daļa vieta līmenis jā nē',
  ].flatMap((line) => line.split(' ')),
);

/** A figure that the column already shows, with its sign and unit. */
const GIVEN_FIGURE = /^(?=.{1,10}$)[^\p{L}]*\d[^\p{L}]*$/u;

/** What stands in a column's empty cells once they are filled in. */
export interface Writing {
  /** Average characters. */
  room: number;
  /** A figure or a letter: the column gains nothing from more room. */
  figure: boolean;
}

/**
 * What will be written under this header, which is `size` average characters long, beside the
 * `given` texts of the column's other cells. A header that says nothing leaves room for a sentence.
 */
export function writingUnder(header: string, size: number, given: string[] = []): Writing {
  const figures = given.length > 0 && given.every((text) => GIVEN_FIGURE.test(text));
  if (header.trim() === '' && !figures) return { room: SENTENCE, figure: false };
  if (figures || isFigure(header)) return { room: Math.max(FIGURE, size / 2), figure: true };
  const room = Math.min(SENTENCE, Math.max(WORD, 8 + size * 1.6));
  return { room, figure: false };
}

function isFigure(header: string): boolean {
  if (/[%€$£‰]/.test(header)) return true;
  const words = header.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => FIGURES.has(word)).length;
  if (words.length <= 2 && known > 0) return true;
  return words.every((word) => word.length <= 2 || FIGURES.has(word));
}
