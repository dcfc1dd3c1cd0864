/** The theme's logo as figures: large above the title, small in the running header. */
import type { Figure } from '../../nodes/document.js';
import type { Theme } from '../../nodes/theme.js';

/** Room above the title as a share of the page's height; the logo stands at its top. */
export const ABOVE_TITLE = 0.16;
/** Points that the logo leaves free above the title. */
const BELOW = 24;
/** Room in the header, in points. */
const IN_HEADER = { width: 120, height: 20 };

/** The logo of the cover, and its height in points; nothing where the theme has none. */
export function coverLogo(theme: Theme): { figure: Figure; height: number } | undefined {
  const { logo, page } = theme;
  return logo && fitted(theme, { width: logo.width, height: page.height * ABOVE_TITLE - BELOW });
}

/** The logo of the header, and its height in points. */
export function headerLogo(theme: Theme): { figure: Figure; height: number } | undefined {
  return theme.logo?.header ? fitted(theme, IN_HEADER) : undefined;
}

/** The figures of the logo, for those who draw pictures beforehand. */
export function logoFigures(theme: Theme): Figure[] {
  return [coverLogo(theme), headerLogo(theme)].flatMap((logo) => (logo ? [logo.figure] : []));
}

function fitted(
  { logo, page }: Theme,
  room: { width: number; height: number },
): { figure: Figure; height: number } | undefined {
  if (!logo) return undefined;
  const { picture, alt } = logo;
  const ratio = picture.height / picture.width || 1;
  const width = Math.min(room.width, room.height / ratio);
  const share = (100 * width) / (page.width - page.margin.left - page.margin.right);
  return { figure: { type: 'figure', picture, alt, width: share }, height: width * ratio };
}
