/** One module's sources → module, with its sessions and activities in the order of the agenda. */

import type { z } from 'zod';
import type { Finding } from '../diagnostic/diagnostic.js';
import { plainText } from '../source/markdown.js';
import type { ActivitySource } from '../source/passages.js';
import { nowhere } from '../source/places.js';
import type { ModuleSource } from '../source/read-curriculum.js';
import { activitySchema } from '../source/schemas.js';
import { slug } from '../source/slug.js';
import { validate } from '../source/validate.js';
import { parseClock } from './agenda.js';
import { items, textOfSource, texts } from './gaps.js';
import type { Activity, AgendaItem, Assessment, Day, Module, Session } from './model.js';

/** Undefined when its `module.yaml` could not be read, which has been reported. */
export function assembleModule(source: ModuleSource, findings: Finding[]): Module | undefined {
  const { value, places } = source.module;
  if (!value?.id) return undefined;
  const sessions = source.sessions.flatMap((session) => assembleSession(session, findings) ?? []);
  const agenda = items(value.agenda, (day, index): Day => {
    const at = places.within('agenda', index);
    return {
      day: day.day ?? index + 1,
      start: day.start === undefined ? undefined : parseClock(day.start),
      items: items(day.items, (item, n) => agendaItem(item, at.within('items', n), sessions)),
      at,
    };
  });
  const planned = agenda.flatMap((day) =>
    day.items.flatMap((item) => (item.kind === 'session' && item.session ? [item.session] : [])),
  );
  return {
    id: value.id,
    folder: source.folder,
    track: value.track ?? '',
    title: value.title ?? value.id,
    purpose: value.purpose,
    levels: texts(value.levels),
    audiences: texts(value.audiences),
    themes: texts(value.themes),
    minutes: value.minutes,
    selfStudy: value['self-study'],
    ects: value.ects,
    eqf: value.eqf,
    participants: value.participants ?? {},
    trainers: value.trainers,
    prerequisites: texts(value.prerequisites),
    status: value.status ?? 'draft',
    version: value.version,
    edition: value.edition,
    licence: value.licence,
    authors: texts(value.authors),
    basedOn: items(value['based-on'], (credit) => credit),
    preReading: texts(value['pre-reading']),
    outcomes: items(value.outcomes, (outcome, index) => ({
      id: outcome.id ?? '',
      level: outcome.level,
      text: outcome.text ?? '',
      at: places.within('outcomes', index),
    })),
    assessments: items(value.assessments, (item, index): Assessment => {
      const [session, activity] = item.activity?.split('/') ?? [];
      return {
        id: item.id ?? '',
        title: item.title ?? item.id ?? '',
        type: item.type,
        level: item.level,
        outcomes: texts(item.outcomes),
        session: item.session ?? session,
        activity,
        shared: item.shared ?? false,
        criteria: items(item.criteria, (criterion) =>
          typeof criterion === 'string' ? { criterion } : criterion,
        ),
        at: places.within('assessments', index),
      };
    }),
    agenda,
    sessions: [...new Set(planned)],
    orphans: sessions.filter((session) => !planned.includes(session)),
    unreadable: source.sessions
      .filter((session) => session.value?.id === undefined)
      .map((session) => session.file.path),
    at: places,
  };
}

type ItemSource = NonNullable<
  NonNullable<NonNullable<NonNullable<ModuleSource['module']['value']>['agenda']>[number]>['items']
>[number];

function agendaItem(
  item: NonNullable<ItemSource>,
  at: AgendaItem['at'],
  sessions: readonly Session[],
): AgendaItem {
  if (item.session !== undefined) {
    const session = sessions.find((candidate) => candidate.id === item.session);
    return {
      kind: 'session',
      id: item.session,
      title: session?.title ?? item.title ?? item.session,
      minutes: session ? session.minutes : item.minutes,
      session,
      planned: { title: item.title, minutes: item.minutes },
      at,
    };
  }
  if (item.break !== undefined) return { kind: 'break', minutes: item.break, at };
  if (item.lunch !== undefined) return { kind: 'lunch', minutes: item.lunch, at };
  return { kind: 'other', title: item.other ?? '', minutes: item.minutes ?? 0, at };
}

function assembleSession(
  source: ModuleSource['sessions'][number],
  findings: Finding[],
): Session | undefined {
  const { value, text, places } = source;
  if (!value?.id) return undefined;
  return {
    id: value.id,
    title: value.title ?? value.id,
    minutes: value.minutes,
    keyMessages: texts(value['key-messages']),
    room: value.room,
    preparation: texts(value.preparation),
    attachments: texts(value.attachments),
    basedOn: items(value['based-on'], (credit) => credit),
    opening: text.opening,
    activities: text.activities.map((activity) => assembleActivity(activity, findings)),
    text: textOfSource(source),
    at: places,
  };
}

const sizes: Partial<Record<string, number>> = { individual: 1, pairs: 2, trios: 3 };

function assembleActivity(source: ActivitySource, findings: Finding[]): Activity {
  const title = plainText(source.heading).trim();
  const read = source.yaml?.ok
    ? validate(activitySchema, 'activity', source.yaml.data ?? {}, source.yaml.places)
    : undefined;
  if (read) findings.push(...read.findings);
  if (!source.yaml) {
    findings.push({
      rule: 'structure/activity',
      message: `"${title}" has no block "yaml activity", expected one directly under the heading`,
      at: source.at,
      missing: true,
      hint: 'Begin it with "```yaml activity", or use "###" for a heading inside an activity.',
    });
  }
  const value: z.output<typeof activitySchema> = read?.value ?? {};
  const at = read?.places ?? nowhere(source.at);
  return {
    id: value.id ?? slug(title),
    title,
    headingAt: source.at,
    described: read?.value !== undefined,
    kind: value.kind,
    method: value.method,
    form: value.form,
    size: value.size ?? (value.form === undefined ? undefined : sizes[value.form]),
    minutes: value.minutes,
    outcomes: texts(value.outcomes),
    tools: items(value.tools, (tool, index) => ({
      id: typeof tool === 'string' ? tool : tool.id,
      worksheet: typeof tool === 'string' ? true : (tool.worksheet ?? true),
      at: typeof tool === 'string' ? at.value('tools', index) : at.value('tools', index, 'id'),
    })),
    materials: items(value.materials, (material, index) => ({
      name: material.name ?? '',
      per: material.per,
      quantity: material.quantity,
      pages: material.pages,
      spare: material.spare ?? 0,
      at: at.within('materials', index),
    })),
    steps: items(value.steps, (step, index) => ({
      minutes: step.minutes,
      text: step.text ?? '',
      perGroup: step['per-group'],
      at: at.within('steps', index),
    })),
    optional: value.optional ?? false,
    shortest: value.shortest,
    debriefIncluded: value.debrief === 'included',
    passages: source.passages,
    at,
  };
}
