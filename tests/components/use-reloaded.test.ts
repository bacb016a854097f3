import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useReloaded } from '../../entrypoints/options/use-reloaded.ts';

afterEach(cleanup);

/** Something that is read, with each reading ended by hand. */
function createStore() {
  const readings: PromiseWithResolvers<string>[] = [];
  const watched: { onChange: () => void; signal: AbortSignal }[] = [];
  return {
    readings,
    watched,
    load: (): Promise<string> => {
      const reading = Promise.withResolvers<string>();
      readings.push(reading);
      return reading.promise;
    },
    watch: (onChange: () => void, signal: AbortSignal): void => {
      watched.push({ onChange, signal });
    },
  };
}

test('reads again with every change, and the reading that began last counts', async () => {
  const { readings, watched, load, watch } = createStore();
  const { result, unmount } = renderHook(() => useReloaded(load, watch));
  expect(result.current).toBeUndefined();
  watched[0]?.onChange();
  expect(readings).toHaveLength(2);
  await act(async () => readings[1]?.resolve('newer'));
  expect(result.current).toBe('newer');
  await act(async () => readings[0]?.resolve('older'));
  expect(result.current).toBe('newer');
  watched[0]?.onChange();
  await act(async () => readings[2]?.resolve('newest'));
  expect(result.current).toBe('newest');
  expect(watched).toHaveLength(1);
  unmount();
  expect(watched[0]?.signal.aborted).toBe(true);
});
