/** Lighter than this is light text, which stands on a dark page. Of 1, the lightness of white. */
const LIGHT = 0.4;

/**
 * Whether a computed CSS colour is light. Knows how browsers serialise colours: `rgb()`, `color()` of the sRGB
 * family, and `lab()`, `lch()`, `oklab()`, `oklch()`, whose first number is a lightness. Anything else counts
 * as dark.
 */
export function isLightColour(colour: string): boolean {
  const [, notation = '', rest = ''] = /^([a-z]+)\((.*)\)$/.exec(colour) ?? [];
  const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  switch (notation) {
    case 'rgb':
    case 'rgba':
      return luminance(first, second, third) / 255 > LIGHT;
    case 'color':
      return luminance(first, second, third) > LIGHT;
    case 'oklab':
    case 'oklch':
      return first > LIGHT;
    case 'lab':
    case 'lch':
      return first / 100 > LIGHT;
    default:
      return false;
  }
}

/** Weights of the sRGB primaries (ITU-R BT.709), on encoded values: exact enough to tell light from dark. */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
