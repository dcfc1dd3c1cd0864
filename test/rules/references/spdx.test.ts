/** Licences: which id was meant, and what a fix writes into the file. */

import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../src/rules/example-curriculum.js';
import { spdx } from '../../../src/rules/references/spdx.js';
import { isLicenceId, meantLicence } from '../../../src/source/spdx.js';
import { applyFixes, findingsOf } from '../accessibility/fixing.js';

describe('meantLicence', () => {
  it.each([
    ['cc-by-4.0', 'CC-BY-4.0'],
    ['CC BY 4.0', 'CC-BY-4.0'],
    ['CC_BY_NC_SA_4.0', 'CC-BY-NC-SA-4.0'],
    [' CC-BY-4.0 ', 'CC-BY-4.0'],
    ['CC-BY-4', 'CC-BY-4.0'],
    ['CC-BY-3', 'CC-BY-3.0'],
    ['CC0', 'CC0-1.0'],
    ['apache 2', 'Apache-2.0'],
    ['CC-BT-4.0', 'CC-BY-4.0'],
    ['CC-BYSA-4.0', 'CC-BY-SA-4.0'],
    ['mit', 'MIT'],
    ['licenseref-With permission', 'LicenseRef-With-permission'],
  ])('reads %j as %s', (value, id) => {
    expect(meantLicence(value)).toBe(id);
    expect(isLicenceId(id)).toBe(true);
    expect(isLicenceId(value)).toBe(false);
  });

  it.each([
    ['CC-BY', 'there are four versions and more'],
    ['CC-BY-5.0', 'each digit could be wrong'],
    ['CC-BY-4.1', 'a digit is not a slip of the pen'],
    ['Python', 'two versions begin so'],
    ['GPL-3', 'only, or later?'],
    ['own', 'it is no licence'],
    ['', 'it is empty'],
    ['All rights reserved', 'it is no licence'],
  ])('does not guess what %j means: %s', (value) => {
    expect(meantLicence(value)).toBeUndefined();
  });
});

describe('references/spdx', () => {
  it('writes ids in place of the words and leaves quotation marks as they are', () => {
    const files = withChanges({
      'm1/module.yaml': [
        ['licence: CC-BY-4.0', 'licence: "cc by 4.0"  # ours'],
        [
          'trainers: 1',
          "trainers: 1\nbased-on: [{ title: Deck, licence: 'CC0' }, { title: Log, licence: CC BY-SA 4.0 }]",
        ],
      ],
      'm1/1-knots.md': [
        [
          'Ask who',
          '::figure[A {rope}]{src=a.svg alt="licence=mit" credit="A. Sailor" licence="CC BY 4.0"}\n\n::figure[B]{licence=cc0 src=a.svg alt="Two"}\n\nAsk who',
        ],
      ],
    });
    const fixed = applyFixes(files, findingsOf(files, spdx));
    expect(fixed['m1/module.yaml']).toContain('licence: "CC-BY-4.0"  # ours');
    expect(fixed['m1/module.yaml']).toContain("licence: 'CC0-1.0' }");
    expect(fixed['m1/module.yaml']).toContain('{ title: Log, licence: CC-BY-SA-4.0 }');
    expect(fixed['m1/1-knots.md']).toContain(
      'alt="licence=mit" credit="A. Sailor" licence="CC-BY-4.0"}',
    );
    expect(fixed['m1/1-knots.md']).toContain('{licence=CC0-1.0 src=a.svg');
    expect(findingsOf(fixed, spdx)).toEqual([]);
  });

  it('has no fix where nobody knows what was meant', () => {
    const files = withChanges({ 'm1/module.yaml': [['licence: CC-BY-4.0', 'licence: CC-BY']] });
    const [found] = findingsOf(files, spdx);
    expect(found?.fix).toBeUndefined();
    expect(found?.hint).toContain('LicenseRef-');
  });

  it('lists what goes on from the value where it is little', () => {
    const files = withChanges({ 'm1/module.yaml': [['licence: CC-BY-4.0', 'licence: GPL-3']] });
    expect(findingsOf(files, spdx)[0]?.hint).toBe('Known: GPL-3.0-only, GPL-3.0-or-later.');
  });
});
