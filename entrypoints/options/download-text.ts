/** Offers `text` to the reader as a file called `name`. */
export function downloadText(document: Document, name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it with the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
