import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { BrowserKind } from './find-browser.ts';

/** Where the browsers of this system look for policies. One that lies there already is an administrator's. */
const FILES: Readonly<Record<BrowserKind, string>> = {
  chromium: '/etc/chromium/policies/managed/parlance-test.json',
  firefox: '/etc/firefox/policies/policies.json',
};

/** An administrator's policy for one extension, for every browser of this system that starts meanwhile. */
export class EnterprisePolicy {
  readonly #kind: BrowserKind;
  readonly #extensionId: string;
  readonly #file: string;
  /** Folders that were not there before, innermost first. */
  readonly #made: string[] = [];
  readonly #removeAtExit = (): void => this.remove();

  private constructor(kind: BrowserKind, extensionId: string) {
    this.#kind = kind;
    this.#extensionId = extensionId;
    this.#file = FILES[kind];
  }

  /** A text instead where this machine does not let us: why. */
  static of(kind: BrowserKind, extensionId: string): EnterprisePolicy | string {
    const file = FILES[kind];
    if (existsSync(file)) return `there is a policy in ${file} already`;
    const policy = new EnterprisePolicy(kind, extensionId);
    try {
      policy.set({});
      policy.remove();
    } catch {
      return `policies cannot be written here: ${file}`;
    }
    return policy;
  }

  /** Chromium notices within seconds, Firefox at its next start. */
  set(values: object): void {
    const extensions = { [this.#extensionId]: values };
    const policies =
      this.#kind === 'chromium'
        ? { '3rdparty': { extensions } }
        : { policies: { '3rdparty': { Extensions: extensions } } };
    for (let folder = path.dirname(this.#file); !existsSync(folder); folder = path.dirname(folder)) {
      this.#made.push(folder);
    }
    mkdirSync(path.dirname(this.#file), { recursive: true });
    process.on('exit', this.#removeAtExit);
    writeFileSync(this.#file, JSON.stringify(policies));
  }

  remove(): void {
    process.off('exit', this.#removeAtExit);
    rmSync(this.#file, { force: true });
    for (const folder of this.#made.splice(0)) rmdirSync(folder);
  }
}

/** The id that Chromium gives to an unpacked extension without a key: the letters a to p for the hexadecimal digits of its path’s hash. */
export function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 32);
  return hash.replaceAll(/./g, (digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  );
}
