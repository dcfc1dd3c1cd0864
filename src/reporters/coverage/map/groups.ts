/** Which cards stand in which row of the map: a track's modules stay together, in order. */

import type { Coverage, ModuleCoverage } from '../../../curriculum/coverage.js';
import { accents, inks } from './ink.js';

/** A track, or what belongs to none. */
export interface Group {
  title: string;
  /** What is promised and there, in words. */
  summary: string;
  accent: string;
  modules: ModuleCoverage[];
  /** What to say on the card of the modules that are not declared; absent where none is missing. */
  absent: string | undefined;
}

/** A row's share of a group: its cards from `from` up to `to`; the card of absent ones comes last. */
export interface Segment {
  group: Group;
  from: number;
  to: number;
}

export interface Row {
  segments: Segment[];
  /** Cards that fit beside one another, of which the last row of a group may have fewer. */
  columns: number;
}

export function groupsOf(coverage: Coverage): Group[] {
  const of = (ids: readonly string[]) => coverage.perModule.filter(({ id }) => ids.includes(id));
  const groups = coverage.tracks.map((track, index): Group => {
    const lacks = coverage.missing.find(
      ({ kind, of: id }) => kind === 'modules' && id === track.id,
    )?.text;
    const promised = track.promised === undefined ? '' : ` of ${track.promised}`;
    return {
      title: track.title,
      summary: [
        `${track.declared.length}${promised} declared, ${track.complete.length} complete`,
        ...(track.languages.length > 0 ? [`promised in ${track.languages.join(', ')}`] : []),
      ].join(' · '),
      accent: accents[index % accents.length] ?? inks.ink,
      modules: of(track.declared),
      absent: lacks ?? (track.declared.length === 0 ? 'No module declared' : undefined),
    };
  });
  if (coverage.withoutTrack.length === 0) return groups;
  const lost: Group = {
    title: 'Without a track',
    summary: 'their track is not in the curriculum',
    accent: inks.missing,
    modules: of(coverage.withoutTrack),
    absent: undefined,
  };
  return [...groups, lost];
}

/** Cards of a group, the one for those that are absent included. */
export function cardsIn(group: Group): number {
  return group.modules.length + (group.absent === undefined ? 0 : 1);
}

/** Rows of at most `columns` cards; groups share a row where all of them fit into it. */
export function rowsOf(groups: readonly Group[], columns: number): Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const count = cardsIn(group);
    const last = rows.at(-1);
    if (last?.segments.every((one) => one.to - one.from === cardsIn(one.group))) {
      if (last.columns + count <= columns) {
        last.segments.push({ group, from: 0, to: count });
        last.columns += count;
        continue;
      }
    }
    const across = Math.ceil(count / Math.ceil(count / columns));
    for (let from = 0; from < count; from += across) {
      const to = Math.min(count, from + across);
      rows.push({ segments: [{ group, from, to }], columns: across });
    }
  }
  return rows;
}
