/** The parts that hold the deck together: the list of slides, sections, properties of the file. */
import type { Document } from '../../nodes/document.js';
import { officeLanguage } from '../shared/language.js';
import { escaped } from '../shared/xml-text.js';
import { emu, NOTES_PAGE, SLIDE } from './geometry.js';
import type { Relationships } from './relationships.js';
import { el, fill, HEAD, part } from './xml.js';

export interface Section {
  title: string;
  /** Numbers of its slides, from 1. */
  slides: number[];
}

/** `ppt/presentation.xml`; `relationships` gets master, notes master and slides. */
export function presentationPart(
  document: Document,
  sections: readonly Section[],
  hasNotes: boolean,
  relationships: Relationships,
): string {
  const master = relationships.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const notes = hasNotes
    ? relationships.to('notesMaster', 'notesMasters/notesMaster1.xml')
    : undefined;
  const slides = sections.flatMap((section) => section.slides);
  const lang = officeLanguage(document.language);
  return part(
    'p:presentation',
    { saveSubsetFonts: true, autoCompressPictures: false },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2147483648, 'r:id': master })),
    notes ? el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notes })) : '',
    el(
      'p:sldIdLst',
      {},
      ...slides.map((number) =>
        el('p:sldId', {
          id: slideId(number),
          'r:id': relationships.to('slide', `slides/slide${number}.xml`),
        }),
      ),
    ),
    el('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    el('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
    el(
      'p:defaultTextStyle',
      {},
      el('a:defPPr', {}, el('a:defRPr', { lang })),
      el(
        'a:lvl1pPr',
        { marL: 0, algn: 'l' },
        el('a:defRPr', { lang, sz: 1800 }, fill('tx1'), el('a:latin', { typeface: '+mn-lt' })),
      ),
    ),
    el('p:extLst', {}, sectionList(sections)),
  );
}

function slideId(number: number): number {
  return 255 + number;
}

/** PowerPoint's sections: the chapters, for those who sort slides. */
function sectionList(sections: readonly Section[]): string {
  const guid = (index: number): string =>
    `{70656E73-756D-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
  return el(
    'p:ext',
    { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
    el(
      'p14:sectionLst',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
      ...sections.map((section, index) =>
        el(
          'p14:section',
          { name: section.title.trim() || '–', id: guid(index + 1) },
          el(
            'p14:sldIdLst',
            {},
            ...section.slides.map((number) => el('p14:sldId', { id: slideId(number) })),
          ),
        ),
      ),
    ),
  );
}

/** `docProps/app.xml`. */
export function applicationProperties(slides: number, notes: number): string {
  return (
    HEAD +
    el(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      `<Application>pensum</Application><PresentationFormat>Widescreen</PresentationFormat>`,
      `<Slides>${slides}</Slides><Notes>${notes}</Notes>`,
    )
  );
}

/** `docProps/custom.xml`: the licence. */
export function customProperties(licence: string): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
  return (
    HEAD +
    el(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': types,
      },
      el(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: 'Licence' },
        `<vt:lpwstr>${escaped(licence)}</vt:lpwstr>`,
      ),
    )
  );
}
