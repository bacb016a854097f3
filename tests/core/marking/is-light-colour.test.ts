import { expect, test } from 'vitest';
import { isLightColour } from '../../../lib/core/marking/is-light-colour.ts';

test.each([
  ['rgb(255, 255, 255)', true],
  ['rgb(23, 43, 77)', false],
  ['rgba(255, 255, 255, 0.81)', true],
  ['rgb(222 228 234)', true],
  ['color(srgb 0.9 0.9 0.95)', true],
  ['color(srgb 0.1 0.1 0.1 / 0.5)', false],
  ['oklch(0.92 0.01 250)', true],
  ['oklch(0.25 0.02 250)', false],
  ['oklab(0.9 -0.02 0.01)', true],
  ['lab(92 0 0)', true],
  ['lch(20 3 250)', false],
  ['lch(9.2e1 0 0)', true],
  ['transparent', false],
  ['', false],
])('%s is light: %s', (colour, expected) => {
  expect(isLightColour(colour)).toBe(expected);
});
