import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { ToPanelPage, Watched } from '../../../lib/core/panel/protocol.ts';
import type { PanelProbe, ProbeState } from '../../fixtures/panel/panel-probe.ts';
import { bringToFront } from './bring-to-front.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { waitFor } from './wait-for.ts';

const PROBE = path.resolve(import.meta.dirname, '../../fixtures/panel/panel-probe.ts');

/** What is called in the extension's page; the same names in both browsers. */
interface ExtensionGlobals {
  chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
  panelProbe: PanelProbe;
}

/** The link to a page, with the panel's own code but nothing on screen, in a tab of the extension. */
export class PanelPort {
  readonly #host: Page;

  private constructor(host: Page) {
    this.#host = host;
  }

  /** Connects to `page`, which stays in front. */
  static async open(extension: ExtensionBrowser, page: Page, watched: Watched): Promise<PanelPort> {
    const host = await extension.openExtensionPage('options.html');
    await host.evaluate(await bundleProbe());
    const address = page.url();
    await waitFor(
      () =>
        host.evaluate(
          async (url, wanted) => {
            const { chrome, panelProbe } = globalThis as unknown as ExtensionGlobals;
            const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
            if (tab?.id === undefined) return false;
            panelProbe.watch(wanted);
            panelProbe.start(tab.id);
            return true;
          },
          address,
          watched,
        ),
      { what: `the tab with ${address}` },
    );
    await bringToFront(page);
    return new PanelPort(host);
  }

  async watch(watched: Watched): Promise<void> {
    await this.#host.evaluate(
      (wanted) => (globalThis as unknown as ExtensionGlobals).panelProbe.watch(wanted),
      watched,
    );
  }

  async send(message: ToPanelPage): Promise<void> {
    await this.#host.evaluate(
      (sent) => (globalThis as unknown as ExtensionGlobals).panelProbe.send(sent),
      message,
    );
  }

  /** What the panel knows now. */
  async read(): Promise<ProbeState> {
    const json = await this.#host.evaluate(() =>
      (globalThis as unknown as ExtensionGlobals).panelProbe.read(),
    );
    return JSON.parse(json) as ProbeState;
  }

  /** What the panel knows, once `condition` holds of it. */
  waitFor(what: string, condition: (state: ProbeState) => boolean): Promise<ProbeState> {
    return waitFor(
      async () => {
        const state = await this.read();
        return condition(state) && state;
      },
      { what },
    );
  }

  /** Sends `message` and returns the answer to it. */
  async ask<T extends 'walked' | 'went' | 'selection'>(
    message: ToPanelPage,
    type: T,
  ): Promise<Extract<ProbeState['answers'][number], { type: T }>> {
    const { answers: before } = await this.read();
    await this.send(message);
    const { answers } = await this.waitFor(`an answer to ${message.type}`, (state) =>
      state.answers.slice(before.length).some((answer) => answer.type === type),
    );
    const answer = answers.at(-1);
    if (answer?.type !== type) throw new Error(`Another answer came: ${answer?.type}`);
    return answer as Extract<ProbeState['answers'][number], { type: T }>;
  }

  /** Closes the panel. */
  close(): Promise<void> {
    return this.#host.close();
  }
}

/** The probe as a script, with the browser's own APIs in the place of the polyfill. */
async function bundleProbe(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [PROBE],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [
      {
        name: 'browser',
        setup(bundler) {
          bundler.onResolve({ filter: /^wxt\/browser$/ }, () => ({ path: 'browser', namespace: 'browser' }));
          bundler.onLoad({ filter: /.*/, namespace: 'browser' }, () => ({
            contents: 'export const browser = globalThis.browser ?? globalThis.chrome;',
          }));
        },
      },
    ],
  });
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error('The probe makes no script');
  return script;
}
