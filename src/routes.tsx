/** All screens and their addresses. Each screen but the first is its own chunk; what stands in an address is parsed here. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NotFound } from '#features/shell/not-found.tsx';
import { Shell } from '#features/shell/shell.tsx';
import { CrashNote } from '#ui/error-boundary.tsx';
import { Loading } from '#ui/loading.tsx';
import { parseTaskSearch } from '#features/tasks/task-filter.ts';
import { TodayPage } from '#features/today/today-page.tsx';
import { isDay } from '#domain/calendar/day.ts';
import { isPeriod } from '#domain/calendar/period.ts';

/** Every screen but the first needs Mantine's styles beside its code. */
async function withStyles<T>(screen: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([screen, import('#ui/styles-app.ts')]);
  return loaded;
}

type Search = Readonly<Record<string, unknown>>;

/** Ids only: anything else in the address is as good as nothing. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,120}$/u.test(value) ? value : undefined;
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

function yearOf(value: unknown): number | undefined {
  const year = Number(value);
  return Number.isInteger(year) && year >= 2025 && year <= 2100 ? year : undefined;
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const under = <P extends string>(path: P) => ({ getParentRoute: () => root, path });

const home = createRoute({
  ...under('/'),
  beforeLoad: () => {
    throw redirect({ to: '/hom-nay' });
  },
});
const today = createRoute({ ...under('/hom-nay'), component: TodayPage });
const tasks = createRoute({
  ...under('/viec'),
  validateSearch: parseTaskSearch,
  component: lazyRouteComponent(() => withStyles(import('#features/tasks/tasks-page.tsx')), 'TasksPage'),
});
const task = createRoute({
  getParentRoute: () => tasks,
  path: '$task',
  component: lazyRouteComponent(() => withStyles(import('#features/tasks/task-page.tsx')), 'TaskPage'),
});
const log = createRoute({
  ...under('/ghi-viec'),
  validateSearch: ({ ngay, viec }: Search): { ngay?: string; viec?: string } => ({ ngay: dayOf(ngay), viec: idOf(viec) }),
  component: lazyRouteComponent(() => withStyles(import('#features/log-work/log-work-page.tsx')), 'LogWorkPage'),
});
const week = createRoute({
  ...under('/tuan'),
  validateSearch: ({ tu }: Search): { tu?: string } => ({ tu: dayOf(tu) }),
  component: lazyRouteComponent(() => withStyles(import('#features/week/week-page.tsx')), 'WeekPage'),
});
const settings = createRoute({ ...under('/cai-dat'), component: lazyRouteComponent(() => withStyles(import('#features/settings/settings-page.tsx')), 'SettingsPage') });
const decide = createRoute({
  ...under('/can-quyet-dinh'),
  validateSearch: ({ viec }: Search): { viec?: string } => ({ viec: idOf(viec) }),
  component: lazyRouteComponent(() => withStyles(import('#features/decide/decide-page.tsx')), 'DecidePage'),
});
const assign = createRoute({
  ...under('/giao-viec'),
  component: lazyRouteComponent(() => withStyles(import('#features/assign/assign-page.tsx')), 'AssignPage'),
});
const board = createRoute({
  ...under('/don-vi'),
  component: lazyRouteComponent(() => withStyles(import('#features/unit-board/unit-board-page.tsx')), 'UnitBoardPage'),
});
const colleagues = createRoute({
  ...under('/dong-nghiep'),
  component: lazyRouteComponent(() => withStyles(import('#features/colleagues/colleagues-page.tsx')), 'ColleaguesPage'),
});
const score = createRoute({
  ...under('/diem'),
  component: lazyRouteComponent(() => withStyles(import('#features/my-score/score-page.tsx')), 'MyScorePage'),
});
const period = createRoute({
  ...under('/diem/$period'),
  validateSearch: ({ nguoi }: Search): { nguoi?: string } => ({ nguoi: idOf(nguoi) }),
  component: lazyRouteComponent(() => withStyles(import('#features/my-score/score-page.tsx')), 'ScorePage'),
});
const year = createRoute({
  ...under('/nam'),
  validateSearch: ({ nam, nguoi }: Search): { nam?: number; nguoi?: string } => ({ nam: yearOf(nam), nguoi: idOf(nguoi) }),
  component: lazyRouteComponent(() => withStyles(import('#features/year/year-page.tsx')), 'YearPage'),
});
const unitYear = createRoute({
  ...under('/nam/don-vi'),
  validateSearch: ({ nam, ky }: Search): { nam?: number; ky?: string } => ({ nam: yearOf(nam), ky: idOf(ky) }),
  component: lazyRouteComponent(() => withStyles(import('#features/year/unit-year-page.tsx')), 'UnitYearPage'),
});
const organisationYear = createRoute({
  ...under('/nam/to-chuc'),
  validateSearch: ({ nam }: Search): { nam?: number } => ({ nam: yearOf(nam) }),
  component: lazyRouteComponent(() => withStyles(import('#features/organisation-year/organisation-year-page.tsx')), 'OrganisationYearPage'),
});
/** A year in an address comes as a number. */
function periodOf(value: unknown): string | number | undefined {
  return yearOf(value) ?? idOf(value);
}

