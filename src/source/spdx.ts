/** The SPDX licence list: which ids exist, and which one was meant by something near. */

import { distance } from 'fastest-levenshtein';
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import current from 'spdx-license-ids/index.json' with { type: 'json' };

interface Listed {
  id: string;
  lower: string;
  digits: string;
}

/** Ids by their lower-case form, deprecated ones included. */
const ids: ReadonlyMap<string, string> = new Map(
  [...deprecated, ...current].map((id) => [id.toLowerCase(), id]),
);
/** What may be proposed. */
const proposed: readonly Listed[] = current.map((id) => ({
  id,
  lower: id.toLowerCase(),
  digits: digitsOf(id),
}));

/** An id of the list as it is written there, deprecated ones included, or one of the author's own. */
export function isLicenceId(value: string): boolean {
  return ids.get(value.toLowerCase()) === value || /^LicenseRef-[A-Za-z0-9.-]+$/.test(value);
}

/**
 * The one id that was meant: the same in other case or with blanks ("CC BY 4.0"), cut short where
 * only one goes on ("CC-BY-4", "CC0"), or with one wrong letter but the same digits. Undefined
 * where none is near, or several are.
 */
export function meantLicence(value: string): string | undefined {
  if (value.length > 60) return undefined;
  const wanted = plain(value);
  if (wanted === '') return undefined;
  if (/^licenseref[-\s_]/i.test(value.trim())) {
    const name = value
      .trim()
      .slice('LicenseRef-'.length)
      .replace(/[\s_]+/g, '-');
    return isLicenceId(`LicenseRef-${name}`) ? `LicenseRef-${name}` : undefined;
  }
  const same = ids.get(wanted);
  if (same !== undefined) return same;
  const longer = startingWith(wanted);
  const [shortest] = longer;
  if (shortest !== undefined) {
    // The others are variants of it, such as CC-BY-3.0-DE of CC-BY-3.0.
    return longer.every((id) => id === shortest || id.startsWith(`${shortest}-`))
      ? shortest
      : undefined;
  }
  const digits = digitsOf(wanted);
  const near = proposed.filter(
    (listed) =>
      listed.digits === digits &&
      Math.abs(listed.lower.length - wanted.length) <= 1 &&
      distance(listed.lower, wanted) === 1,
  );
  return near.length === 1 ? near[0]?.id : undefined;
}

/** Ids that go on where the value ends, the shortest first; without deprecated ones. */
export function startingWith(value: string): string[] {
  const wanted = plain(value);
  if (wanted === '') return [];
  return proposed
    .filter(({ lower }) => lower.startsWith(wanted) && /[-.]/.test(lower.charAt(wanted.length)))
    .map(({ id }) => id)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function plain(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/-{2,}/g, '-');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
