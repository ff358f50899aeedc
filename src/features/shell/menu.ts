/** What stands in the navigation, by role: what a role does not need is not there. */
import type { ViewerRoles } from '#parts/account/viewer-roles.ts';
import type { IconName } from '#ui/icons.tsx';

export type MenuPath =
  | '/hom-nay' | '/viec' | '/ghi-viec' | '/tuan' | '/can-quyet-dinh' | '/giao-viec' | '/xac-nhan' | '/ky' | '/don-vi' | '/dong-nghiep' | '/diem' | '/danh-muc' | '/nguoi' | '/quy-tac' | '/nam' | '/nam/don-vi' | '/nam/to-chuc' | '/bieu-mau' | '/nhac-viec' | '/uy-quyen' | '/cai-dat';

export interface MenuItem {
  readonly to: MenuPath;
  readonly icon: IconName;
  readonly label: 'today' | 'tasks' | 'log' | 'week' | 'decide' | 'assign' | 'confirm' | 'periods' | 'board' | 'colleagues' | 'score' | 'catalogue' | 'people' | 'rules' | 'year' | 'unitYear' | 'organisationYear' | 'forms' | 'reminders' | 'delegation' | 'settings';
  /** Where the label is too long for the bar of a phone. */
  readonly short?: 'tasksShort' | 'decideShort' | 'boardShort' | 'scoreShort';
}

const items = {
  today: { to: '/hom-nay', icon: 'home', label: 'today' },
  tasks: { to: '/viec', icon: 'list', label: 'tasks', short: 'tasksShort' },
  log: { to: '/ghi-viec', icon: 'plus', label: 'log' },
  week: { to: '/tuan', icon: 'week', label: 'week' },
  decide: { to: '/can-quyet-dinh', icon: 'inbox', label: 'decide', short: 'decideShort' },
  assign: { to: '/giao-viec', icon: 'assign', label: 'assign' },
  confirm: { to: '/xac-nhan', icon: 'check', label: 'confirm' },
  periods: { to: '/ky', icon: 'clock', label: 'periods' },
  board: { to: '/don-vi', icon: 'people', label: 'board', short: 'boardShort' },
  colleagues: { to: '/dong-nghiep', icon: 'people', label: 'colleagues' },
  score: { to: '/diem', icon: 'score', label: 'score', short: 'scoreShort' },
  catalogue: { to: '/danh-muc', icon: 'book', label: 'catalogue' },
  people: { to: '/nguoi', icon: 'people', label: 'people' },
  rules: { to: '/quy-tac', icon: 'approved', label: 'rules' },
  year: { to: '/nam', icon: 'year', label: 'year' },
  unitYear: { to: '/nam/don-vi', icon: 'unitYear', label: 'unitYear' },
  organisationYear: { to: '/nam/to-chuc', icon: 'approved', label: 'organisationYear' },
  forms: { to: '/bieu-mau', icon: 'file', label: 'forms' },
  reminders: { to: '/nhac-viec', icon: 'bell', label: 'reminders' },
  delegation: { to: '/uy-quyen', icon: 'assign', label: 'delegation' },
  settings: { to: '/cai-dat', icon: 'settings', label: 'settings' },
} as const satisfies Record<string, MenuItem>;

/**
 * Most used first; the settings are reached from the header.
 * @param open the rules in force let colleagues see something of each other
 */
export function menuFor({ head, assigns, organiser, unitHead }: ViewerRoles, open = false): readonly MenuItem[] {
  const shared = open ? [items.colleagues] : [];
  const own = [items.today, items.reminders, items.tasks, items.log, items.week, items.score, items.year, ...shared];
  const deciding = assigns ? [items.decide, items.board, items.assign] : [];
  const keeping = organiser || unitHead ? [items.people, items.catalogue, items.rules] : assigns ? [items.catalogue, items.rules] : [];
  // What is looked at daily keeps its place on a phone; the rest is one tap further.
  const official = [items.today, items.tasks, items.log, items.score, items.reminders, items.week, items.year, ...shared, items.forms, items.rules];
  // A head's day begins with what waits for him; an officer's with his own work.
  if (assigns) return [...deciding, items.today, items.confirm, ...own.slice(1), items.periods, items.unitYear, items.organisationYear, items.forms, ...(head ? [items.delegation] : []), ...keeping];
  return organiser ? [items.today, items.people, items.catalogue, items.log, items.reminders, items.tasks, items.week, items.score, items.year, ...shared, items.periods, items.unitYear, items.organisationYear, items.forms, items.rules] : official;
}

const PHONE_LIMIT = 5;

/** The bottom bar holds five: when there are more, the fifth place opens the rest. */
export function splitMenu(menu: readonly MenuItem[]): { readonly bar: readonly MenuItem[]; readonly rest: readonly MenuItem[] } {
  if (menu.length <= PHONE_LIMIT) return { bar: menu, rest: [] };
  return { bar: menu.slice(0, PHONE_LIMIT - 1), rest: menu.slice(PHONE_LIMIT - 1) };
}
