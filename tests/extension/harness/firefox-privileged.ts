import type { Browser } from 'puppeteer-core';
import { z } from 'zod';

/**
 * Code in Firefox's own process, over WebDriver BiDi (`--remote-allow-system-access`).
 * It is what puppeteer lacks for Firefox: keyboard shortcuts of extensions, the background page,
 * the console of extension pages, a reload, and media preferences while the browser runs.
 */

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** puppeteer has the connection, but not in its public types: nothing in them sends raw BiDi commands. */
function hasConnection(browser: Browser): browser is Browser & { connection: BidiConnection } {
  return 'connection' in browser;
}

const chromeTree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

async function findBrowserWindow(connection: BidiConnection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = chromeTree.parse(result);
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox shows no browser window');
  return window.context;
}

const callResult = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/**
 * Calls a function, given as source, in the browser window of Firefox with system privileges.
 * `argument` and the result cross as JSON, so the function sees a plain object and returns one.
 */
export async function runInFirefox(
  browser: Browser,
  functionSource: string,
  argument: unknown = null,
): Promise<unknown> {
  if (!hasConnection(browser)) throw new Error('Not a browser that is driven over WebDriver BiDi');
  const { connection } = browser;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify((await (${functionSource})(JSON.parse(json))) ?? null)`,
    awaitPromise: true,
    target: { context: await findBrowserWindow(connection) },
    arguments: [{ type: 'string', value: JSON.stringify(argument) }],
  });
  const call = callResult.parse(result);
  if (call.type === 'exception') throw new Error(`In Firefox's own process: ${call.exceptionDetails.text}`);
  return JSON.parse(call.result.value);
}

const backgroundAnswer = z.object({ value: z.string().optional(), error: z.string().optional() });

const GET_EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(geckoId);
  if (!extension) throw new Error('No extension ' + geckoId);
