import type { Result } from '../../lib/core/result.ts';

/** `read`, except that the last thing read successfully is handed out again without reading. */
export function rememberLast<K, T, E>(
  read: (key: K) => Promise<Result<T, E>>,
): (key: K) => Promise<Result<T, E>> {
  let last: { readonly key: K; readonly result: Result<T, E> } | undefined;
  return async (key) => {
    if (last?.key === key) return last.result;
    const result = await read(key);
    if (result.ok) last = { key, result };
    return result;
  };
}
