/** Finds the calculations in a text of the curriculum and works them out again, as a reader with a pencil would. */

/** `a ÷ b = c`, also with more than two sides. */
export interface Calculation {
  /** As it stands in the text, on one line. */
  text: string;
  /** What is wrong with it. */
  wrong: string | undefined;
}

type Token =
  | { kind: 'number'; text: string; value: number; unit: number; percent: boolean }
  | { kind: 'sign' | 'word' | 'end'; text: string };

interface Side {
  value: number;
  /** A number by itself: the step of its last printed digit. */
  unit: number | undefined;
  percent: boolean;
  operators: number;
}

const pattern =
  /(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<percent>\s?%)?|(?<sign>[÷×+−=()])|(?<word>[\p{L}€'-]+)|(?<end>[^\s])/gu;

/** Every calculation with the signs ÷ × + − and = between plain numbers, in the order of the text. */
export function calculationsIn(markdown: string): Calculation[] {
  const tokens = tokensOf(markdown);
  const found: Calculation[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = startsHere(tokens, at) ? readSides(tokens, at) : undefined;
    if (read?.sides.some(({ operators }) => operators > 0)) {
      const text = tokens.slice(at, read.end).map((token) => token.text);
      found.push({ text: text.join(' '), wrong: wrongIn(read.sides) });
      at = read.end;
    } else {
      at += 1;
    }
  }
  return found;
}

/** Words between a number and a sign are its unit: 40 hours × 85 euro = 3,400 euro. */
function tokensOf(markdown: string): Token[] {
  const text = markdown
    .replace(/[*`_]/g, '')
    .replace(/\n\s*(?:[-+>]|\d+\.)?\s*\n|\n\s*(?:- |\d+\. )/g, ' ¶ ');
  const all = [...text.matchAll(pattern)].map(({ groups = {} }): Token => {
    const { number, percent, sign, word } = groups;
    if (number !== undefined) {
      const decimals = number.split('.')[1]?.length ?? 0;
      const scale = percent === undefined ? 1 : 100;
      return {
        kind: 'number',
        text: number + (percent ?? ''),
        value: Number(number.replaceAll(',', '')) / scale,
        unit: 10 ** -decimals / scale,
        percent: percent !== undefined,
      };
    }
    if (sign !== undefined) return { kind: 'sign', text: sign };
    return word === undefined ? { kind: 'end', text: '' } : { kind: 'word', text: word };
  });
  return all.filter((token, index) => token.kind !== 'word' || !isUnit(all, index));
}

function isUnit(tokens: readonly Token[], index: number): boolean {
  let first = index;
  while (tokens[first]?.kind === 'word') first -= 1;
  let next = index;
  while (tokens[next]?.kind === 'word') next += 1;
  const [before, after] = [tokens[first], tokens[next]];
  const currency = before?.kind === 'sign' && before.text !== ')' && after?.kind === 'number';
  const unit =
    (before?.kind === 'number' || before?.text === ')') &&
    after?.kind === 'sign' &&
    after.text !== '(';
  return (currency && next - first === 2) || (unit && next - first <= 4);
}

/** Not in the middle of a calculation whose beginning is no number. */
function startsHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind !== 'sign' || before.text === '(';
}

function readSides(
  tokens: readonly Token[],
  at: number,
): { sides: Side[]; end: number } | undefined {
  const reader = { tokens, at };
  const sides: Side[] = [];
  let end = at;
  for (;;) {
    const side = readSum(reader);
    if (side === undefined) break;
    sides.push(side);
    end = reader.at;
    if (sign(reader) !== '=') break;
    reader.at += 1;
  }
  return sides.length > 1 ? { sides, end } : undefined;
}

interface Reader {
  tokens: readonly Token[];
  at: number;
}

function sign(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at];
  return token?.kind === 'sign' ? token.text : undefined;
}

function readSum(reader: Reader): Side | undefined {
  const signs: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '−': (a, b) => a - b,
  };
  return readChain(reader, signs, readProduct);
}

function readProduct(reader: Reader): Side | undefined {
  const signs: Record<string, (a: number, b: number) => number> = {
    '×': (a, b) => a * b,
    '÷': (a, b) => a / b,
  };
  return readChain(reader, signs, readFactor);
}

function readChain(
  reader: Reader,
  signs: Record<string, (a: number, b: number) => number>,
  readPart: (reader: Reader) => Side | undefined,
): Side | undefined {
  let left = readPart(reader);
  for (let apply = signs[sign(reader) ?? '']; left && apply; apply = signs[sign(reader) ?? '']) {
    const back = reader.at;
    reader.at += 1;
    const right = readPart(reader);
    if (!right) {
      reader.at = back;
      return left;
    }
    const operators = left.operators + right.operators + 1;
    left = { value: apply(left.value, right.value), unit: undefined, percent: false, operators };
  }
  return left;
}

function readFactor(reader: Reader): Side | undefined {
  const back = reader.at;
  const token = reader.tokens[reader.at];
  if (token?.kind === 'number') {
    reader.at += 1;
    return { value: token.value, unit: token.unit, percent: token.percent, operators: 0 };
  }
  const opened = sign(reader);
  if (opened === '−') {
    reader.at += 1;
    const negated = readFactor(reader);
    if (negated) return { ...negated, value: -negated.value };
  } else if (opened === '(') {
    reader.at += 1;
    const inner = readSum(reader);
    if (inner && sign(reader) === ')') {
      reader.at += 1;
      return { ...inner, unit: undefined };
    }
  }
  reader.at = back;
  return undefined;
}

function wrongIn(sides: readonly Side[]): string | undefined {
  for (const [index, right] of sides.slice(1).entries()) {
    const left = sides[index];
    if (left && !same(left, right)) return `${shown(left.value)} is not ${shown(right.value)}`;
  }
  return undefined;
}

/** Equal as far as the number is printed; 3 ÷ 20 × 100 = 15 % is meant well. */
function same(left: Side, right: Side): boolean {
  const unit = Math.max(left.unit ?? 0, right.unit ?? 0);
  const near = (a: number, b: number, step: number) =>
    Math.abs(a - b) <= step / 2 + 1e-11 * Math.max(1, Math.abs(a));
  return (
    near(left.value, right.value, unit) ||
    (right.percent && !left.percent && near(left.value, right.value * 100, unit * 100))
  );
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