`;

/** Evaluates an expression in the background page, which is woken first, and gives its JSON value. */
export async function evaluateInFirefoxBackground(
  browser: Browser,
  geckoId: string,
  expression: string,
): Promise<unknown> {
  const result = await runInFirefox(
    browser,
    `async ({ geckoId, expression }) => {
      ${GET_EXTENSION}
      await extension.wakeupBackground?.();
      const view = [...extension.views].find(({ viewType }) => viewType === 'background');
      if (!view) throw new Error('The background page does not run');
      const { messageManager } = view.xulBrowser;
      const name = 'parlance-tests:' + crypto.randomUUID();
      const script = '(' + async function (name, expression) {
        const reply = {};
        try {
          const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
          reply.value = await Cu.evalInSandbox('(async () => JSON.stringify(await (' + expression + ')))()', sandbox);
        } catch (error) {
          reply.error = String(error);
        }
        sendAsyncMessage(name, reply);
      } + ')(' + JSON.stringify(name) + ',' + JSON.stringify(expression) + ')';
      return new Promise((resolve) => {
        messageManager.addMessageListener(name, function listen({ data }) {
          messageManager.removeMessageListener(name, listen);
          resolve(data);
        });
        messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });
    }`,
    { geckoId, expression },
  );
  const answer = backgroundAnswer.parse(result);
  if (answer.error !== undefined) throw new Error(`In the background page: ${answer.error}`);
  return answer.value === undefined ? undefined : JSON.parse(answer.value);
}

/** Ends the background page as Firefox does after an idle time: tests of a cold background start here. */
export async function endFirefoxBackground(browser: Browser, geckoId: string): Promise<void> {
  await runInFirefox(
    browser,
    `async ({ geckoId }) => {
      ${GET_EXTENSION}
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
    }`,
    { geckoId },
  );
}

/** Runs the handler of a keyboard command, as the pressed keys would, for the tab that is in front. */
export async function runFirefoxCommand(browser: Browser, geckoId: string, command: string): Promise<void> {
  await runInFirefox(
    browser,
    `({ geckoId, command }) => {
      ${GET_EXTENSION}
      if (!extension.shortcuts) throw new Error('The manifest has no commands');
      extension.shortcuts.onCommand(command);
    }`,
    { geckoId, command },
  );
}

export interface FirefoxKeys {
  alt?: boolean;
  ctrl?: boolean;
  shift?: boolean;
  /** A letter, as written in the manifest: `N`. */
  letter: string;
}

/** Presses real keys in the browser window (keys sent through the page do not reach extension shortcuts). */
export async function pressKeysInFirefox(browser: Browser, keys: FirefoxKeys): Promise<void> {
  await runInFirefox(
    browser,
    `({ alt, ctrl, shift, letter }) => {
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!processor.beginInputTransactionForTests(window)) throw new Error('Firefox accepts no test input');
      const event = (key, code, keyCode) => new KeyboardEvent('', { key, code, keyCode });
      const pressed = [];
      if (ctrl) pressed.push(event('Control', 'ControlLeft', 17));
      if (alt) pressed.push(event('Alt', 'AltLeft', 18));
      if (shift) pressed.push(event('Shift', 'ShiftLeft', 16));
      pressed.push(event(shift ? letter : letter.toLowerCase(), 'Key' + letter, letter.charCodeAt(0)));
      for (const key of pressed) processor.keydown(key);
      for (const key of pressed.reverse()) processor.keyup(key);
    }`,
    keys,
  );
}

/**
 * Installs an unpacked extension as a package: what is loaded over the protocol is gone with the browser. Needs a
 * Firefox that takes unsigned add-ons (ESR, Developer Edition).
 */
export async function installForGood(browser: Browser, folder: string): Promise<void> {
  await runInFirefox(
    browser,
    `async ({ folder }) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const root = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      root.initWithPath(folder);
      const xpi = Services.dirsvc.get('TmpD', Ci.nsIFile);
      xpi.append('parlance-' + crypto.randomUUID() + '.xpi');
      const writer = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
      const WRITE_NEW = 0x04 | 0x08 | 0x20;
      writer.open(xpi, WRITE_NEW);
      const add = (directory, prefix) => {
        for (const entry of directory.directoryEntries) {
          const name = prefix + entry.leafName;
          if (entry.isDirectory()) add(entry, name + '/');
          else writer.addEntryFile(name, Ci.nsIZipWriter.COMPRESSION_NONE, entry, false);
        }
      };
      add(root, '');
      writer.close();
      try {
        const install = await AddonManager.getInstallForFile(xpi);
        await install.install();
        if (!install.addon?.isActive) throw new Error('Firefox does not take the add-on: ' + install.error);
      } finally {
        xpi.remove(false);
      }
    }`,
    { folder },
  );
}

/** Reloads the add-on in place; Firefox itself runs the content scripts again in the open tabs. */
export async function reloadFirefoxExtension(browser: Browser, geckoId: string): Promise<void> {
  await runInFirefox(
    browser,
    `async ({ geckoId }) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(geckoId);
      await addon.reload();
    }`,
    { geckoId },
  );
}

/** Sets preferences while Firefox runs; `null` clears one. */
export async function setFirefoxPreferences(
  browser: Browser,
  preferences: Readonly<Record<string, number | null>>,
): Promise<void> {
  await runInFirefox(
    browser,
    `(preferences) => {
      for (const [name, value] of Object.entries(preferences)) {
        if (value === null) Services.prefs.clearUserPref(name);
        else Services.prefs.setIntPref(name, value);
      }
    }`,
    preferences,
  );
}

const messages = z.array(z.string());

/** What Firefox says of a message that was on its way when its page went: nobody waits for the answer any more. */
const OUTLIVED_ITS_PAGE = /^Promise (?:resolved|rejected) after context unloaded/;

/** Errors of the extension's own pages, which puppeteer does not report for Firefox. */
export async function readFirefoxExtensionErrors(
  browser: Browser,
  geckoId: string,
  origin: string,
): Promise<string[]> {
  const uncaught = await runInFirefox(
    browser,
    `({ origin }) => Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError)
      .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag) && !(flags & Ci.nsIScriptError.infoFlag))
      .filter(({ sourceName }) => sourceName.startsWith(origin))
      .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName + ':' + lineNumber + ')')`,
    { origin },
  );
  const logged = await readFirefoxExtensionConsole(browser, geckoId);
  return [...messages.parse(uncaught), ...logged].filter((message) => !OUTLIVED_ITS_PAGE.test(message));
}

/** All extension pages share one process, whose console storage the background's message manager reaches. */
async function readFirefoxExtensionConsole(browser: Browser, geckoId: string): Promise<string[]> {
  const logged = await runInFirefox(
    browser,
    `({ geckoId }) => {
      ${GET_EXTENSION}
      const view = [...extension.views].find(({ xulBrowser }) => xulBrowser?.messageManager);
      if (!view) return [];
      const { messageManager } = view.xulBrowser;
      const name = 'parlance-tests:' + crypto.randomUUID();
      const script = '(' + function (name, geckoId) {
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const events = storage.getEvents().filter((event) => event.addonId === geckoId);
        sendAsyncMessage(name, events.filter(({ level }) => level === 'error')
          .map((event) => [...event.arguments].map(String).join(' ')));
      } + ')(' + JSON.stringify(name) + ',' + JSON.stringify(geckoId) + ')';
      return new Promise((resolve) => {
        messageManager.addMessageListener(name, function listen({ data }) {
          messageManager.removeMessageListener(name, listen);
          resolve(data);
        });
        messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });
    }`,
    { geckoId },
  );
  return messages.parse(logged);
}
