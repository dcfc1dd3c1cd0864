/** Words that say nothing when they stand alone as a picture's alternative text or as a link, by language. */

import { bareWords } from './bare-words.js';

interface EmptyWords {
  /** Kinds of pictures, one word each. */
  pictures: readonly string[];
  /** Words that stand around them and add nothing. */
  around: readonly string[];
  /** What a link says when it does not say where it leads. */
  links: readonly string[];
}

const en: EmptyWords = {
  pictures: [
    ...['image', 'img', 'picture', 'pic', 'photo', 'photograph', 'figure', 'fig', 'graphic'],
    ...['illustration', 'drawing', 'diagram', 'chart', 'graph', 'screenshot'],
    ...['placeholder', 'untitled', 'alt'],
  ],
  around: ['a', 'an', 'the', 'this', 'of', 'text'],
  links: [
    ...['here', 'click', 'click here', 'see here', 'read here', 'this', 'that', 'this page'],
    ...['link', 'a link', 'the link', 'this link', 'url', 'read more', 'more', 'see more'],
    ...['learn more', 'find out more', 'more information', 'more info'],
  ],
};

const da: EmptyWords = {
  pictures: [
    ...['billede', 'billedet', 'foto', 'fotografi', 'figur', 'figuren', 'grafik'],
    ...['illustration', 'tegning', 'diagram', 'graf', 'skærmbillede', 'skærmklip'],
  ],
  around: ['et', 'en', 'den', 'det', 'dette', 'af'],
  links: [
    ...['her', 'klik', 'klik her', 'se her', 'læs her', 'tryk her', 'dette', 'denne side'],
    ...['link', 'linket', 'et link', 'dette link', 'læs mere', 'mere', 'se mere'],
    ...['mere information', 'mere info', 'find ud af mere'],
  ],
};

const sv: EmptyWords = {
  pictures: [
    ...['bild', 'bilden', 'foto', 'fotografi', 'figur', 'figuren', 'grafik', 'illustration'],
    ...['teckning', 'ritning', 'diagram', 'graf', 'skärmbild', 'skärmdump'],
  ],
  around: ['en', 'ett', 'den', 'det', 'denna', 'detta', 'av'],
  links: [
    ...['här', 'klicka', 'klicka här', 'se här', 'läs här', 'tryck här', 'detta', 'denna sida'],
    ...['länk', 'länken', 'en länk', 'denna länk', 'den här länken', 'den här sidan'],
    ...['läs mer', 'mer', 'se mer', 'läs vidare', 'mer information', 'mer info'],
  ],
};

const lv: EmptyWords = {
  pictures: [
    ...['attēls', 'bilde', 'foto', 'fotogrāfija', 'fotoattēls', 'zīmējums', 'grafiks'],
    ...['grafika', 'diagramma', 'shēma', 'ilustrācija', 'ekrānattēls', 'ekrānuzņēmums'],
  ],
  around: ['šis', 'šī'],
  links: [
    ...['šeit', 'te', 'spied šeit', 'spiediet šeit', 'klikšķini šeit', 'klikšķiniet šeit'],
    ...['noklikšķiniet šeit', 'skat šeit', 'skatīt šeit', 'šis', 'šī', 'šī lapa', 'saite'],
    ...['šī saite', 'šajā saitē', 'lasi vairāk', 'lasīt vairāk', 'lasiet vairāk', 'vairāk'],
    ...['skatīt vairāk', 'uzzināt vairāk', 'uzzini vairāk', 'vairāk informācijas'],
  ],
};

const byLanguage: Readonly<Record<string, EmptyWords>> = { en, da, sv, lv };

/** The lists of a language and the English ones, which editors and templates put in everywhere. */
function listsOf(language: string | undefined): EmptyWords[] {
  const primary = language?.split('-')[0]?.toLowerCase() ?? 'en';
  const own = Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined;
  return own === undefined || own === en ? [en] : [own, en];
}

/** A test for alternative texts that only name a kind of picture: "Image", "a photo", "Figure 3". */
export function namesOnlyAPicture(language: string | undefined): (alt: string) => boolean {
  const kinds = new Set(listsOf(language).flatMap((words) => words.pictures));
  const around = new Set(listsOf(language).flatMap((words) => words.around));
  return (alt) => {
    const words = bareWords(alt)
      .split(' ')
      .filter((word) => !/^\d*$/.test(word));
    return (
      words.some((word) => kinds.has(word)) &&
      words.every((word) => kinds.has(word) || around.has(word))
    );
  };
}

/** A test for words of a link that do not say where it leads: "here", "Read more »". */
export function saysNoTarget(language: string | undefined): (words: string) => boolean {
  const empty = new Set(listsOf(language).flatMap((words) => words.links));
  return (words) => empty.has(bareWords(words));
}
