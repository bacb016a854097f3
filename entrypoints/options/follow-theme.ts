/** Keeps `data-theme`, which our style sheets go by, at what the reader's system prefers. */
export function followTheme(element: HTMLElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    element.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
}
