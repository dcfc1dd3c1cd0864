/** The title slide: programme, title, what document this is, and its facts in small type. */
import type { Cover } from '../../nodes/document.js';
import type { Logo } from '../../nodes/theme.js';
import type { Para, Piece, Run } from './content.js';
import {
  contentSlides,
  type DeckSlide,
  footnoteParas,
  type Maker,
  type Slot,
  shortened,
  slot,
  titlePara,
} from './deck.js';
import { type Box, COVER } from './geometry.js';
import { runsOf } from './inlines.js';
import type { Placed } from './place.js';
import type { Placeholder } from './shapes.js';
import { IDX } from './slots.js';

const TITLES = [44, 40, 36, 32, 28, 24];

/** The title slide; a text of the cover that is too long for it goes to a slide of its own. */
export function coverSlides(cover: Cover, maker: Maker, logo?: Logo): DeckSlide[] {
  const whole: Run[] = [{ text: cover.title.trim() || cover.subtitle.trim() || '–' }];
  const title = shortened(maker.ruler, whole, TITLES, COVER.title);
  const slots: Slot[] = [];
  const long: Piece[] = [];
  const put = (
    name: string,
    type: Placeholder['type'],
    idx: number | undefined,
    paras: Para[],
    sizes: number[],
    box: Box,
    moved = false,
  ): void => {
    if (paras.every((para) => para.runs.every((run) => run.text.trim() === ''))) return;
    const ph: Placeholder = {
      type,
      ...(idx === undefined ? {} : { idx }),
      ...(type === 'body' ? { size: 'quarter' } : {}),
    };
    const made = slot(name, ph, paras, sizes, box, maker);
    if (made) slots.push(moved ? { ...made, box } : made);
    else
      long.push(
        ...paras.map(
          (para): Piece => ({ kind: 'para', para: { ...para, look: 'plain', gap: 'block' } }),
        ),
      );
  };
  put(
    'Overline',
    'body',
    IDX.overline,
    [titlePara([{ text: cover.overline }])],
    [16, 14, 12],
    COVER.overline,
  );
  put('Title', 'ctrTitle', undefined, [titlePara(title)], TITLES, COVER.title);
  if (title !== whole) long.push({ kind: 'para', para: { ...titlePara(whole), look: 'lead' } });
  put(
    'Subtitle',
    'subTitle',
    IDX.body,
    [plain([{ text: cover.subtitle }])],
    [22, 20, 18, 16],
    COVER.subtitle,
  );
  const lead = cover.lead ?? '';
  const noLead = lead.trim() === '';
  put('Lead', 'body', IDX.lead, [plain([{ text: lead }])], [16, 15, 14, 13, 12], COVER.lead);
  put(
    'Facts',
    'body',
    IDX.facts,
    facts(cover),
    [13, 12, 11],
    noLead ? COVER.lead : COVER.facts,
    noLead,
  );
  const notices = cover.notes.map((note) => plain(runsOf(note, maker.footnotes)));
  put(
    'Notice',
    'body',
    IDX.notes,
    [...notices, ...footnoteParas(maker.footnotes)],
    [12, 11],
    COVER.notes,
  );
  const first: DeckSlide = {
    layout: 'title',
    slots,
    placed: logo ? [logoIn(logo, COVER.logo)] : [],
    label: '',
    notes: [],
    anchors: [],
  };
  const short = shortened(maker.ruler, whole);
  return long.length === 0 ? [first] : [first, ...contentSlides(short, '', long, [], maker.ruler)];
}

/** The logo in its room in the upper right corner, which the line beside it leaves free. */
function logoIn(logo: Logo, box: Box): Placed {
  const { width, height } = logo.picture;
  const ratio = height / width || 1;
  const size = Math.min(logo.width, box.width, box.height / ratio);
  return {
    kind: 'figure',
    figure: { type: 'figure', picture: logo.picture, alt: logo.alt },
    box: { x: box.x + box.width - size, y: box.y, width: size, height: size * ratio },
  };
}

function facts(cover: Cover): Para[] {
  return cover.facts
    .filter(([label, value]) => `${label}${value}`.trim() !== '')
    .map(([label, value]) => ({
      ...plain([{ text: `${label}: `, bold: true, colour: 'tx2' }, { text: value }]),
      gap: 'none',
    }));
}

function plain(runs: Run[]): Para {
  return { runs, look: 'plain', level: 0, gap: 'item' };
}
