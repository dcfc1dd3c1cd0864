/** The list of shapes: what the reader accepts and what messages call "expected", in zod. */

export { activitySchema } from './schemas/activity.js';
export { curriculumSchema } from './schemas/curriculum.js';
export { glossarySchema } from './schemas/glossary.js';
export { moduleSchema } from './schemas/module.js';
export { referencesSchema } from './schemas/references.js';
export { sessionSchema } from './schemas/session.js';
export { toolSchema } from './schemas/tool.js';
