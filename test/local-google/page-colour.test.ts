import { describe, expect, it } from 'vitest';
import { colourVote } from '../../lib/page/theme.ts';

describe('A colour of the page', () => {
  it.each([
    ['#F8FAFD', 'light'],
    ['#1B1B1B', 'dark'],
    ['#fff', 'light'],
    ['#000', 'dark'],
    ['rgb(19, 19, 20)', 'dark'],
    ['rgba(248, 250, 253, 1)', 'light'],
    ['rgb(248 250 253 / 0.9)', 'light'],
  ] as const)('%s votes %s', (colour, theme) => {
    expect(colourVote(colour)).toBe(theme);
  });

  it.each(['', 'rgba(0, 0, 0, 0)', 'transparent', 'color(srgb 0 0 0)', 'rgb(nonsense)', '#12345'])(
    '%j does not vote',
    (colour) => {
      expect(colourVote(colour)).toBeUndefined();
    },
  );
});
