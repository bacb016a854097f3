import { installContextMenus } from '../../lib/platform/context-menus.ts';
import { translate } from '../../lib/platform/translate.ts';

/** Offers our menu where our script runs. */
export function keepMenus(): Promise<void> {
  return installContextMenus({
    explain: translate('menu.explain'),
    restate: translate('menu.restate'),
    'add-entry': translate('menu.addEntry'),
  });
}
