/** TrueType files made for tests: just the tables that are read, with the characters that a test asks for. */

interface Wish {
  /** Characters that the font has. */
  letters: string;
  /** Form of the character map. */
  map: 4 | 12;
  /** `fsType` of OS/2. */
  rights?: number;
  /** The figure 1 is narrower than the others. */
  narrowOne?: boolean;
  /** A table more. */
  extra?: string;
}

export const wholeAlphabet = [
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)),
  ...'åäöæøāčēģīķļņšūžÅÄÖÆØĀČĒĢĪĶĻŅŠŪŽ–—‘’“”…•',
].join('');

export function madeFont({ letters, map, rights = 0, narrowOne = false, extra }: Wish): Uint8Array {
  const codes = [...new Set(letters)].map((each) => each.codePointAt(0)!).sort((a, b) => a - b);
  const tables: Record<string, number[]> = {
    'OS/2': [...words(4, 0, 0, 0, rights), ...new Array<number>(86).fill(0)],
    cmap: map === 4 ? shortMap(codes) : longMap(codes),
    head: new Array<number>(54).fill(0),
    hhea: [...new Array<number>(34).fill(0), ...words(codes.length + 1)],
    hmtx: [0, ...codes].flatMap((code) => words(narrowOne && code === 0x31 ? 300 : 500, 0)),
    ...{ glyf: [0], loca: [0, 0, 0, 0], maxp: words(1, 0, codes.length + 1), post: words(3, 0) },
    ...(extra ? { [extra]: [0] } : {}),
  };
  const names = Object.keys(tables).sort();
  const directory = [...words(1, 0, names.length, 0, 0, 0)];
  const data: number[] = [];
  for (const name of names) {
    const table = tables[name]!;
    const offset = 12 + names.length * 16 + data.length;
    directory.push(...[...name].map((each) => each.charCodeAt(0)));
    directory.push(...long(0), ...long(offset), ...long(table.length));
    data.push(...table);
  }
  return Uint8Array.from([...directory, ...data]);
}

function shortMap(codes: number[]): number[] {
  const segments = [...codes, 0xffff];
  const deltas = segments.map((code, index) => (code === 0xffff ? 1 : (index + 1 - code) & 0xffff));
  const sub = [
    ...words(4, 16 + segments.length * 8, 0, segments.length * 2, 0, 0, 0),
    ...[...words(...segments), ...words(0), ...words(...segments), ...words(...deltas)],
    ...words(...segments.map(() => 0)),
  ];
  return [...words(0, 1, 3, 1), ...long(12), ...sub];
}

function longMap(codes: number[]): number[] {
  const groups = codes.flatMap((code, index) => [...long(code), ...long(code), ...long(index + 1)]);
  const sub = [...words(12, 0), ...long(16 + groups.length), ...long(0), ...long(codes.length)];
  return [...words(0, 1, 3, 10), ...long(12), ...sub, ...groups];
}

function words(...values: number[]): number[] {
  return values.flatMap((value) => [value >> 8, value & 0xff]);
}

function long(value: number): number[] {
  return words(Math.floor(value / 65536), value & 0xffff);
}
