/** Dashes below a table's header say how wide its columns are, unless they only fill up the source. */
import { describe, expect, it } from 'vitest';
import { widthHints } from '../../src/documents/width-hints.js';

describe('widthHints', () => {
  it('reads the dashes of each column', () => {
    expect(widthHints('| no. | what |\n| --- | --------- |\n| 1 | x |')).toEqual([3, 9]);
    expect(widthHints('| a | b | c |\n|:-:|--:|:------|\n')).toEqual([1, 2, 6]);
  });

  it('finds them without bars at the ends, in quotations and behind carriage returns', () => {
    expect(widthHints('a | b\r\n--- | ------\r\n1 | 2')).toEqual([3, 6]);
    expect(widthHints('> | a | b |\n> | -- | ------ |')).toEqual([2, 6]);
  });

  it('takes no notice of dashes that are equally many, or nearly', () => {
    expect(widthHints('| a | b |\n| --- | --- |')).toBeUndefined();
    expect(widthHints('| a | b |\n| ---------- | ------------ |')).toBeUndefined();
    expect(widthHints('| a | b |\n| - | --- |')).toBeUndefined();
  });

  it('takes no notice of tables that a formatter has set in line', () => {
    const source = [
      '| no. | what the trainer does |',
      '| --- | --------------------- |',
      '| 1   | says hello            |',
    ];
    expect(widthHints(source.join('\n'))).toBeUndefined();
  });

  it('counts an escaped bar as part of a header', () => {
    const source = '| a \\| b | what |\n| ------ | ---------- |';
    expect(widthHints(source)).toEqual([6, 10]);
  });

  it('says nothing about a single column or no table', () => {
    expect(widthHints('| a |\n| ------- |')).toBeUndefined();
    expect(widthHints('')).toBeUndefined();
  });
});
