import { createDemo } from './demo/create-demo.ts';
import type { Deps } from './deps.ts';
import { offerFirstOfficerCode } from './first-officer.ts';

/** Makes an empty server usable. @returns lines for the operator's console. */
export async function prepareFirstData(deps: Deps): Promise<string[]> {
  if (await createDemo(deps)) {
    return [
      'Dữ liệu mẫu đã sẵn sàng: các tài khoản dùng thử có trên trang đăng nhập.',
      'The demo data is ready: its accounts are shown on the sign-in page.',
    ];
  }
  const code = await offerFirstOfficerCode(deps.database);
  if (code === null) return [];
  return [
    `Mã một lần cho cán bộ tổ chức đầu tiên: ${code}`,
    `One-time code for the first organisation officer: ${code}`,
  ];
}
