import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAddress, type ResolvedAddress } from '../../../lib/core/sources/resolve-address.ts';

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_AbCdE';
const PUBLISHED = '2PACX-1vTqWeRtYuIoPaSdFgHjKlZxCvBnM';
const SHEET = `https://docs.google.com/spreadsheets/d/${ID}`;
const SHEET_CSV = `${SHEET}/export?format=csv`;
const PUBLISHED_SHEET = `https://docs.google.com/spreadsheets/d/e/${PUBLISHED}`;
const GIST = '0123456789abcdef0123456789abcdef';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

function resolved(typed: string): ResolvedAddress {
  const result = resolveAddress(typed);
  if (!result.ok) throw new Error(`${typed}: ${result.error}`);
  return result.value;
}

const SHEETS = [
  [`${SHEET}/edit`, SHEET_CSV],
  [`${SHEET}/edit?usp=sharing`, SHEET_CSV],
  [`${SHEET}/edit#gid=0`, `${SHEET_CSV}&gid=0`],
  [`${SHEET}/edit?gid=1712#gid=1712`, `${SHEET_CSV}&gid=1712`],
  [`${SHEET}/edit?gid=0#gid=42&range=A1:B2`, `${SHEET_CSV}&gid=42`],
  [`${SHEET}/edit?usp=drive_link&gid=7`, `${SHEET_CSV}&gid=7`],
  [`${SHEET}/edit?gid=7x`, SHEET_CSV],
  [`${SHEET}/view`, SHEET_CSV],
  [`${SHEET}/preview`, SHEET_CSV],
  [`${SHEET}/htmlview#gid=5`, `${SHEET_CSV}&gid=5`],
  [`${SHEET}/copy`, SHEET_CSV],
  [SHEET, SHEET_CSV],
  [`${SHEET}/`, SHEET_CSV],
  [`https://docs.google.com/spreadsheets/u/1/d/${ID}/edit#gid=3`, `${SHEET_CSV}&gid=3`],
  [`https://docs.google.com/a/acme.com/spreadsheets/d/${ID}/edit#gid=3`, `${SHEET_CSV}&gid=3`],
  [`${SHEET}/export?format=xlsx&gid=3`, `${SHEET_CSV}&gid=3`],
  [`${PUBLISHED_SHEET}/pubhtml`, `${PUBLISHED_SHEET}/pub?output=csv`],
  [`${PUBLISHED_SHEET}/pubhtml?gid=8&single=true`, `${PUBLISHED_SHEET}/pub?output=csv&gid=8&single=true`],
  [
    `${PUBLISHED_SHEET}/pub?gid=8&single=true&output=pdf`,
    `${PUBLISHED_SHEET}/pub?output=csv&gid=8&single=true`,
  ],
] as const;

const GITHUB = 'https://raw.githubusercontent.com';
const FILES = [
  ['https://github.com/acme/docs/blob/main/glossary.yaml', `${GITHUB}/acme/docs/main/glossary.yaml`],
  [
    'https://github.com/acme/docs/blob/main/glossary.csv?plain=1#L10-L20',
    `${GITHUB}/acme/docs/main/glossary.csv`,
  ],
  ['https://www.github.com/acme/docs/raw/main/a/b.json', `${GITHUB}/acme/docs/main/a/b.json`],
  ['https://github.com/acme/docs/raw/refs/heads/main/b.json', `${GITHUB}/acme/docs/refs/heads/main/b.json`],
  ['https://github.com/acme/docs/blob/feature/words/b%20c.md', `${GITHUB}/acme/docs/feature/words/b%20c.md`],
  ['https://github.com/acme/docs/blame/main/b.json', `${GITHUB}/acme/docs/main/b.json`],
  ['https://github.com/acme/docs/wiki/Glossary', `${GITHUB}/wiki/acme/docs/Glossary.md`],
] as const;

