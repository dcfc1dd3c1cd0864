/** What schemas say to editors beyond what the reader asks for; `json-schemas.ts` writes it out. */

import type { z } from 'zod';
import { idPattern } from '../slug.js';

/** Words that a curriculum itself defines, or that other parts of pensum know. */
export type OwnWords =
  | 'audiences'
  | 'languages'
  | 'levels'
  | 'methods'
  | 'modules'
  | 'references'
  | 'rules'
  | 'sections'
  | 'session-sections'
  | 'themes'
  | 'tools'
  | 'tracks';

/** A value that is one of these words: an editor offers those that it knows. */
export const from = <T extends z.ZodType>(words: OwnWords, schema: T): T => schema.meta({ words });

/** A mapping whose keys are ids; a rule reports it where they are not. */
export const byId = { propertyNames: { type: 'string', pattern: idPattern.source } };

type Body = { [key: string]: string | number | boolean | Body | Body[] | string[] };

/** A new item that an editor offers whole. Its texts are to be filled in, or suggestions. */
export const snippet = (label: string, description: string, body: Body) => ({
  snippets: [{ label, description, body }],
});

/**
 * One of several mappings: the keys that each needs and may have, where the reader looks at all
 * keys together.
 */
export interface Alternative {
  needs: readonly string[];
  may?: readonly string[];
}
