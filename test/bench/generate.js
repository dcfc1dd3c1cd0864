/** Writes a curriculum of any size in realistic prose: a module of this repository, taken apart and put together anew. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sessionsOfDay = 5;
const activitiesOfSession = 3;

/**
 * Writes `count` modules, of five sessions each unless told, into a folder. The same count gives the same bytes.
 * @param {string} source the curriculum whose complete modules give the prose
 * @param {string} target a folder that does not exist yet
 * @param {number} count of modules
 * @param {number} sessionsOfModule five of them make a day
 * @returns {{ files: number, bytes: number }} of Markdown
 */
export function generate(source, target, count, sessionsOfModule = sessionsOfDay) {
  mkdirSync(target, { recursive: true });
  for (const name of ['references.yaml', 'glossary.yaml', 'tools']) {
    cpSync(join(source, name), join(target, name), { recursive: true });
  }
  writeFileSync(join(target, 'curriculum.yaml'), curriculumOf(source, count));
  const pool = activitiesIn(join(source, 'basic', 'b1'));
  const outcomes = section(readFileSync(join(source, 'basic/b1/module.yaml'), 'utf8'), 'outcomes');
  const random = randomNumbers(count);
  let bytes = 0;
  for (let m = 1; m <= count; m++) {
    const folder = join(target, `m${m}`);
    mkdirSync(folder);
    const sessions = Array.from({ length: sessionsOfModule }, (_, n) =>
      sessionOf(pool, random, `session-${n + 1}`, `Session ${n + 1} of module ${m}`),
    );
    for (const { id, text } of sessions) {
      for (const [path] of text.matchAll(/(?<![\w/])images\/[\w-]+\.\w+/g)) {
        cpSync(join(source, 'basic', 'b1', path), join(folder, path));
      }
      writeFileSync(join(folder, `${id}.md`), text);
      bytes += Buffer.byteLength(text);
    }
    writeFileSync(join(folder, 'module.yaml'), moduleOf(m, sessions, outcomes));
  }
  return { files: count * sessionsOfModule, bytes };
}

function curriculumOf(source, count) {
  const text = readFileSync(join(source, 'curriculum.yaml'), 'utf8');
  const words = text.slice(text.indexOf('\nlevels:') + 1);
  return `title: A large curriculum
languages: [en]
tracks:
  - { id: all, title: All modules, modules: ${count}, levels: [regional, national, transnational], languages: [en] }
${words}`;
}

/** A top-level key of a YAML text with everything below it. */
function section(yaml, key) {
  const start = yaml.indexOf(`\n${key}:`) + 1;
  const next = /\n[a-z]/.exec(yaml.slice(start + key.length));
  return yaml.slice(start, next ? start + key.length + next.index + 1 : undefined);
}

/** Activities of the sessions in a folder, without links to sessions. */
function activitiesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^(?=## )/m)
        .slice(1),
    )
    .map((text) => {
      const plain = text
        .replaceAll('../../tools/', '../tools/')
        .replace(/\[([^\]\n]+)\]\(\d[^)\n]*\)/g, '$1');
      const minutes = Number(/^minutes: (\d+)$/m.exec(plain)?.[1]);
      const id = /^id: (\S+)$/m.exec(plain)?.[1] ?? plain.slice(3, plain.indexOf('\n'));
      return { id, minutes, text: plain.replace(/\n{3,}/g, '\n\n').trimEnd() };
    })
    .filter(({ minutes }) => minutes > 0);
}

function sessionOf(pool, random, id, title) {
  const chosen = new Map();
  while (chosen.size < activitiesOfSession) {
    const activity = pool[Math.floor(random() * pool.length)];
    chosen.set(activity.id, activity);
  }
  const activities = [...chosen.values()];
  const minutes = activities.reduce((sum, activity) => sum + activity.minutes, 0);
  const head = `---\nid: ${id}\ntitle: ${title}\nminutes: ${minutes}\n---\n\nWhat this session is for.\n`;
  const texts = activities.map(({ text }) => varied(text, random));
  return { id, minutes, text: `${head}\n${texts.join('\n\n')}\n` };
}

const words = [
  'cluster',
  'region',
  'company',
  'partner',
  'sector',
  'market',
  'network',
  'programme',
];

/** Some words of the prose are exchanged, so that no two texts are alike; YAML and blocks stay. */
function varied(text, random) {
  return text
    .split(/^(```[\s\S]*?^```|:::.*)$/m)
    .map((part, n) => (n % 2 === 1 ? part : exchanged(part, random)))
    .join('');
}

function exchanged(prose, random) {
  return prose.replace(/\b(?:people|companies|figures|answers|others)\b/g, (word) =>
    random() < 0.3 ? (words[Math.floor(random() * words.length)] ?? word) : word,
  );
}

function moduleOf(m, sessions, outcomes) {
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  const days = Array.from({ length: Math.ceil(sessions.length / sessionsOfDay) }, (_, n) =>
    dayOf(n + 1, sessions.slice(n * sessionsOfDay, (n + 1) * sessionsOfDay)),
  );
  return `id: M${m}
track: all
title: Module ${m}
purpose: Participants see their cluster with other eyes.
levels: [${['regional', 'national', 'transnational'][m % 3]}]
audiences: [cluster-leader, business-support, public-local, public-regional, public-national]
themes: [facilitation, management, design, realisation, support-programmes]
minutes: ${minutes}
participants: { min: 8, max: 24 }
trainers: 2
prerequisites: []
status: draft
version: "0.1.0"
edition: 2026-11-23
licence: CC-BY-4.0
${outcomes}assessments: []
agenda:
${days.join('\n')}
`;
}

function dayOf(day, sessions) {
  const items = sessions.map(({ id }) => `      - session: ${id}\n      - break: 15`).join('\n');
  return `  - day: ${day}\n    start: "09:00"\n    items:\n${items}`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
