/** A curriculum's own document templates: what they may say, and how a slip in them is told. */

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostic/source-file.js';
import { readTemplates } from '../../src/documents/index.js';
import { renderText } from '../../src/renderers/text/index.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { curriculumOf, templateTexts, treeOf } from '../support/documents.js';

const withTemplate = (name: string, text: string) =>
  curriculumOf({ ...exampleCurriculum, [`templates/documents/${name}.yaml`]: text });

/** What is said about a template, with its place. */
function told(text: string): string[] {
  return readTemplates(templateTexts, withTemplate('leaflet', text)).findings.map((finding) => {
    const { line, column } = positionAt(finding.at.file, finding.at.start);
    const hint = finding.hint === undefined ? '' : ` | ${finding.hint}`;
    return `${line}:${column} ${finding.message}${hint}`;
  });
}

describe('a template of the curriculum', () => {
  it('adds a document of its own name, with own text between the sections', () => {
    const curriculum = withTemplate(
      'leaflet',
      `title: { en: Leaflet }
audience: everyone
sections:
  - agenda
  - text: |
      # Before you come to {title}

      Bring a **rope** for {module} of {programme}.

      ::field[Your boat]
  - licence
`,
    );
    const text = renderText(treeOf(curriculum, { target: 'M1', kind: 'leaflet' }));
    expect(text).toContain('M1 Ropes and knots – Leaflet');
    const order = [
      '# Agenda',
      '# Before you come to Ropes and knots',
      'Bring a **rope** for M1 of Harbour skills.',
      'Your boat: ___',
      '# Licence',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('replaces the built-in one of the same name, and leaves the others', () => {
    const curriculum = withTemplate(
      'participant-workbook',
      'audience: everyone\nsections: [agenda]\n',
    );
    const { templates, findings } = readTemplates(templateTexts, curriculum);
    expect(findings).toEqual([]);
    expect(templates.map(({ id }) => id).sort()).toEqual([
      'participant-workbook',
      'slide-outline',
      'trainer-pack',
    ]);
    const text = renderText(treeOf(curriculum, { target: 'M1', kind: 'participant-workbook' }));
    expect(text).toContain('# Agenda');
    expect(text).not.toContain('My knots');
  });

  it('chooses its text by the language, and falls back to English', () => {
    const curriculum = withTemplate(
      'leaflet',
      'audience: everyone\nsections:\n  - text: { da: Velkommen, en: Welcome aboard }\n',
    );
    expect(renderText(treeOf(curriculum, { target: 'M1', kind: 'leaflet' }))).toContain(
      'Welcome aboard',
    );
  });

  it('names the nearest section where one is not known', () => {
    expect(told('audience: trainer\nsections:\n  - agenda\n  - materails\n')).toEqual([
      '4:5 The section "materails" is not known | Did you mean "materials"?',
    ]);
    expect(told('audience: trainer\nsections:\n  - each-session: [session-plam]\n')).toEqual([
      '3:20 The section "session-plam" is not known | Did you mean "session-plan"?',
    ]);
  });

  it.each([
    'materials',
    'tools',
    'handouts',
    'preparation',
    'room',
    'matrix',
    'pilot-notes',
    'assessments',
  ])('for everyone may not hold the section %s', (name) => {
    const [finding, ...more] = told(`audience: everyone\nsections:\n  - ${name}\n`);
    expect(finding).toMatch(
      `3:5 The section "${name}" is the trainer's, but this document is for everyone`,
    );
    expect(more).toEqual([]);
  });

  it("for everyone may not hold the trainer's part of a session", () => {
    expect(
      told(
        'audience: everyone\nsections:\n  - each-session: [session-title, session-activities]\n',
      )[0],
    ).toMatch('3:35 The section "session-activities" is the trainer\'s');
  });

  it('says who may have it', () => {
    expect(told('sections: [agenda]\n').join()).toMatch(/"audience" is missing/);
    expect(told('audience: all\nsections: [agenda]\n').join()).toMatch(
      /1:11 .*expected trainer or everyone/,
    );
  });

  it('that is wrong replaces nothing', () => {
    const curriculum = withTemplate('trainer-pack', 'audience: trainer\nsections: [nonsense]\n');
    const text = renderText(treeOf(curriculum, { target: 'M1', kind: 'trainer-pack' }));
    expect(text).toContain('How to use this pack');
  });
});
