/** The example curriculum with a second module that uses the same ids, and every way to name a thing. */

import { withChanges } from '../../src/rules/example-curriculum.js';

export const ropes: Readonly<Record<string, string>> = withChanges({
  'curriculum.yaml': [
    ['modules: 1', 'modules: 2'],
    ['levels: [regional]', 'levels: [regional] # regional stays in a comment'],
    ['audiences: { pilot: Harbour pilots }', "audiences: { 'pilot': A pilot }"],
    [
      'themes: { safety: Safety }\n',
      'themes:\n  "safety": safety first\nmethods: { rope-talk: { title: Talk, lecture: false } }\n',
    ],
  ],
  'references.yaml': [
    [
      'references:\n',
      `references:
  - id: kolb
    type: book
    title: Learning styles
    author: [{ family: Kolb, given: David A. }]
    issued: { date-parts: [[1976]] }
    publisher: McBer
`,
    ],
  ],
  'm1/module.yaml': [
    ['purpose: Participants tie what holds.', 'purpose: "Participants tie what @kolb1984 held."'],
    ['status: reviewed', 'status: draft\npre-reading: [kolb, "kolb1984"]'],
    ['    session: knots', "    activity: 'knots/tie-the-knots'"],
    [
      'agenda:',
      `  - { id: name, title: Names, type: test, level: understand, outcomes: [ "name" ], session: knots, criteria: [name] }
agenda:`,
    ],
  ],
  'm1/1-knots.md': [
    [
      'minutes: 60\n---\n',
      `minutes: 60
key-messages: ["[@kolb1984, p. 3] and @{kolb1984} say knots hold"]
preparation:
  - Read @kolb1984 before.
---
`,
    ],
    ['Ask who', 'See [it](../tools/knot-card.md#steps), [that][card] and knot-card. Ask who'],
    [
      'Show each knot twice [@kolb1984, p. 21].',
      'As @kolb1984 [p. 2], -@kolb1984 and @{kolb1984} say; [see @kolb; -@kolb1984, pp. 3-4]. Not `@kolb1984`.\n\n[card]: <../tools/knot-card.md> "The knot-card"',
    ],
    ['method: exercise', 'method: rope-talk'],
    ['tools: [knot-card]', 'tools:\n  - { id: knot-card, worksheet: false } # knot-card'],
  ],
  'm2/module.yaml': `id: M2
track: basic
title: More knots for M1
levels: [ 'regional' ]
audiences:
  - "pilot" # pilot
themes: [safety]
prerequisites: [M1]
status: draft
outcomes:
  - id: tie # M1 has one too
    level: apply
    text: Use the right knot to tie
agenda:
  - day: 1
    start: "10:00"
    items:
      - { session: knots, title: knots again, minutes: 30 }
      - session: bends
`,
  'm2/bends.md': `---
id: bends
title: Bends
minutes: 20
---

## Tie the knots

\`\`\`yaml activity
# tie the knots: no id yet
kind: practice
method: rope-talk
form: pairs
minutes: 20
outcomes:
- tie
tools: [knot-card, rope-card]
\`\`\`
`,
  'tools/rope-card.md': `---
title: Rope card
purpose: To choose a rope
minutes: 5
source: '[@kolb1984, p. 21]'
---

See the [knot card](./knot-card.md) by @kolb1984, and [@kolb].
`,
});
