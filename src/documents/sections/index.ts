/** Every section that a template may name. To add one: its file, and one line here. */

import type { Section, SessionSection } from '../context.js';
import { agenda } from './agenda.js';
import { assessments, sharedAssessments } from './assessments.js';
import { descriptor } from './descriptor.js';
import { actionPlan, evaluation, pilotNotes, selfRating } from './forms.js';
import { glossary } from './glossary.js';
import { handouts } from './handouts.js';
import { licence } from './licence.js';
import { materials } from './materials.js';
import { matrix } from './matrix.js';
import { preparation, room } from './preparation.js';
import { preReading, references } from './references.js';
import { sessionActivities } from './session-activities.js';
import { sessionHandouts, sessionMessages, sessionNotes } from './session-handouts.js';
import { sessionPlan } from './session-plan.js';
import { sessionStart } from './session-start.js';
import { sessionTitle } from './session-title.js';
import { shortOfTime } from './short-of-time.js';
import { moduleSlides, sessionSlides, sourcesSlide } from './slides.js';
import { tools } from './tools.js';

export const sections: readonly Section[] = [
  descriptor,
  matrix,
  agenda,
  preparation,
  materials,
  room,
  tools,
  handouts,
  assessments,
  sharedAssessments,
  selfRating,
  actionPlan,
  evaluation,
  pilotNotes,
  glossary,
  preReading,
  references,
  licence,
  moduleSlides,
  sourcesSlide,
];

/** Sections that are repeated for each session. */
export const sessionSections: readonly SessionSection[] = [
  sessionTitle,
  sessionStart,
  sessionPlan,
  shortOfTime,
  sessionActivities,
  sessionMessages,
  sessionHandouts,
  sessionNotes,
  sessionSlides,
];
