/** What a case of broken input says, and the pieces that cases are made of. */

export type Change = string | null | [from: string, to: string][];
export interface Case {
  name: string;
  /** Changes to the example curriculum. « marks the place of the message. */
  files: Record<string, Change>;
  message: RegExp;
  /** Files that are no text. */
  bytes?: Record<string, Uint8Array>;
  /** Where no mark can stand. */
  at?: string;
}

export const module = 'm1/module.yaml';
export const session = 'm1/1-knots.md';
export const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const inSession = (text: string): Record<string, Change> => ({
  [session]: [['Ask who', `${text}\n\nAsk who`]],
});
export const aliasBomb = [...'abcdefgh']
  .map((name, index) => {
    const items = index === 0 ? 'x' : `*${'abcdefgh'[index - 1]}`;
    return `  - &${name} [${Array(9).fill(items).join(', ')}]`;
  })
  .join('\n');
export const picture = (path: string) => inSession(`![A rope](«${path})`);
