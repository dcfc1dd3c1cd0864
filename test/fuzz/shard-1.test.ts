/** Every fourth input of the fuzzer, so that several cores share the work. */

import { fuzz } from './fuzz.js';

fuzz(1, 4);
