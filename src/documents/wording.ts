/** How an activity's facts are said in words: time, method, form, number of groups. */

import { groupCount, groupSize } from '../curriculum/groups.js';
import { methodsOf } from '../curriculum/lookup.js';
import type { Activity } from '../curriculum/model.js';
import { counted, fill } from '../languages/labels.js';
import type { TrainerContext } from './context.js';

export function timeOf({ labels }: TrainerContext, activity: Activity): string {
  return activity.minutes === undefined ? '' : counted(labels, 'minutes', activity.minutes);
}

export function methodOf({ labels, curriculum }: TrainerContext, activity: Activity): string {
  if (activity.method === undefined) return '';
  const method = methodsOf(curriculum)[activity.method];
  const own = curriculum.methods[activity.method] !== undefined;
  return (own ? undefined : labels.methods[activity.method]) ?? method?.title ?? activity.method;
}

export function formOf({ labels }: TrainerContext, activity: Activity): string {
  if (activity.form === undefined) return '';
  if (activity.form === 'groups' && activity.size === undefined) return labels.groupsOfAnySize;
  return fill(labels.forms[activity.form], { size: activity.size ?? '' });
}

/** `6 groups` or `12 pairs`, for the participants that are planned for; empty where everyone works alone or together. */
export function groupsOf({ labels, participants }: TrainerContext, activity: Activity): string {
  const size = groupSize(activity);
  if (size === undefined || size === 1 || participants === undefined) return '';
  const count = groupCount(activity, participants);
  return count === undefined ? '' : counted(labels, size === 2 ? 'pairs' : 'groups', count);
}
