/** Numbers for people: as many digits as mean something. */
export function inDigits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

export function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function inTimes(ratio: number): string {
  return `${inDigits(ratio)}x`;
}
