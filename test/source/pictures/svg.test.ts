import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/source/pictures/index.js';
import { embed, svg, utf8 } from './samples.js';

function read(bytes: Uint8Array) {
  const result = readPicture('map.svg', bytes);
  if (!result.ok) {
    throw new Error(result.problem);
  }
  return { ...result, text: new TextDecoder().decode(result.picture.bytes) };
}

/** What stands inside the cleaned drawing's root element. */
function inside(source: string): string {
  const { text } = read(svg(source));
  return text.slice(text.indexOf('>') + 1).replace(/<\/svg>$/, '');
}

function problemOf(bytes: Uint8Array): string {
  const result = readPicture('map.svg', bytes);
  return result.ok ? 'no problem' : result.problem;
}

describe('the size of an SVG', () => {
  it.each([
    ['width="60" height="40"', 60, 40, '0 0 60 40'],
    ['width="72pt" height="1in"', 96, 96, '0 0 96 96'],
    ['width="25.4mm" height="2.54cm" viewBox="0 0 10 10"', 96, 96, '0 0 10 10'],
    ['viewBox="-5 -5 300 150"', 300, 150, '-5 -5 300 150'],
    ['width="100%" height="50%" viewBox="0 0 300 150"', 300, 75, '0 0 300 150'],
    ['width="600" viewBox="0 0 300 150"', 600, 300, '0 0 300 150'],
    ['height="75" viewBox="0,0,300,150"', 150, 75, '0 0 300 150'],
  ])('%s', (attributes, width, height, viewBox) => {
    const { picture, text } = read(svg('<rect width="1" height="1"/>', attributes));
    expect(picture).toMatchObject({ format: 'svg', width, height });
    expect(text).toContain(` width="${width}" height="${height}"`);
    expect(text).toContain(` viewBox="${viewBox}"`);
  });

  it('must be told, and be above zero', () => {
    expect(problemOf(svg('', ''))).toMatch(/expected width and height, or a viewBox/);
    expect(problemOf(svg('', 'width="100%" height="9"'))).toMatch(/does not say how large/);
    expect(problemOf(svg('', 'width="0" height="9"'))).toMatch(/0 × 9 pixels/);
  });
});

describe('an SVG is cleaned', () => {
  it('of scripts, links, pictures, animation and everything that is not drawn', () => {
    const { text, dropped } = read(
      svg(`<?secret instruction?><!-- secret comment --><title>secret</title><desc>secret</desc>
        <metadata><rdf:RDF xmlns:rdf="urn:r"><rdf:li>secret</rdf:li></rdf:RDF></metadata>
        <script>secret()</script><g onclick="secret()" data-secret="secret" id="secret">
        <a href="https://secret.example"><rect width="9" height="9" fill="red"/></a></g>
        <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">secret</p></foreignObject>
        <image href="https://secret.example/p.png" width="9" height="9"/>
        <use href="https://secret.example/#a"/><x:y xmlns:x="urn:secret">secret</x:y>
        <circle r="3"><animate attributeName="r" to="9"/></circle>secret
        <path d="M0 0" fill="url(https://secret.example/#a)" stroke="javascript:secret"/>`),
    );
    expect(text).not.toMatch(/secret|javascript|<a |<script|<image|foreignObject|animate/);
    expect(text).toContain('<rect width="9" height="9" fill="red"/>');
    expect(text).toContain('<circle r="3"/>');
    expect(dropped).toEqual(['foreignObject', 'image']);
  });

  it('of what is hidden or never used', () => {
    const kept = inside(
      `<g style="display:none"><text>secret layer</text></g><text visibility="hidden">secret</text>
       <g opacity="0"><text>secret</text></g>
       <defs><text id="t">secret</text><symbol id="s"><text>secret</text></symbol></defs>
       <rect width="1" height="1"/>`,
    );
    expect(kept).toBe('<rect width="1" height="1"/>');
  });

  it('but keeps shapes, texts and what they use, under new names', () => {
    expect(
      inside(
        `<defs><linearGradient id="Grad 1"/><linearGradient id="blue"><stop offset="0.5"
         stop-color="#00f"/></linearGradient></defs><g id="unused" transform="translate(1,2)">
         <text x="1" y="2" font-family="'Source Sans 3', serif">A &lt; <tspan dx="1">B</tspan></text>
         </g><use xlink:href="#dot"/><circle id="dot" r="2" fill="url('#blue') red"/>`,
      ),
    ).toBe(
      '<defs><linearGradient id="s1"><stop offset="0.5" stop-color="#00f"/></linearGradient></defs>' +
        '<g transform="translate(1,2)"><text x="1" y="2" font-family="\'Source Sans 3\', serif">' +
        'A &lt; <tspan dx="1">B</tspan></text></g><use xlink:href="#s2"/>' +
        '<circle r="2" fill="url(#s1)" id="s2"/>',
    );
  });

  it('with style sheets and style attributes turned into attributes', () => {
    expect(
      inside(
        `<style>/* secret */ @import url(secret.css); @font-face{src:url(secret)}
         .a, rect{fill:#fff;stroke:none} #r{stroke:#000 !important} .a:hover{fill:red}</style>
         <rect id="r" class="a b" fill="blue" style="stroke-width:2px;-x-secret:1;fill:url(#no)"
          width="1" height="1"/><path class="a" d="M0 0h1"/>`,
      ),
    ).toBe(
      '<rect width="1" height="1" stroke="#000" stroke-width="2px" fill="none"/>' +
        '<path d="M0 0h1" fill="#fff" stroke="none"/>',
    );
  });

  it('passing over values of style that it does not know, as browsers do', () => {
    expect(
      inside('<path d="M0 0h1" fill="#dae8fc" style="fill: light-dark(#dae8fc, #1d293b)"/>'),
    ).toBe('<path d="M0 0h1" fill="#dae8fc"/>');
  });

  it('keeping the text of a link', () => {
    expect(inside('<text>See <a href="https://example.org">here</a></text>')).toBe(
      '<text>See <tspan>here</tspan></text>',
    );
  });

  it('taking the first choice of a switch', () => {
    expect(
      inside(
        '<switch><foreignObject><p xmlns="urn:x">No</p></foreignObject><text>Yes</text><text>Or</text></switch>',
      ),
    ).toBe('<g><text>Yes</text></g>');
  });

  it('once and for all, and PDF takes the result', async () => {
    const { picture } = read(
      svg(
        `<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h4"
         stroke="red"/></pattern><clipPath id="c"><circle r="9"/></clipPath></defs>
         <rect width="9" height="9" fill="url(#p)" clip-path="url(#c)"/><text y="9">Ēdamkarte</text>`,
      ),
    );
    expect(read(picture.bytes).picture.bytes).toEqual(picture.bytes);
    expect(await embed(picture)).toBeGreaterThan(500);
  });
});