const formSearch = ({ mau, ky, nguoi }: Search): { mau?: string; ky?: string | number; nguoi?: string } => ({ mau: idOf(mau), ky: periodOf(ky), nguoi: idOf(nguoi) });
const forms = createRoute({
  ...under('/bieu-mau'),
  validateSearch: formSearch,
  component: lazyRouteComponent(() => withStyles(import('#features/forms/forms-page.tsx')), 'FormsPage'),
});
const print = createRoute({
  ...under('/in/$form'),
  validateSearch: formSearch,
  component: lazyRouteComponent(() => withStyles(import('#features/forms/print-page.tsx')), 'PrintPage'),
});
const reminders = createRoute({
  ...under('/nhac-viec'),
  component: lazyRouteComponent(() => withStyles(import('#features/reminders/reminders-page.tsx')), 'RemindersPage'),
});
function taskPeriodOf(value: unknown): string | undefined {
  return typeof value === 'string' && isPeriod(value) ? value : undefined;
}

const confirm = createRoute({
  ...under('/xac-nhan'),
  validateSearch: ({ ky, nguoi }: Search): { ky?: string; nguoi?: string } => ({ ky: taskPeriodOf(ky), nguoi: idOf(nguoi) }),
  component: lazyRouteComponent(() => withStyles(import('#features/confirm/confirm-page.tsx')), 'ConfirmPage'),
});
const periods = createRoute({
  ...under('/ky'),
  validateSearch: ({ ky }: Search): { ky?: string } => ({ ky: taskPeriodOf(ky) }),
  component: lazyRouteComponent(() => withStyles(import('#features/periods/periods-page.tsx')), 'PeriodsPage'),
});
const catalogue = createRoute({ ...under('/danh-muc'), component: lazyRouteComponent(() => withStyles(import('#features/catalogue/catalogue-page.tsx')), 'CataloguePage') });
const catalogueImport = createRoute({
  ...under('/danh-muc/nhap'),
  component: lazyRouteComponent(() => withStyles(import('#features/catalogue/catalogue-import-page.tsx')), 'CatalogueImportPage'),
});
const people = createRoute({ ...under('/nguoi'), component: lazyRouteComponent(() => withStyles(import('#features/people/people-page.tsx')), 'PeoplePage') });
const delegation = createRoute({ ...under('/uy-quyen'), component: lazyRouteComponent(() => withStyles(import('#features/people/delegation-page.tsx')), 'DelegationPage') });
const peopleImport = createRoute({
  ...under('/nguoi/nhap'),
  component: lazyRouteComponent(() => withStyles(import('#features/people/people-import-page.tsx')), 'PeopleImportPage'),
});
const rules = createRoute({ ...under('/quy-tac'), component: lazyRouteComponent(() => withStyles(import('#features/rules/rules-page.tsx')), 'RulesPage') });
const rulesEdit = createRoute({
  ...under('/quy-tac/chinh'),
  component: lazyRouteComponent(() => withStyles(import('#features/rules/edit-page.tsx')), 'RulesEditPage'),
});

const tree = root.addChildren([
  home, today, tasks.addChildren([task]), log, week, settings, decide, assign, board, colleagues, score, period, confirm, periods, year, unitYear, organisationYear, reminders, forms, print, catalogue, catalogueImport, people, delegation, peopleImport, rules, rulesEdit,
]);

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error }) => <CrashNote error={error} />,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
