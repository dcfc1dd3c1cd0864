/** Splits a Markdown file into its YAML front matter and its text; any other language of front matter is refused. */

import matter from 'gray-matter';
import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile, span } from '../diagnostic/source-file.js';
import { nowhere } from './places.js';
import { readYaml, type YamlReading } from './yaml.js';

export interface FrontMatter {
  yaml: YamlReading;
  /** Offset at which the Markdown text begins. */
  bodyStart: number;
}

/** gray-matter runs `---js` front matter and caches what it parsed; here it only splits. */
const splitOnly = {
  engines: Object.fromEntries(
    ['yaml', 'json', 'javascript', 'js'].map((name) => [name, { parse: () => ({}) }]),
  ),
};

/** Reads the front matter of a session or tool. Never throws. */
export function readFrontMatter(file: SourceFile): FrontMatter {
  const { text } = file;
  const refuse = (finding: Omit<Finding, 'rule'>, bodyStart: number): FrontMatter => ({
    yaml: {
      data: undefined,
      places: nowhere(lineSpan(file, 0)),
      findings: [{ rule: 'structure/front-matter', ...finding }],
      ok: false,
    },
    bodyStart,
  });
  const opening = /^---([^\r\n]*)(\r?\n|$)/.exec(text);
  if (!opening || opening[1]?.startsWith('-')) {
    return refuse(
      {
        message: 'The file does not begin with front matter, expected a line "---"',
        at: lineSpan(file, 0),
        hint: 'Begin with "---", then lines such as "id: my-session", then "---" again.',
      },
      0,
    );
  }
  const language = opening[1]?.trim() ?? '';
  if (language !== '' && language !== 'yaml') {
    return refuse(
      {
        message: `The front matter is in "${language}", expected YAML`,
        at: span(file, 3, 3 + (opening[1] ?? '').length),
        hint: 'Write plain YAML between two lines "---".',
      },
      text.length,
    );
  }
  // gray-matter finds the end; that its last line is "---" and nothing else is checked here.
  const split = matter(text, splitOnly);
  const yamlEnd = 3 + (language === '' ? 0 : (opening[1] ?? '').length) + split.matter.length;
  if (!/^\r?\n---[ \t]*(?:\r?\n|$)/.test(text.slice(yamlEnd))) {
    return refuse(
      {
        message: 'Nothing closes the front matter that begins here, expected a second line "---"',
        at: span(file, 0, 3),
      },
      text.length,
    );
  }
  const lastLine = text.indexOf('\n', yamlEnd) + 1;
  const afterLast = text.indexOf('\n', lastLine);
  return {
    yaml: readYaml(file, opening[0].length, lastLine),
    bodyStart: afterLast === -1 ? text.length : afterLast + 1,
  };
}
