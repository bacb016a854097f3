import { expect, test } from 'vitest';
import { canInstall } from '../../scripts/install-browsers.ts';
import { whyNoWindow } from '../../scripts/why-no-window.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\nVERSION_ID="13"\n';
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';

test.each([
  ['root on Debian', 'linux', 0, DEBIAN, true],
  ['root on Debian, in quotes', 'linux', 0, 'ID="debian"', true],
  ['somebody else on Debian', 'linux', 1000, DEBIAN, false],
  ['root on Ubuntu', 'linux', 0, UBUNTU, false],
  ['root on a system that does not say', 'linux', 0, '', false],
  ['a Mac', 'darwin', 0, '', false],
  ['Windows', 'win32', undefined, '', false],
])('%s: browsers are installed only where they can be', (_, platform, userId, osRelease, expected) => {
  expect(canInstall({ platform, userId, osRelease })).toBe(expected);
});

test.each([
  ['linux', false, { DISPLAY: ':0' }, undefined],
  ['linux', false, { WAYLAND_DISPLAY: 'wayland-0' }, undefined],
  ['darwin', false, {}, undefined],
  ['linux', false, { DISPLAY: '' }, 'No display'],
  ['linux', false, { DISPLAY: ':0', CI: 'true' }, 'CI is set'],
  ['darwin', true, {}, '--headless'],
])('on %s, headless %s, with %o: no window because of %s', (platform, headless, env, reason) => {
  expect(whyNoWindow({ platform, headless, env })).toBe(reason);
});
