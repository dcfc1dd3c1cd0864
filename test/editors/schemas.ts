/** The generated schemas as validators, and everything in a curriculum that they describe. */

import { Ajv } from 'ajv';
import { schemaFiles } from '../../src/commands/schema-files.js';
import type { Curriculum } from '../../src/curriculum/model.js';
import type { Finding } from '../../src/diagnostic/diagnostic.js';
import { templateSchema } from '../../src/documents/template.js';
import { decode } from '../../src/source/decode.js';
import { baseName, type Folder, type FolderEntry } from '../../src/source/folder.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { readText } from '../../src/source/read-text.js';
import type { Shape } from '../../src/source/required.js';
import {
  activitySchema,
  curriculumSchema,
  glossarySchema,
  moduleSchema,
  referencesSchema,
  sessionSchema,
  toolSchema,
} from '../../src/source/schemas.js';
import { validate } from '../../src/source/validate.js';
import { readYaml, type YamlReading } from '../../src/source/yaml.js';
import { themeSchema } from '../../src/themes/schema.js';

export const readers = {
  curriculum: curriculumSchema,
  module: moduleSchema,
  session: sessionSchema,
  activity: activitySchema,
  tool: toolSchema,
  references: referencesSchema,
  glossary: glossarySchema,
  template: templateSchema,
  theme: themeSchema,
};

/** What editors know beside JSON Schema; everything else must be draft 7. */
const forEditors = ['errorMessage', 'patternErrorMessage', 'enumDescriptions', 'defaultSnippets'];

/** Shape → a function that gives the schema's objections. */
export function validators(curriculum?: Curriculum): Record<Shape, (data: unknown) => string[]> {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
  for (const keyword of forEditors) ajv.addKeyword(keyword);
  const made = Object.entries(schemaFiles(curriculum)).map(([name, text]) => {
    const accepts = ajv.compile(JSON.parse(text));
    const check = (data: unknown) =>
      accepts(data) ? [] : (accepts.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
    return [name.replace('.json', ''), check] as const;
  });
  return Object.fromEntries(made) as Record<Shape, (data: unknown) => string[]>;
}

export interface Described {
  shape: Shape;
  /** File, and the activity's heading or the like. */
  where: string;
  yaml: YamlReading;
}

/** Every YAML file, front matter and activity block of a curriculum. */
export function described(folder: Folder): Described[] {
  return [...folder.files.values()].flatMap((entry): Described[] => {
    const shape = shapeOf(entry);
    if (shape === undefined) return [];
    const { file } = decode(entry);
    const where = entry.path;
    if (shape !== 'session' && shape !== 'tool') return [{ shape, where, yaml: readYaml(file) }];
    const { yaml, bodyStart } = readFrontMatter(file);
    const blocks = readText(file, bodyStart).activities.flatMap((activity, index) =>
      activity.yaml
        ? [{ shape: 'activity' as const, where: `${where}#${index + 1}`, yaml: activity.yaml }]
        : [],
    );
    return [{ shape, where, yaml }, ...blocks];
  });
}

function shapeOf({ path }: FolderEntry): Shape | undefined {
  const name = baseName(path);
  const known = /^(curriculum|module|references|glossary)\.yaml$/.exec(name)?.[1];
  if (known !== undefined) return known as Shape;
  if (/(^|\/)documents\/[^/]+\.yaml$/.test(path)) return 'template';
  if (/(^|\/)themes\/[^/]+\.yaml$/.test(path)) return 'theme';
  if (!name.endsWith('.md') || /^(README|LICENSE)/i.test(name)) return undefined;
  return path.startsWith('tools/') ? 'tool' : 'session';
}

/** What the reader finds in data of a shape. */
export function found({ shape, yaml }: Pick<Described, 'shape' | 'yaml'>): Finding[] {
  const under = shape === 'references' && !Array.isArray(yaml.data);
  const data = under ? (yaml.data as { references: unknown }).references : yaml.data;
  const places = under ? yaml.places.within('references') : yaml.places;
  return [...yaml.findings, ...validate(readers[shape], shape, data ?? {}, places).findings];
}
