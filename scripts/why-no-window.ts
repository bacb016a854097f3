/** What `npm start` goes by when it decides whether to open a window. */
export interface Surroundings {
  /** `--headless` was given. */
  readonly headless: boolean;
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Why there is to be no window, as the beginning of a line for the terminal; `undefined` where there is to be one. */
export function whyNoWindow({ headless, platform, env }: Surroundings): string | undefined {
  if (headless) return '--headless';
  if (isSet(env['CI'])) return 'CI is set';
  if (platform !== 'linux' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])) return undefined;
  return 'No display';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
