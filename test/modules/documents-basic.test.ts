/** All documents of the basic track. */

import { describeDocuments } from './documents.js';

describeDocuments('basic');