const OTHER_HOSTS = [
  [`https://gist.github.com/ann/${GIST}`, `https://gist.githubusercontent.com/ann/${GIST}/raw`],
  [
    `https://gist.github.com/ann/${GIST}#file-glossary-csv`,
    `https://gist.githubusercontent.com/ann/${GIST}/raw`,
  ],
  [`https://gist.github.com/ann/${GIST}/revisions`, `https://gist.githubusercontent.com/ann/${GIST}/raw`],
  [
    `https://gist.github.com/ann/${GIST}/${COMMIT}`,
    `https://gist.githubusercontent.com/ann/${GIST}/raw/${COMMIT}`,
  ],
  [
    `https://gist.github.com/ann/${GIST}/raw/${COMMIT}/glossary.csv`,
    `https://gist.githubusercontent.com/ann/${GIST}/raw/${COMMIT}/glossary.csv`,
  ],
  [
    'https://gitlab.com/acme/team/docs/-/blob/main/glossary.yml?ref_type=heads',
    'https://gitlab.com/acme/team/docs/-/raw/main/glossary.yml?ref_type=heads',
  ],
  [
    'https://github.acme.example/docs/words/blob/main/team/glossary.yml?plain=1#L3',
    'https://github.acme.example/docs/words/raw/main/team/glossary.yml',
  ],
  [
    'https://github.acme.example/docs/words/raw/main/team/glossary.yml?token=x',
    'https://github.acme.example/docs/words/raw/main/team/glossary.yml?token=x',
  ],
  ['https://example.com/blob/main/glossary.yml', 'https://example.com/blob/main/glossary.yml'],
  [
    `${SHEET}/edit?usp=sharing&resourcekey=0-a_Bc#gid=7`,
    `${SHEET}/export?format=csv&gid=7&resourcekey=0-a_Bc`,
  ],
  [`${SHEET}/edit?resourcekey=%26x%3D1`, `${SHEET}/export?format=csv`],
  [
    'https://git.acme.example:8443/docs/-/blob/feature/x/g.csv?plain=1',
    'https://git.acme.example:8443/docs/-/raw/feature/x/g.csv',
  ],
  [
    'https://bitbucket.org/acme/docs/src/main/words/g.csv?at=main',
    'https://bitbucket.org/acme/docs/raw/main/words/g.csv',
  ],
  [
    'https://code.acme.example/projects/DOC/repos/words/browse/a/g.csv?at=refs%2Fheads%2Fmain',
    'https://code.acme.example/projects/DOC/repos/words/raw/a/g.csv?at=refs%2Fheads%2Fmain',
  ],
] as const;

const CLOUD = 'https://acme.atlassian.net/wiki';
const CLOUD_API = `${CLOUD}/api/v2/pages/98765?body-format=view`;
const CLOUD_PAGES = [
  `${CLOUD}/spaces/TEAM/pages/98765/Our+glossary`,
  `${CLOUD}/spaces/TEAM/pages/98765`,
  `${CLOUD}/spaces/~712020abc/pages/98765/Words?focusedCommentId=3#comment-3`,
  `${CLOUD}/spaces/TEAM/pages/edit-v2/98765?draftShareId=1b2c`,
  `${CLOUD}/pages/viewpage.action?pageId=98765`,
  `${CLOUD}/pages/viewinfo.action?pageId=98765`,
  `${CLOUD}/rest/api/content/98765`,
  `${CLOUD}/api/v2/pages/98765`,
].map((from) => [from, CLOUD_API] as const);

const SERVER_API = '/rest/api/content/123?expand=body.view,version';
const SERVER_PAGES = [
  ['https://wiki.acme.example/pages/viewpage.action?pageId=123', `https://wiki.acme.example${SERVER_API}`],
  [
    'https://acme.example/confluence/pages/viewpage.action?spaceKey=T&pageId=123',
    `https://acme.example/confluence${SERVER_API}`,
  ],
  ['https://acme.example:8443/wiki/spaces/T/pages/123/Words', `https://acme.example:8443/wiki${SERVER_API}`],
  ['https://wiki.acme.example/spaces/T/pages/123/A/B', `https://wiki.acme.example${SERVER_API}`],
  ['https://wiki.acme.example/pages/editpage.action?pageId=123', `https://wiki.acme.example${SERVER_API}`],
  [
    'https://wiki.acme.example/a/b/rest/api/content/123?expand=body.storage',
    `https://wiki.acme.example/a/b${SERVER_API}`,
  ],
] as const;

