/** How the page of the coverage looks: by day, by night, and on one sheet of paper. */

import { darkInks } from './map/ink.js';
import { fontFamily } from './map/text-width.js';

/** The whole style sheet; it asks for nothing from elsewhere. */
export function styleSheet(): string {
  return `:root { color-scheme: light dark; --paper: #ffffff; --ink: #16191c; --quiet: #50575e; --line: #c3cad1; --soft: #f1f4f6; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 ${fontFamily}; }
main { max-width: 120rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
h2, caption { margin: 0; font-size: 1.25rem; font-weight: bold; text-align: left; }
caption { padding-bottom: 0.5rem; }
h1, li, th, td { overflow-wrap: anywhere; }
.headline { margin: 0.25rem 0 1.5rem; font-size: 1.25rem; }
.sheet { margin-bottom: 2rem; border: 1px solid var(--line); }
.map { display: block; width: 100%; height: auto; }
section, .wide { margin-bottom: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 40rem; }
th, td { padding: 0.3rem 0.7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 4rem; }
thead th { background: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16191c; --ink: #f1f3f5; --quiet: #b9c1c8; --line: #4b545d; --soft: #262b30; }
${darkMap()}}
@media print {
  @page { size: landscape; margin: 5mm; }
  :root { color-scheme: light; }
  html, body, main, .sheet { width: 100%; height: 100%; max-width: none; margin: 0; padding: 0; border: 0; }
  main > *:not(.sheet) { display: none; }
  .sheet { break-inside: avoid; break-after: avoid; }
  .map { width: 100%; height: calc(100vh - 1mm); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
}

/** What is drawn on a dark accent keeps its white; all else turns. */
function darkMap(): string {
  return Object.entries(darkInks)
    .map(
      ([name, colour]) => `  .f-${name} { fill: ${colour}; } .s-${name} { stroke: ${colour}; }\n`,
    )
    .join('');
}
