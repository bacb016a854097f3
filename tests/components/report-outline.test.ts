import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { reportOutline } from '../../lib/page/outline/report-outline.ts';

const SETTLE_MS = 2_000;

const outline = (title: string): Outline => ({ title, preamble: [], sections: [], partial: false });

/** An outline that changes when told to. */
function changing(first?: Outline) {
  const listeners = new Set<(outline: Outline) => void>();
  return {
    outline: first,
    watch: (listener: (changed: Outline) => void, signal: AbortSignal): void => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    change: (title: string): void => listeners.forEach((listener) => listener(outline(title))),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an outline is reported once the page has been quiet, and only the last of a burst', () => {
  const live = changing(outline('first'));
  const reported: string[] = [];
  reportOutline(
    live,
    ({ title }) => reported.push(title),
    new AbortController().signal,
    () => undefined,
  );
  vi.advanceTimersByTime(SETTLE_MS - 1);
  expect(reported).toEqual([]);
  live.change('second');
  vi.advanceTimersByTime(SETTLE_MS - 1);
  live.change('third');
  vi.advanceTimersByTime(SETTLE_MS - 1);
  expect(reported).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(reported).toEqual(['third']);
  vi.advanceTimersByTime(10 * SETTLE_MS);
  expect(reported).toEqual(['third']);
});

test('the same outline is reported again when it may count otherwise', () => {
  const live = changing(outline('first'));
  const reported: string[] = [];
  const heard = new Set<() => void>();
  const end = new AbortController();
  reportOutline(
    live,
    ({ title }) => reported.push(title),
    end.signal,
    (listener, signal) => {
      heard.add(listener);
      signal.addEventListener('abort', () => heard.delete(listener));
    },
  );
  vi.advanceTimersByTime(SETTLE_MS);
  expect(reported).toEqual(['first']);
  heard.forEach((listener) => listener());
  vi.advanceTimersByTime(SETTLE_MS);
  expect(reported).toEqual(['first', 'first']);
  end.abort();
  expect(heard.size).toBe(0);
});

test('nothing is reported of a document that went', () => {
  const live = changing();
  const reported: string[] = [];
  const end = new AbortController();
  reportOutline(
    live,
    ({ title }) => reported.push(title),
    end.signal,
    () => undefined,
  );
  live.change('first');
  end.abort();
  live.change('second');
  vi.advanceTimersByTime(2 * SETTLE_MS);
  expect(reported).toEqual([]);
});
