/** A small curriculum without any problem: rules show their examples as changes to it. */

import type { ExampleFiles } from './rule.js';

export const exampleCurriculum: Readonly<Record<string, string>> = {
  'curriculum.yaml': `title: Harbour skills
languages: [en]
tracks:
  - id: basic
    title: Basic training
    modules: 1
    levels: [regional]
    languages: [en]
    limits: { outcomes-min: 2 }
levels: { regional: Regional level }
audiences: { pilot: Harbour pilots }
themes: { safety: Safety }
`,
  'references.yaml': `references:
  - id: kolb1984
    type: book
    title: Experiential learning
    author: [{ family: Kolb, given: David A. }]
    issued: { date-parts: [[1984]] }
    publisher: Prentice-Hall
`,
  'tools/knot-card.md': `---
title: Knot card
purpose: To show a knot step by step
minutes: 10
source: own
---

Hand out the card before the rope.

:::workbook[Your knot]
::lines{count=2}
:::
`,
  'm1/module.yaml': `id: M1
track: basic
title: Ropes and knots
purpose: Participants tie what holds.
levels: [regional]
audiences: [pilot]
themes: [safety]
minutes: 60
participants: { min: 4, max: 12 }
trainers: 1
status: reviewed
version: "0.1.0"
edition: 2026-03-01
licence: CC-BY-4.0
outcomes:
  - { id: name, level: understand, text: Describe three knots }
  - { id: tie, level: apply, text: Use the right knot }
assessments:
  - id: knot-test
    title: Knot test
    type: observation
    level: apply
    outcomes: [name, tie]
    session: knots
    criteria: [The knot holds]
agenda:
  - day: 1
    start: "09:00"
    items:
      - session: knots
`,
  'm1/1-knots.md': `---
id: knots
title: Three knots
minutes: 60
---

This session is about what holds.

## Welcome

\`\`\`yaml activity
kind: opening
method: discussion
form: plenary
minutes: 10
optional: true
\`\`\`

Ask who has tied a knot today.

## See the knots

\`\`\`yaml activity
kind: teaching
method: demonstration
form: plenary
minutes: 20
outcomes: [name]
\`\`\`

Show each knot twice [@kolb1984, p. 21].

:::slide[A knot holds by friction]
- Slow hands
:::

## Tie the knots

\`\`\`yaml activity
kind: practice
method: exercise
form: pairs
minutes: 30
outcomes: [tie]
tools: [knot-card]
materials:
  - { name: Rope, per: pair, quantity: 1, spare: 10 }
steps:
  - { minutes: 20, text: Tie }
  - { minutes: 10, text: Compare }
debrief: included
\`\`\`

:::workbook[My knots]
| knot | it held |
| --- | --- |
|  |  |
:::
`,
};

/** The example curriculum with changes made. Throws when a text that is to be replaced is not there exactly once. */
export function withChanges(files: ExampleFiles): Record<string, string> {
  const result: Record<string, string> = { ...exampleCurriculum };
  for (const [path, change] of Object.entries(files)) {
    if (change === null) delete result[path];
    else if (typeof change === 'string') result[path] = change;
    else result[path] = replaceAll(result[path] ?? '', path, change);
  }
  return result;
}

function replaceAll(
  text: string,
  path: string,
  pairs: readonly (readonly [string, string])[],
): string {
  return pairs.reduce((current, [from, to]) => {
    const parts = current.split(from);
    if (parts.length !== 2) {
      throw new Error(`"${from}" stands ${parts.length - 1} times in ${path}, expected once`);
    }
    return parts.join(to);
  }, text);
}