describe('a link to a page that shows a glossary', () => {
  test.each([...SHEETS, ...FILES, ...OTHER_HOSTS, ...CLOUD_PAGES, ...SERVER_PAGES])(
    '%s leads to the glossary itself',
    (typed, url) => {
      expect(resolved(typed)).toMatchObject({ typed, url, rewritten: url !== typed.replace(/#.*/, '') });
    },
  );

  test.each([
    ...[...SHEETS, ...FILES, ...OTHER_HOSTS, ...CLOUD_PAGES, ...SERVER_PAGES].map(([, url]) => url),
    `${SHEET}/export?format=tsv&gid=3`,
    `${SHEET}/gviz/tq?tqx=out:csv&sheet=Words`,
    `${PUBLISHED_SHEET}/pub?output=tsv`,
    'https://example.com/glossary.csv',
    'https://example.com/glossary?format=csv&b=%20',
    'https://example.com/x/glossary.csv',
    'https://gist.githubusercontent.com/display/0123456789abcdef0123/raw',
    'https://github.com/spaces/a/pages/12',
    'https://gitlab.com/docs/-/raw/main/spaces/a/pages/12',
    'https://code.acme.example/projects/DOC/repos/words/raw/display/a/b',
    'https://example.com/display/glossary.csv',
    'https://example.com/display/words/glossary.csv',
    'https://raw.githubusercontent.com/acme/docs/main/glossary.yaml?token=GHSAT0AAA',
    'https://github.com/acme/docs/releases/download/v1/glossary.json',
    `${CLOUD}/download/attachments/98765/glossary.csv`,
    'https://sub.docs.google.com.evil.example/spreadsheets/d/abc/edit',
  ])('%s is left as it is', (typed) => {
    expect(resolved(typed)).toMatchObject({ url: typed, rewritten: false });
  });
});

describe('what comes with an address', () => {
  test('a Google Sheet: both origins it is answered from, no session', () => {
    expect(resolved(`${SHEET}/edit`)).toMatchObject({
      kind: 'google-sheet',
      origins: ['https://docs.google.com/*', 'https://*.googleusercontent.com/*'],
      host: 'docs.google.com',
      session: false,
    });
  });

  test.each([
    [`${CLOUD}/spaces/TEAM/pages/98765`, 'confluence-cloud', 'https://acme.atlassian.net/*'],
    ['https://acme.example:8443/spaces/T/pages/123', 'confluence-server', 'https://acme.example/*'],
  ])('%s: a page read with the session', (typed, kind, origin) => {
    expect(resolved(typed)).toMatchObject({ kind, session: true, origins: [origin] });
  });

  test('a file on GitHub: the origin it really comes from', () => {
    const { origins, kind, session } = resolved('https://github.com/acme/docs/blob/main/g.csv');
    expect({ origins, kind, session }).toEqual({
      origins: ['https://raw.githubusercontent.com/*'],
      kind: 'plain',
      session: false,
    });
  });

  test.each([
    ['https://ex\u0430mple.com/g.csv', 'xn--exmple-4nf.com'],
    ['https://B\u00fccher.example/g.csv', 'xn--bcher-kva.example'],
    ['https://example.com:8443/g.csv', 'example.com:8443'],
  ])('%s: the host in punycode', (typed, host) => {
    expect(resolved(typed).host).toBe(host);
  });

  test.each([
    ['10.1.2.3', true],
    ['172.15.0.1', false],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['192.169.1.1', false],
    ['127.0.0.1', true],
    ['0x7f.1', true],
    ['2130706433', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['8.8.8.8', false],
    ['[::1]', true],
    ['[fd00::1]', true],
    ['[fe80::1]', true],
    ['[::ffff:10.0.0.1]', true],
    ['[::ffff:8.8.8.8]', false],
    ['[2001:db8::1]', false],
    ['localhost', true],
    ['wiki', true],
    ['wiki.', true],
    ['printer.local', true],
    ['wiki.corp.internal', true],
    ['local.example.com', false],
    ['10.0.0.1.example.com', false],
  ])('host %s: on a private network: %s', (host, isPrivate) => {
    expect(resolved(`https://${host}/g.csv`).isPrivateNetwork).toBe(isPrivate);
  });
});

describe('an address as people paste it', () => {
  const url = 'https://example.com/g.csv';

  test.each([
    ` ${url}\n`,
    `<${url}>`,
    `"${url}"`,
    `“${url}”`,
    `«${url}»`,
    `(${url})`,
    `'${url}'`,
    `("${url}")`,
    `\`${url}\``,
    `${url}"`,
    `\u00a0${url}\u00a0`,
    'example.com/g.csv',
    `${url}#section`,
    'HTTPS://EXAMPLE.com/g.csv',
    'https://example.com:443/g.csv',
  ])('%j is understood', (typed) => {
    expect(resolved(typed)).toMatchObject({ url, rewritten: false });
  });

  test.each([
    ['https://example.com/words_(all)', 'https://example.com/words_(all)'],
    ['(https://example.com/words_(all))', 'https://example.com/words_(all)'],
    ["https://example.com/it'", "https://example.com/it'"],
    ['https://example.com/a)#b', 'https://example.com/a)'],
  ])('%s: an end that may belong to it goes only where it was opened before it', (typed, expected) => {
    expect(resolved(typed).url).toBe(expected);
  });

  test('without a scheme but with a port', () => {
    expect(resolved('example.com:8443/g.csv').url).toBe('https://example.com:8443/g.csv');
  });
});

describe('an address that cannot be a source', () => {
  test.each([
    ['', 'empty'],
    [' “” ', 'empty'],
    ['glossary', 'not-an-address'],
    ['our glossary', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://a.com\u202e/g.csv', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['data:text/csv,term', 'not-an-address'],
    ['blob:https://example.com/1', 'not-an-address'],
    ['//example.com/g.csv', 'not-an-address'],
    ['http://example.com/g.csv', 'not-https'],
    ['ftp://example.com/g.csv', 'not-https'],
    ['http://localhost:8080/g.csv', 'not-https'],
    ['https://ann:secret@example.com/g.csv', 'has-credentials'],
    ['https://ann@example.com/g.csv', 'has-credentials'],
    [`https://example.com/${'a'.repeat(2_048)}`, 'too-long'],
    // Short as typed, long as sent.
    [`https://example.com/${'ä'.repeat(500)}`, 'too-long'],
    ['file:///home/ann/g.csv', 'local-file'],
    ['C:\\Users\\ann\\g.csv', 'local-file'],
    ['\\\\server\\share\\g.csv', 'local-file'],
    ['/home/ann/g.csv', 'local-file'],
    ['~/g.csv', 'local-file'],
    ['https://www.notion.so/acme/Glossary-0123456789abcdef0123456789abcdef', 'notion-page'],
    ['https://acme.notion.site/Glossary-0123456789abcdef', 'notion-page'],
    ['https://app.notion.com/p/acme/Glossary', 'notion-page'],
    ['https://wiki.acme.example/display/TEAM/Our+glossary', 'no-page-id'],
    ['https://acme.example/confluence/display/~ann/Words', 'no-page-id'],
    ['https://wiki.acme.example/x/aBcD1g', 'no-page-id'],
    ['https://wiki.acme.example/pages/viewpage.action?spaceKey=T&title=Words', 'no-page-id'],
    [`${CLOUD}/display/TEAM/Words`, 'no-page-id'],
    [`${CLOUD}/x/aBcD1g`, 'no-page-id'],
    [`${CLOUD}/spaces/TEAM/overview`, 'no-page-id'],
    [CLOUD, 'no-page-id'],
  ])('%s: %s', (typed, error) => {
    expect(resolveAddress(typed)).toEqual({ ok: false, error });
  });

  test.each(['http://localhost:8080/g.csv', 'http://127.0.0.1/g.csv', 'http://[::1]:81/g.csv'])(
    '%s is one only in development builds',
    (typed) => {
      expect(resolveAddress(typed, { allowLoopbackHttp: true })).toMatchObject({ ok: true });
      expect(resolveAddress(typed)).toEqual({ ok: false, error: 'not-https' });
    },
  );

  test.each(['http://example.com/g.csv', 'http://10.0.0.1/g.csv', 'http://localhost.example.com/g.csv'])(
    '%s is none even there',
    (typed) => {
      expect(resolveAddress(typed, { allowLoopbackHttp: true })).toEqual({ ok: false, error: 'not-https' });
    },
  );
});

test('what was made of an address of a file stays, whatever its folders are called', () => {
  const { url } = resolved('https://git.corp.example/team/docs/blob/display/spaces/terms.csv');
  expect(url).toBe('https://git.corp.example/team/docs/raw/display/spaces/terms.csv');
  expect(resolved(url)).toMatchObject({ url, rewritten: false });
});

describe('whatever is typed', () => {
  const part = fc.oneof(
    fc.constantFrom('spaces', 'pages', 'wiki', 'display', 'd', 'e', 'edit', 'blob', '-', 'x', '12', ''),
    fc.constantFrom('spreadsheets', 'viewpage.action', 'rest', 'api', 'content', 'v2', 'repos', 'browse'),
    fc.webSegment(),
  );
  const address = fc
    .record({
      scheme: fc.constantFrom('https://', 'HTTPS://', 'http://', '', 'https://a:b@'),
      host: fc.constantFrom('docs.google.com', 'github.com', 'a.atlassian.net', 'gist.github.com', 'x.io'),
      parts: fc.array(part, { maxLength: 8 }),
      tail: fc.constantFrom('', '?pageId=12', '?gid=3', '?at=m%2Fx', '#gid=4', '?a=b#c', '#'),
    })
    .map(({ scheme, host, parts, tail }) => `${scheme}${host}/${parts.join('/')}${tail}`);

  test('the outcome is https without name, password and fragment, and stays when asked again', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        const result = resolveAddress(typed);
        if (!result.ok) return;
        const url = new URL(result.value.url);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password + url.hash).toBe('');
        expect(result.value.url).not.toContain('#');
        expect(url.href).toBe(result.value.url);
        expect(resolved(result.value.url)).toEqual({
          ...result.value,
          typed: result.value.url,
          rewritten: false,
        });
      }),
      { numRuns: 10_000 },
    );
  });
});
