/** How long a file's address is kept for the browser to read it; milliseconds. */
const READ_WITHIN_MS = 10_000;

/** Hands a text, or the pieces of one, over as a download; nothing leaves the device. */
export function saveFile(name: string, text: string | readonly string[], type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(typeof text === 'string' ? [text] : [...text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
