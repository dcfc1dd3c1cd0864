/** All documents of the advanced track. */

import { describeDocuments } from './documents.js';

describeDocuments('advanced');
