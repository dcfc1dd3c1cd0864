/** Reads a regular expression and writes texts on which it would take long if it backtracked badly. */

type Part =
  | { kind: 'character'; samples: string[] }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'choice'; options: Part[] }
  | { kind: 'repeat'; body: Part; endless: boolean; least: number }
  /** An anchor, a lookaround or a back reference: it takes no characters of its own. */
  | { kind: 'nothing'; inside?: Part };

/** Characters of which most classes take some. */
const pool = [
  ...'aZ09_-. ,:;/\\"\'`[](){}<>*!?#&@|~=+%^$',
  ...['\t', '\n', '\r', 'é', '漢', '😀', '\u00A0', '\u200B', '\u0301', '\u0001'],
];

/** A beginning that the expression takes, and a text to repeat after it. */
export interface Attack {
  prefix: string;
  pump: string;
}

/** Attacks on every place of an expression that can repeat without end. */
export function attacksOn(expression: RegExp): Attack[] {
  const whole = new Parser(expression).parse();
  const attacks = [...places(whole, '')].flatMap(({ prefix, body }) => {
    const some = variants(body).filter((text) => text !== '');
    const pairs = some.slice(0, 4).flatMap((one) => some.slice(0, 4).map((two) => one + two));
    return [...some, ...pairs].flatMap((pump) => [
      { prefix, pump },
      { prefix: '', pump: prefix + pump },
    ]);
  });
  const all = variants(whole).map((pump) => ({ prefix: '', pump }));
  const distinct = new Map([...attacks, ...all].map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].filter(({ pump }) => pump !== '').slice(0, 200);
}

/** Every endless repetition, with a text that leads to it. */
function* places(part: Part, prefix: string): Generator<{ prefix: string; body: Part }> {
  if (part.kind === 'sequence') {
    let before = prefix;
    for (const item of part.parts) {
      yield* places(item, before);
      before += variants(item)[0] ?? '';
    }
  } else if (part.kind === 'choice') {
    for (const option of part.options) yield* places(option, prefix);
  } else if (part.kind === 'repeat') {
    if (part.endless) yield { prefix, body: part.body };
    yield* places(part.body, prefix);
  } else if (part.kind === 'nothing' && part.inside) yield* places(part.inside, prefix);
}

/** Some texts that the part takes, the most ordinary first. */
function variants(part: Part): string[] {
  const most = 10;
  if (part.kind === 'character') return part.samples.slice(0, most);
  if (part.kind === 'choice') return spread(part.options.map(variants)).slice(0, most);
  if (part.kind === 'nothing') return [''];
  if (part.kind === 'repeat') {
    const body = variants(part.body).map((text) => text.repeat(Math.max(1, part.least)));
    const none = part.least === 0 ? [''] : [];
    return [...body.slice(0, 6), ...none, ...body.slice(0, 2).map((text) => text + text)];
  }
  const lists = part.parts.map(variants);
  const usual = lists.map((list) => list[0] ?? '');
  // One part at a time differs from the usual.
  const others = lists.flatMap((list, at) =>
    list.slice(1).map((text) => usual.map((own, n) => (n === at ? text : own)).join('')),
  );
  return [usual.join(''), ...others].slice(0, 2 * most);
}

/** The first of each list, then the second of each. */
function spread(lists: readonly string[][]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat();
}

class Parser {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(expression: RegExp) {
    this.#source = expression.source;
    this.#flags = expression.flags.replace(/[gyd]/g, '');
  }

  parse(): Part {
    const part = this.#choice();
    if (this.#at < this.#source.length)
      throw new Error(`Cannot read /${this.#source}/ at ${this.#at}`);
    return part;
  }

  #take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #choice(): Part {
    const options = [this.#sequence()];
    while (this.#take(/\|/)) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const part = this.#atom();
      const often = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/);
      if (often === undefined) parts.push(part);
      else {
        const endless = /^(?:[*+]|\{\d+,\})/.test(often);
        const least = /^[*?]/.test(often) ? 0 : Number(/\d+/.exec(often)?.[0] ?? 1);
        parts.push({ kind: 'repeat', body: part, endless, least });
      }
    }
    return { kind: 'sequence', parts };
  }

  #atom(): Part {
    if (this.#take(/[$^]|\\[bB]|\\[1-9]\d*|\\k<[^>]*>/)) return { kind: 'nothing' };
    const group = this.#take(/\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/);
    if (group !== undefined) {
      const inside = this.#choice();
      if (!this.#take(/\)/)) throw new Error(`A group of /${this.#source}/ is not closed`);
      return /^\(\?<?[=!]/.test(group) ? { kind: 'nothing', inside } : inside;
    }
    const one = this.#take(
      /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|.)|[\s\S]/,
    );
    const takes = new RegExp(`^(?:${one})$`, this.#flags);
    const written = (one ?? '').replace(/\\u\{?([\da-fA-F]{4,6})\}?/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    return { kind: 'character', samples: [...pool, ...written].filter((text) => takes.test(text)) };
  }
}
