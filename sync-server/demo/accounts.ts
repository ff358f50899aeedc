/** The accounts of the demo: one for each role, shown on the sign-in page of a demo server and nowhere else. */

/** Long enough for the server's own rule, and it guards nothing: the data is invented. */
export const DEMO_PASSWORD = 'lam-thu-2026';

export interface DemoAccount {
  readonly login: string;
  /** Key of a person in `DEMO_PEOPLE`. */
  readonly person: string;
  readonly role: { readonly vi: string; readonly en: string };
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('congchuc', 'kt-farming', 'Công chức đi địa bàn', 'Official in the field'),
  account('motcua', 'hc-desk-1', 'Công chức bộ phận một cửa', 'Official at the one-stop desk'),
  account('truongphong', 'kt-head', 'Trưởng phòng', 'Head of a division'),
  account('phophong', 'kt-deputy', 'Phó Trưởng phòng', 'Deputy head of a division'),
  account('tochuc', 'organiser', 'Cán bộ tổ chức', 'Organisation officer'),
  account('phochutich', 'vice-economy', 'Phó Chủ tịch', 'Vice-Chair'),
  account('chutich', 'chair', 'Chủ tịch', 'Chair'),
];

function account(login: string, person: string, vi: string, en: string): DemoAccount {
  return { login, person, role: { vi, en } };
}
