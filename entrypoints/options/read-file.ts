/** The bytes of a file; `undefined` where it was changed or taken away since it was chosen. */
export async function readFile(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
