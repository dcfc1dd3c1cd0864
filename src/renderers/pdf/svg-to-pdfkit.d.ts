/** Types of svg-to-pdfkit, which brings none: as much of it as the painter uses. */
declare module 'svg-to-pdfkit' {
  export interface Options {
    /** Points. */
    width: number;
    height: number;
    assumePt: boolean;
    preserveAspectRatio: string;
    /** Name of a registered font. */
    fontCallback(family: string, bold: boolean, italic: boolean): string;
    imageCallback(link: string): string;
    documentCallback(file: string): unknown;
    warningCallback(warning: string): void;
  }
  export default function svgToPdf(
    pdf: unknown,
    svg: string,
    x: number,
    y: number,
    options: Partial<Options>,
  ): void;
}
