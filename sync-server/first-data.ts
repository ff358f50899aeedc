import type { Deps } from './deps.ts';
import { offerFirstOfficerCode } from './first-officer.ts';

/** Makes an empty server usable. @returns lines for the operator's console. */
export async function prepareFirstData(deps: Deps): Promise<string[]> {
  const code = await offerFirstOfficerCode(deps.database);
  if (code === null) return [];
  return [
    `Mã một lần cho cán bộ tổ chức đầu tiên: ${code}`,
    `One-time code for the first organisation officer: ${code}`,
  ];
}
