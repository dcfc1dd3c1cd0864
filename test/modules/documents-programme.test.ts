/** All documents of the programme track. */

import { describeDocuments } from './documents.js';

describeDocuments('programme');
