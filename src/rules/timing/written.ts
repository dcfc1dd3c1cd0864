/** Whether all of a session is written: what is not there may still come. */

import type { Session } from '../../curriculum/model.js';
import { addUp } from './add-up.js';

/**
 * The minutes of a session's activities when all of them are known. Undefined while one may be
 * missing: a block or a kind could not be read, minutes are absent, or the activities do not fill
 * the session yet.
 */
export function writtenMinutes(session: Session): number | undefined {
  const { sum, open } = addUp(session.activities.map((activity) => activity.minutes));
  if (open || sum === 0 || session.text.blockErrors) return undefined;
  if (session.minutes !== undefined && sum < session.minutes) return undefined;
  const unread = session.activities.some(({ described, kind }) => !described || !kind);
  return unread ? undefined : sum;
}
