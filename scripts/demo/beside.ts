import type { Page } from 'puppeteer-core';
import { type Camera, pictureOf, reportPicture } from './picture.ts';

/** A page and the panel as they share a laptop screen. */
export const PAGE_SIZE = { width: 860, height: 800 };
export const PANEL_SIZE = { width: 400, height: 800 };

/** Headless browsers show the panel in no window: the picture sets what both show side by side. */
export async function takePictureBeside(
  name: string,
  page: Page,
  panel: Page,
  camera: Camera,
): Promise<void> {
  const shots = [await shotOf(page), await shotOf(panel)];
  const easel = await camera.session.newPage();
  await easel.setViewport({ width: PAGE_SIZE.width + PANEL_SIZE.width + 1, height: PAGE_SIZE.height });
  const line = camera.scheme === 'dark' ? '#3c3f44' : '#d5d9e0';
  const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join('');
  await easel.setContent(
    `<style>body { margin: 0; display: flex; gap: 1px; background: ${line} } img { display: block }</style>${images}`,
  );
  await easel.screenshot({ path: pictureOf(name, camera) });
  await easel.close();
  reportPicture(name, camera);
}

async function shotOf(page: Page): Promise<string> {
  return page.screenshot({ encoding: 'base64' });
}
