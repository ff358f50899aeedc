/** Hands a file made on this device to the browser's downloads. */
export function downloadFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox and Safari still read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

