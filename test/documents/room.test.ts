/** The room, session by session, reads as sentences. */

import { expect, it } from 'vitest';
import { renderText } from '../../src/renderers/text/index.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { curriculumOf, treeOf } from '../support/documents.js';

const session = exampleCurriculum['m1/1-knots.md'] ?? '';
const descriptor = exampleCurriculum['m1/module.yaml'] ?? '';

it('sets no full stop after a title that is a question', () => {
  const first = session.replace('title: Three knots', 'title: Which knot?\nroom: Tables for four');
  const second = session
    .replace('id: knots', 'id: splices')
    .replace('title: Three knots', 'title: Splices\nroom: On the quay');
  const pack = renderText(
    treeOf(
      curriculumOf({
        ...exampleCurriculum,
        'm1/1-knots.md': first,
        'm1/2-splices.md': second,
        'm1/module.yaml': descriptor.replace(
          '- session: knots',
          '- session: knots\n      - session: splices',
        ),
      }),
      { target: 'M1', kind: 'trainer-pack' },
    ),
  );
  expect(pack).toContain('**Which knot? **Tables for four');
  expect(pack).toContain('**Splices. **On the quay');
});
