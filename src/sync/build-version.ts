/** Builds are named like versions ('0.1.0'); the parts are compared as numbers where they are numbers. */
export function isOlderBuild(client: string, least: string): boolean {
  if (least === '') return false;
  const [own, wanted] = [client, least].map((text) => text.split(/[.+-]/));
  for (const [index, part] of wanted!.entries()) {
    const order = (own![index] ?? '').localeCompare(part, 'en', { numeric: true });
    if (order !== 0) return order < 0;
  }
  return false;
}
