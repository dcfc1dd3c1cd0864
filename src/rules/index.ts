/** Every rule, in the order in which they are listed to people. To add one: its file, and one line here. */

import { altText } from './accessibility/alt-text.js';
import { headingOrder } from './accessibility/heading-order.js';
import { language } from './accessibility/language.js';
import { linkText } from './accessibility/link-text.js';
import { tableHeader } from './accessibility/table-header.js';
import { activityOutcome, criteria } from './alignment/activities.js';
import { assessed, assessedBeforeTaught, assessmentLevel } from './alignment/assessments.js';
import { practised, taught } from './alignment/outcomes.js';
import { prerequisites } from './coverage/prerequisites.js';
import { modulesPerTrack, trackAudiences, trackLevels } from './coverage/tracks.js';
import { audienceChoice, audiences, themes } from './coverage/vocabulary.js';
import { baseline } from './exceptions/baseline.js';
import { form, unused } from './exceptions/rules.js';
import { split } from './groups/split.js';
import { trainers } from './groups/trainers.js';
import { notJudged } from './lifecycle/not-judged.js';
import { quantity } from './materials/quantity.js';
import { worksheet } from './materials/worksheet.js';
import { outcomeCount } from './outcomes/count.js';
import { demanding } from './outcomes/demanding.js';
import { vagueVerb } from './outcomes/vague-verb.js';
import { verb } from './outcomes/verb.js';
import { verbLevel } from './outcomes/verb-level.js';
import { citation, newerThanEdition } from './references/citation.js';
import { entry } from './references/entry.js';
import { licence, toolSource } from './references/sources.js';
import { spdx } from './references/spdx.js';
import type { Rule } from './rule.js';
import { answerRepeat } from './separation/answer-repeat.js';
import { blockErrors } from './separation/block.js';
import { emptySlide, taughtWithSlide } from './slides/content.js';
import { slideWords } from './slides/words.js';
import { activityBlock, rawHtml, topHeading } from './structure/activity.js';
import { agenda } from './structure/agenda.js';
import { fileReadable, frontMatter, validYaml } from './structure/files.js';
import { ids } from './structure/id.js';
import { knownKeys, requiredKeys, rightValues } from './structure/keys.js';
import { attachments, links, pictures } from './structure/links.js';
import { references } from './structure/reference.js';
import { orphan, sessionFile } from './structure/session-file.js';
import { settings } from './structure/settings.js';
import { templates } from './structure/template.js';
import { theme } from './structure/theme.js';
import { vocabulary } from './structure/vocabulary.js';
import { shortestBreak, shortestLunch } from './timing/breaks.js';
import { buffer } from './timing/buffer.js';
import { debrief } from './timing/debrief.js';
import { ects } from './timing/ects.js';
import { lectureLength } from './timing/lecture-length.js';
import { lectureShare } from './timing/lecture-share.js';
import { moduleSum } from './timing/module-sum.js';
import { reportBack } from './timing/report-back.js';
import { sessionSum } from './timing/session-sum.js';
import { stepsSum } from './timing/steps-sum.js';
import { stretch } from './timing/stretch.js';

const others: readonly Rule[] = [
  blockErrors,
  answerRepeat,
  fileReadable,
  validYaml,
  frontMatter,
  knownKeys,
  rightValues,
  requiredKeys,
  ids,
  vocabulary,
  references,
  activityBlock,
  rawHtml,
  topHeading,
  sessionFile,
  orphan,
  agenda,
  templates,
  theme,
  links,
  pictures,
  attachments,
  modulesPerTrack,
  trackLevels,
  audiences,
  audienceChoice,
  trackAudiences,
  themes,
  prerequisites,
  outcomeCount,
  verb,
  vagueVerb,
  verbLevel,
  demanding,
  taught,
  practised,
  assessed,
  assessmentLevel,
  assessedBeforeTaught,
  activityOutcome,
  criteria,
  sessionSum,
  moduleSum,
  stepsSum,
  stretch,
  shortestBreak,
  shortestLunch,
  lectureLength,
  lectureShare,
  buffer,
  reportBack,
  debrief,
  ects,
  split,
  trainers,
  quantity,
  worksheet,
  citation,
  entry,
  toolSource,
  licence,
  spdx,
  newerThanEdition,
  slideWords,
  emptySlide,
  taughtWithSlide,
  altText,
  headingOrder,
  tableHeader,
  linkText,
  language,
  notJudged,
];

export const rules: readonly Rule[] = [
  ...others,
  form(() => rules),
  unused,
  baseline,
  settings(() => rules),
];
