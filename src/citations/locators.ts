/** Tells which page, chapter or section a citation points at, in the four languages' ways to write it. */

export interface Located {
  locator?: string;
  /** A CSL locator type. */
  label?: string;
  suffix?: string;
}

/** Words before the number, without their full stops. */
const before: Record<string, string> = {
  page: 'pages page pp p sider side sidor sidan sida s lappuses lappuse lpp',
  chapter: 'chapters chapter chaps chap kapitler kapitlet kapitel kap nodaļa nod',
  section: 'sections section secs sec §§ § afsn avsnitt avsn apakšnodaļa apakšnod',
  paragraph: 'paragraphs paragraph paras para ¶¶ ¶ afsnit afs stycken stycke st rindkopa rindk',
  figure: 'figures figure figs fig figurer figuren figur attēls att',
  table: 'tables table tabs tab tabeller tabellen tabellerna tabell tabel tabula',
  volume: 'volumes volume vols vol bind band bd sējums sēj',
  part: 'parts part pts pt dele delar delen del daļa',
  issue: 'issues issue nos no nummer numre nr numurs',
  column: 'columns column cols col spalter spalte spalt sp sleja sl',
  line: 'lines line ll l linjer linje rader rad rinda',
  note: 'notes note nn n noter not piezīme piez',
  book: 'books book bks bk bog bok grāmata grām',
  folio: 'folios folio fols fol',
  appendix: 'appendices appendix apps app bilag bilaga bil pielikums',
  verse: 'verses verse vv v vers pants',
};
/** Latvian words that stand behind the number: "31. lpp.". */
const behind: Record<string, string> = {
  page: 'lappuses lappuse lpp',
  chapter: 'nodaļas nodaļa nod',
  section: 'apakšnodaļas apakšnodaļa apakšnod',
  figure: 'attēli attēls att',
  table: 'tabulas tabula tab',
  volume: 'sējumi sējums sēj',
  part: 'daļas daļa d',
  appendix: 'pielikumi pielikums',
};

const single = String.raw`(?:\p{L}?\d+(?:[.:]\d+)*\p{L}?(?![\p{L}\d])|[ivxlcdm]+(?![\p{L}\d]))`;
const join = String.raw`\s*(?:–|—|--?|,|&|(?:and|og|och|un)(?=\s))\s*`;
const numbers = `${single}(?:${join}${single})*`;
const counted = String.raw`\d+\.?(?:\s*(?:–|—|--?|,|un(?=\s))\s*\d+\.?)*`;
const lead = /^[\s,]+/;
const labelled = new RegExp(
  `^(${words(before)})(?:\\.\\s*|\\s+|(?<=[§¶])|(?=\\d))(${numbers})`,
  'iu',
);
const counting = new RegExp(`^(${counted})\\s*(${words(behind)})(?:\\.|(?![\\p{L}]))`, 'iu');
const bare = new RegExp(String.raw`^(?=\d)(${numbers})(?!\.?\s*\p{L})`, 'iu');

/** Reads what follows a key: `, p. 31, my emphasis` is page 31 with the suffix `, my emphasis`. */
export function parseLocator(rest: string): Located {
  const inside = /^[\s,]*\{([^{}]*)\}/.exec(rest);
  if (inside !== null) {
    const { suffix, ...located } = locate(inside[1]!);
    const whole = located.locator === undefined || suffix !== undefined;
    return {
      ...(inside[1]!.trim() === ''
        ? {}
        : whole
          ? { locator: inside[1]!.trim(), label: 'page' }
          : located),
      ...suffixOf(rest.slice(inside[0].length)),
    };
  }
  const gap = lead.exec(rest)?.[0] ?? '';
  const located = gap === '' ? {} : locate(rest.slice(gap.length));
  return located.locator === undefined ? suffixOf(rest) : located;
}

function locate(text: string): Located {
  const trimmed = text.trimStart();
  const after = counting.exec(trimmed);
  if (after !== null) {
    const digits = after[1]!.replace(/\./g, '');
    return found(digits, labelOf(behind, after[2]!), trimmed.slice(after[0].length));
  }
  const first = labelled.exec(trimmed);
  if (first !== null) {
    return found(first[2]!, labelOf(before, first[1]!), trimmed.slice(first[0].length));
  }
  const plain = bare.exec(trimmed);
  return plain === null ? {} : found(plain[1]!, 'page', trimmed.slice(plain[0].length));
}

function found(locator: string, label: string, rest: string): Located {
  const plain = locator.replace(/(?<!\s)\s*(?:–|—|--?)\s*/g, '-').trim();
  return { locator: plain, label, ...suffixOf(rest) };
}

function suffixOf(rest: string): Located {
  const suffix = rest.trim();
  return suffix === '' ? {} : { suffix };
}

function labelOf(table: Record<string, string>, word: string): string {
  const wanted = word.toLowerCase();
  const entry = Object.entries(table).find(([, list]) => list.split(' ').includes(wanted));
  return entry?.[0] ?? 'page';
}

/** The words of a table as alternatives, longest first. */
function words(table: Record<string, string>): string {
  return Object.values(table)
    .flatMap((list) => list.split(' '))
    .sort((a, b) => b.length - a.length)
    .join('|');
}
