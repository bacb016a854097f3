import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { fixturePage, type HostPageId } from '../../fixtures/pages.ts';
import { renderFixture, type FixtureRoute } from './serve-fixture.ts';

const EDITORS = path.resolve(import.meta.dirname, '../../fixtures/editors');

/** One of the editors in `tests/fixtures/editors` as a script for a page. */
export async function bundleEditor(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(EDITORS, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error(`${file} makes no script`);
  return script.replaceAll('</script', String.raw`<\/script`);
}

/** ProseMirror's own style sheet: without `white-space: pre-wrap` it warns, and typed spaces behave differently. */
const PROSEMIRROR_CSS = readFileSync(
  path.resolve(import.meta.dirname, '../../../node_modules/prosemirror-view/style/prosemirror.css'),
  'utf8',
);

const OPENING_TAG = /<div contenteditable="true"[^>]*class="ProseMirror">/;
const LAST_WORDS = 'Editing the glossary from the card.</p>';

/** A page of Atlassian's with a running ProseMirror in the place of its editor, holding `content`. */
export async function proseMirrorPage(id: HostPageId, content: string): Promise<FixtureRoute> {
  const fixture = fixturePage(id);
  const script = await bundleEditor('prosemirror-editor.ts');
  const html = renderFixture(fixture, { styled: false });
  const opening = OPENING_TAG.exec(html);
  const end = html.indexOf(LAST_WORDS);
  if (opening === null || end < opening.index) throw new Error(`${id} holds no editor`);
  const before = html.slice(0, opening.index);
  const after = html.slice(end + LAST_WORDS.length);
  return {
    address: fixture.address,
    body: `${before}${opening[0]}${content}${after}`
      .replace('</head>', () => `<style>${PROSEMIRROR_CSS}</style></head>`)
      .replace('</body>', () => `<script>${script}</script></body>`),
  };
}

/** The editable Notion page with a DOM lock. */
export async function lockedNotionPage(): Promise<FixtureRoute> {
  const fixture = fixturePage('notion/prd.app-editable');
  const script = await bundleEditor('locked-editor.ts');
  const html = renderFixture(fixture, { styled: false });
  return {
    address: fixture.address,
    body: html.replace('</body>', () => `<script>${script}</script></body>`),
  };
}
