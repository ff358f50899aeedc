/** Hashes of the files an entry names, wherever in its data. */
export function filesNamed(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { kind, sha256 } = data as { kind?: unknown; sha256?: unknown };
  if (kind === 'file' && typeof sha256 === 'string') return [sha256];
  return Object.values(data).flatMap(filesNamed);
}
