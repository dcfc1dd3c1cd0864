/** The theme of a curriculum: its file is there, its text can be read, its fonts and logo can be used. */

import type { Rule } from '../rule.js';

const own = 'themes/quay.yaml';
const named = {
  'curriculum.yaml': [['themes: {', `theme: ${own}\nthemes: {`]] as [string, string][],
};

export const theme: Rule = {
  id: 'structure/theme',
  summary:
    'The theme can be used: colours with contrast, fonts with every letter, files that exist.',
  why: 'Pale text is lost on the copies in the room, and a letter that a font lacks is a box in print.',
  severity: 'error',
  fails: [
    {
      title: 'a theme that is not there',
      files: {
        'curriculum.yaml': [['themes: {', 'theme: «themes/key.yaml»\nthemes: {']],
        [own]: 'name: Quay\n',
      },
      message: 'The file "themes/key.yaml" does not exist',
    },
    {
      title: 'a colour that is too pale for text',
      files: { ...named, [own]: "colours: { accent: «'#e07a1f'» }\n" },
      message:
        '"accent" (#e07a1f) on the tint of caution (#fcf0e4) has a contrast of 2.68:1, expected 4.5:1 or more',
    },
    {
      title: 'a logo that leaves the folder of the theme',
      files: { ...named, [own]: 'logo: { file: «../logo.svg», alt: Quay }\n' },
      message: '"../logo.svg" is not a path inside the folder of the theme',
    },
    {
      title: 'a placeholder that does not exist',
      files: { ...named, [own]: "header: { left: «'{titel}'» }\n" },
      message: '"{titel}" is not known in "header.left"',
    },
    {
      title: 'a footer without page numbers',
      files: { ...named, [own]: "«footer»: { left: '{programme}' }\n" },
      message: 'Neither header nor footer has {page}, expected it in one of them',
    },
    {
      title: 'two kinds of passages with the same mark',
      files: { ...named, [own]: "callouts: { info: { mark: «'!'» } }\n" },
      message: '"problems" and "info" have the same mark "!", expected one of its own for each',
    },
  ],
  passes: [
    {
      title: 'a theme with colours and a logo of its own',
      files: {
        ...named,
        [own]:
          "page: Letter\ncolours: { accent: '#7a1f3d' }\nlogo: { file: logo.svg, alt: Quay }\nfooter: { right: '{page}' }\n",
        'themes/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>',
      },
    },
  ],
};
