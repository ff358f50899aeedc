/** What one can log time on: last used first, then open tasks by deadline, then the catalogue by search. */
import type { CatalogueItem, Row } from '#app/app.ts';
import { isOpenTask } from '#parts/tasks/task-due.ts';
import { matchesSearch } from '#ui/plain-text.ts';

export interface Subject {
  readonly task: string | null;
  readonly product: string | null;
  readonly text: string;
}

export function subjectKey({ task, product, text }: Subject): string {
  return task ?? product ?? text;
}

/** Each once, where it stands first. */
function unique(subjects: readonly Subject[]): Subject[] {
  const first = new Map<string, Subject>();
  for (const subject of subjects) {
    if (!first.has(subjectKey(subject))) first.set(subjectKey(subject), subject);
  }
  return [...first.values()];
}

/** Lines of recent day sheets, the latest first. */
function lastUsed(sheets: readonly Row<'daysheet'>[]): Subject[] {
  const latest = sheets.toSorted((a, b) => b.state.day.localeCompare(a.state.day));
  return latest.flatMap((sheet) => sheet.state.lines.toReversed().map(({ task, product, text }) => ({ task, product, text })));
}

export function taskSubject({ id, state }: Row<'task'>): Subject {
  return { task: id, product: state.product?.id ?? null, text: state.title };
}

const SHOWN = 8;

/** Tasks that are finished leave the list: time on them belongs to what replaced them. */
export function suggestSubjects(sheets: readonly Row<'daysheet'>[], tasks: readonly Row<'task'>[]): readonly Subject[] {
  const open = tasks.filter((row) => isOpenTask(row.state)).toSorted((a, b) => a.state.due.localeCompare(b.state.due));
  const openIds = new Set(open.map((row) => row.id));
  const used = lastUsed(sheets).filter(({ task }) => task === null || openIds.has(task));
  return unique([...used, ...open.map(taskSubject)]).slice(0, SHOWN);
}

export function findSubjects(query: string, tasks: readonly Row<'task'>[], catalogue: readonly CatalogueItem[]): readonly Subject[] {
  const own = tasks.filter((row) => isOpenTask(row.state) && matchesSearch(row.state.title, query)).map(taskSubject);
  const products = catalogue.filter(({ code, name }) => matchesSearch(`${code} ${name}`, query)).map(({ id, name }) => ({ task: null, product: id, text: name }));
  return [...own, ...products].slice(0, SHOWN * 2);
}
