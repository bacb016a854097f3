import path from 'node:path';
import process from 'node:process';
import {
  launch,
  TargetType,
  type Browser,
  type CDPSession,
  type Extension,
  type Frame,
  type MediaFeature,
  type Page,
  type WebWorker,
} from 'puppeteer-core';
import { bringToFront } from './bring-to-front.ts';
import type { ExtensionBrowser, LaunchOptions, MediaPreferences } from './extension-browser.ts';
import { findBrowser } from './find-browser.ts';
import { killBrowser } from './kill-browser.ts';
import { PageErrors } from './page-errors.ts';
import { waitFor } from './wait-for.ts';

const DEFAULT_VIEWPORT = { width: 1280, height: 900 };

/** Less than a test may take: a call that the browser never answers is then named by the failure, not only its test. */
const PROTOCOL_TIMEOUT_MS = 30_000;

/** No traffic of the browser's own, no first-run pages; certificates of local test servers are accepted. */
const SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

function mediaSwitches({ colourScheme, reducedMotion, forcedColours }: MediaPreferences): string[] {
  return [
    ...(colourScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(reducedMotion === true ? ['--force-prefers-reduced-motion'] : []),
    ...(forcedColours === true ? ['--force-high-contrast'] : []),
  ];
}

function mediaFeatures({ colourScheme, reducedMotion, forcedColours }: MediaPreferences): MediaFeature[] {
  return [
    ...(colourScheme === undefined ? [] : [{ name: 'prefers-color-scheme', value: colourScheme }]),
    ...(reducedMotion === true ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
    ...(forcedColours === true ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
}

/** What the harness itself calls in the service worker; `dispatch` exists on every event, undocumented. */
declare const chrome: {
  tabs: { query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
};

/** puppeteer keeps a frame's session out of its public types. */
function hasSession(frame: Frame): frame is Frame & { client: CDPSession } {
  return 'client' in frame;
}

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { headless = true, viewport = DEFAULT_VIEWPORT, media = {}, args = [], profile } = options;
  const outputDir = path.resolve(options.outputDir);
  const browser = await launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    enableExtensions: options.loadBySwitch === true ? [outputDir] : true,
    acceptInsecureCerts: true,
    defaultViewport: viewport,
    ...(profile !== undefined && { userDataDir: profile.dir }),
    args: [
      ...SWITCHES,
      // Chromium's sandbox refuses to run as root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...mediaSwitches(media),
      ...args,
    ],
  });
  try {
    const isThere = profile?.isInstalled === true || options.loadBySwitch === true;
    const id = isThere ? await findInstalled(browser) : await browser.installExtension(outputDir);
    return new ChromiumWithExtension(browser, outputDir, id);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function findInstalled(browser: Browser): Promise<string> {
  return waitFor(async () => [...(await browser.extensions()).keys()][0], {
    what: 'the extension that is in the profile',
  });
}

class ChromiumWithExtension implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly browser: Browser;
  readonly extensionId: string;
  readonly extensionOrigin: string;
  readonly #outputDir: string;
  readonly #errors = new PageErrors();
  readonly #watchedWorkers = new WeakSet<WebWorker>();

  constructor(browser: Browser, outputDir: string, extensionId: string) {
    this.browser = browser;
    this.#outputDir = outputDir;
    this.extensionId = extensionId;
    this.extensionOrigin = `chrome-extension://${extensionId}`;
    browser.on('targetcreated', (target) => {
      if (target.type() !== TargetType.SERVICE_WORKER || !target.url().startsWith(this.extensionOrigin))
        return;
      void target.worker().then(
        (worker) => worker !== null && this.#watchWorker(worker),
        () => undefined, // The worker ended before it could be watched.
      );
    });
  }

  async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    this.#errors.watch(page);
    return page;
  }

  async openExtensionPage(pagePath: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(`${this.extensionOrigin}/${pagePath}`);
    return page;
  }

  /** A true click on the toolbar button, and the true side panel it opens. */
  async openPanel(page: Page, panelPath = 'sidepanel.html'): Promise<Page> {
    const extension = await this.#extension();
    await bringToFront(page);
    await extension.triggerAction(page);
    const panel = await waitFor(
      async () => (await extension.pages()).find((candidate) => candidate.url().includes(panelPath)),
      { what: `the side panel ${panelPath}` },
    );
    this.#errors.watch(panel);
    return panel;
  }

  async evaluateInBackground<P extends unknown[], R>(
    call: (...args: P) => R,
    ...args: P
  ): Promise<Awaited<R>> {
    const worker = await this.#backgroundWorker();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- puppeteer's types resolve handles in arguments, which a generic function cannot express
    return (await worker.evaluate(call as (...args: unknown[]) => unknown, ...args)) as Awaited<R>;
  }

  async endBackground(): Promise<void> {
    for (const worker of await this.#workers()) await worker.close();
    await waitFor(async () => (await this.#workers()).length === 0, { what: 'the service worker to end' });
  }

  /** Shortcuts belong to the browser's window, which headless Chromium lacks: the event is dispatched instead. */
  async runCommand(page: Page, command: string): Promise<void> {
    // Waking the background opens a page, so that comes first.
    await this.#backgroundWorker();
    await bringToFront(page);
    await this.evaluateInBackground(async (name: string) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    }, command);
  }

  /** `chrome.runtime.reload()` leaves an extension that was loaded over the protocol switched off. */
  async reloadExtension(): Promise<void> {
    const [before] = await this.#workers();
    await this.browser.installExtension(this.#outputDir);
    await waitFor(async () => (await this.#workers()).some((worker) => worker !== before), {
      what: 'the service worker after the reload',
    });
  }

  async emulateMedia(page: Page, media: MediaPreferences): Promise<void> {
    const features = mediaFeatures(media);
    await page.emulateMediaFeatures(features);
    for (const frame of page.frames()) {
      // Frames of another origin have a session of their own, which the page's emulation does not reach.
      if (hasSession(frame)) await frame.client.send('Emulation.setEmulatedMedia', { features });
    }
  }

  readErrors(): Promise<string[]> {
    return Promise.resolve([...this.#errors.messages]);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  kill(): Promise<void> {
    return killBrowser(this.browser);
  }

  async #extension(): Promise<Extension> {
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (extension === undefined) throw new Error('The extension is not installed any more');
    return extension;
  }

  async #workers(): Promise<WebWorker[]> {
    return (await this.#extension()).workers();
  }

  async #backgroundWorker(): Promise<WebWorker> {
    if ((await this.#workers()).length === 0) await this.#startWorker();
    return waitFor(
      async () => {
        const worker = (await this.#workers())[0];
        // A worker that is just starting has no globals yet.
        return worker !== undefined && (await worker.evaluate(() => 'chrome' in globalThis))
          ? worker
          : undefined;
      },
      { what: 'the service worker of the extension' },
    );
  }

  /** The protocol's worker domain answers in a page of the extension's origin only. */
  async #startWorker(): Promise<void> {
    const page = await this.openExtensionPage('manifest.json');
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.extensionOrigin}/` });
    await page.close();
  }

  #watchWorker(worker: WebWorker): void {
    if (this.#watchedWorkers.has(worker)) return;
    this.#watchedWorkers.add(worker);
    worker.on('console', (message) => {
      if (message.type() === 'error') this.#errors.add('console of the background', message.text());
    });
    worker.on('error', (error: Error) => this.#errors.add('exception in the background', error.message));
  }
}
