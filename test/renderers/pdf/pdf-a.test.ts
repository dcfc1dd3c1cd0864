/**
 * PDF/A-2a (ISO 19005-2), clause by clause, as far as readers that are not ours and the bytes of
 * the file can tell. `docs/accessibility.md` lists the clauses.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Inside, look } from './standards.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let inside: Inside;

beforeAll(async () => {
  inside = await look();
});

describe('PDF/A-2a', () => {
  it('6.1.2, 6.1.3: opens with its version and bytes that are no text, and has an id', () => {
    expect(Buffer.from(inside.bytes.slice(0, 9)).toString('latin1')).toBe('%PDF-1.7\n');
    expect([...inside.bytes.slice(9, 14)].map((byte) => byte === 0x25 || byte > 127)).toEqual(
      Array(5).fill(true),
    );
    expect(inside.file).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/);
    expect(inside.file.trimEnd()).toMatch(/%%EOF$/);
  });

  it('6.1.7: packs streams in no forbidden way and refers to no file', () => {
    expect(inside.file.match(/LZWDecode|\/Crypt\b|\/FFilter|\/FDecodeParms/)).toBeNull();
  });

  it('6.1.13: keeps within limits', () => {
    for (const [name] of inside.file.matchAll(/\/[^\s/<>[\]()]+/g))
      expect(name.length).toBeLessThan(128);
    expect(inside.objects.size).toBeLessThan(8_388_607);
  });

  it('6.2.3, 6.2.4.3: paints in RGB, as its output intent says, CMYK pictures too', () => {
    const intent = inside.having(/\/Type \/OutputIntent/)[0]!;
    expect(intent).toContain('/S /GTS_PDFA1');
    const profile = inside.reference(intent, 'DestOutputProfile');
    expect(profile).toContain('/N 3');
    expect(inside.file.includes('/DeviceCMYK')).toBe(false);
    expect(inside.having(/\/DeviceN/)).toHaveLength(1);
    for (const stream of inside.contents) expect(stream).not.toMatch(/\s[kK]\s/);
  });

  it('6.2.8, 6.2.9: has no alternates, no smoothing, no PostScript', () => {
    expect(
      inside.file.match(/\/Alternates|\/OPI|\/Interpolate true|\/Subtype \/PS|\/Ref\b/),
    ).toBeNull();
    expect(inside.file.match(/\n\/(?:TR2?|HTP) /)).toBeNull();
  });

  it('6.2.11.6: names letters of the form font as the Adobe Glyph List does', () => {
    const font = inside.having(/\/Subtype \/TrueType\n/)[0]!;
    const [, differences = ''] = /\/Differences \[([^\]]*)\]/.exec(font)!;
    const names = [...differences.matchAll(/\/(\w+)/g)].map(([, name]) => name);
    expect(names).toContain('gcommaaccent');
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z](?:macron|caron|commaaccent|ogonek|dotaccent)$/);
    }
    expect(font).toContain('/BaseEncoding /WinAnsiEncoding');
  });

  it('6.3.1, 6.3.2: has only links and fields, which are printed', () => {
    const annotations = inside.having(/\/Type \/Annot\n/);
    const kinds = new Set(annotations.map((body) => /\/Subtype \/(\w+)/.exec(body)![1]));
    expect([...kinds].sort()).toEqual(['Link', 'Widget']);
    for (const body of annotations) expect(body).toMatch(/\/F 4\n/);
  });

  it('6.3.3: draws every field itself', () => {
    for (const widget of inside.widgets) {
      const looks = /\/AP <<\n([\s\S]*?)\n>>/.exec(widget)![1]!;
      expect(looks).toMatch(/^\/N /);
      expect(looks).not.toMatch(/\/[DR] /);
      if (widget.includes('/FT /Btn')) expect(looks).toMatch(/\/Yes \d+ 0 R\n\/Off \d+ 0 R/);
      else expect(inside.reference(looks, 'N')).toContain('/Subtype /Form');
    }
  });

  it('6.4.1, 6.4.2: asks no reader to draw fields, has no actions on them and no XFA', () => {
    expect(inside.file.match(/NeedAppearances|\/XFA|\/AA\b/)).toBeNull();
    for (const widget of inside.widgets) expect(widget).not.toMatch(/\/A /);
    expect(inside.reference(inside.catalogue, 'AcroForm')).toMatch(/\/Fields \[\d/);
  });

  it('6.5.1, 6.5.2: has no action but following a web address', () => {
    const actions = [...inside.file.matchAll(/\/A <<\n\/S \/(\w+)/g)].map(([, kind]) => kind);
    expect(new Set(actions)).toEqual(new Set(['URI']));
    expect(inside.file.match(/\/OpenAction|\/JavaScript|\/JS\b|\/Launch/)).toBeNull();
  });

  it('6.6.2, 6.6.4: says in readable metadata what it conforms to, as in its properties', () => {
    expect(inside.read.metadata.get('pdfaid:part')).toBe('2');
    expect(inside.read.metadata.get('pdfaid:conformance')).toBe('A');
    const metadata = inside.reference(inside.catalogue, 'Metadata');
    expect(metadata.split('\nstream\n')[0]).not.toContain('/Filter');
    expect(metadata).toContain('pdfaExtension:schemas');
    expect(inside.read.metadata.get('dc:title')).toBe(inside.read.info.Title);
    expect(inside.read.metadata.get('pdf:producer')).toBe(inside.read.info.Producer);
    expect(inside.read.metadata.get('xmp:createdate')).toBe('2010-02-15T00:00:00Z');
  });

  it('6.8, 6.9: has neither attachments nor layers', () => {
    expect(inside.file.match(/\/EmbeddedFiles|\/EF\b|\/OCProperties/)).toBeNull();
  });
});