describe('an SVG that cannot be used', () => {
  const laughs = Array.from(
    { length: 20 },
    (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
  ).join('');
  const wrapped = (levels: number): string => '<g>'.repeat(levels) + '</g>'.repeat(levels);
  it.each<[string, Uint8Array, RegExp]>([
    [
      'with a DOCTYPE',
      utf8('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
      /has a DOCTYPE/,
    ],
    ['with an unknown entity', svg('<text>&secret;</text>'), /not well-formed XML/],
    ['cut off', svg('<g></g>').subarray(0, -4), /not well-formed XML/],
    ['too deep', svg(wrapped(60)), /more than 50 levels deep/],
    ['with too many elements', svg('<g/>'.repeat(20_000)), /more than 20,000 elements/],
    ['too large', svg(' '.repeat(1024 * 1024)), /1\.0 MiB; SVG of at most 1 MiB/],
    ['that grows without bound', svg(`<rect id="l0"/>${laughs}`), /more than 100,000 elements/],
    [
      'that uses itself',
      svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
      /itself/,
    ],
    ['with a pattern in itself', svg('<pattern id="p"><path fill="url(#p)"/></pattern>'), /itself/],
    ['with a style rule that is not read', svg('<style>g > .a{fill:red}</style>'), /“g > \.a”/],
    [
      'with a huge style sheet',
      svg(`<style>${'@a;'.repeat(70_000)}</style>`),
      /200,000 characters/,
    ],
    ['in the wrong namespace', utf8('<svg width="1" height="1"/>'), /outside the namespace/],
    [
      'in another encoding',
      utf8('<?xml version="1.0" encoding="latin1"?><svg/>'),
      /expected UTF-8/,
    ],
    ['in broken UTF-8', new Uint8Array([...svg(''), 0xff]), /not valid UTF-8/],
  ])('%s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toMatch(expected);
  });

  it('may name its standard in a DOCTYPE, as Graphviz does', () => {
    const drawing =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' +
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';
    expect(readPicture('map.svg', utf8(drawing))).toMatchObject({ ok: true });
  });

  it('says what to do about it', () => {
    const result = readPicture('map.svg', utf8('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'));
    expect(result).toMatchObject({ ok: false, hint: expect.stringMatching(/^Delete the line/) });
  });

  it('with a long chain of references is refused in good time', () => {
    const chain = Array.from({ length: 5000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`);
    expect(problemOf(svg(chain.join('')))).toMatch(/more than 200 levels deep/);
  });
});
