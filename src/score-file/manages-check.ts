/** Lines of authority in a file: everybody named exists, only leaders lead, and nobody is above himself. */
import { inBoth, printPath, type Fault } from './fault.ts';

export interface Managing {
  readonly id: string;
  readonly role: 'staff' | 'head' | 'deputy';
  readonly manages: readonly string[];
}

function nameFault(person: Managing, name: string, place: number, known: ReadonlySet<string>): string | null {
  if (name === person.id) return inBoth('không ai quản lý chính mình', 'nobody manages himself');
  if (!known.has(name)) return inBoth(`không có người nào mã "${name}"`, `there is nobody with the id "${name}"`);
  return person.manages.indexOf(name) < place ? inBoth(`"${name}" ghi hai lần`, `"${name}" is named twice`) : null;
}

function lineFaults(people: readonly Managing[]): readonly Fault[] {
  const known = new Set(people.map(({ id }) => id));
  return people.flatMap((person, index) => {
    if (person.role === 'staff' && person.manages.length > 0) {
      const text = inBoth('người không giữ chức vụ (staff) không quản lý ai', 'staff manage nobody: the role must be head or deputy');
      return [{ path: printPath(['people', index, 'manages']), text }];
    }
    return person.manages.flatMap((name, place) => {
      const text = nameFault(person, name, place, known);
      return text === null ? [] : [{ path: printPath(['people', index, 'manages', place]), text }];
    });
  });
}

interface Step {
  readonly id: string;
  /** Place of the next name to look at. */
  next: number;
}

/** @param way from the top down; `back` is on it */
function circleFault(way: readonly string[], back: string, index: number, place: number): Fault {
  const circle = [...way.slice(way.indexOf(back)), back].join(' → ');
  return { path: printPath(['people', index, 'manages', place]), text: inBoth(`vòng quản lý ${circle}`, `a circle of managers ${circle}`) };
}

interface Found {
  readonly person: Managing;
  readonly index: number;
}

/** Walks down from one person without recursion: a file may name a chain of thousands. */
function circlesBelow(top: string, byId: ReadonlyMap<string, Found>, finished: Set<string>): readonly Fault[] {
  const way: Step[] = [{ id: top, next: 0 }];
  const onWay = new Set([top]);
  const faults: Fault[] = [];
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const found = byId.get(step.id);
    const place = step.next;
    const name = found?.person.manages[place];
    step.next += 1;
    if (!found || name === undefined) {
      finished.add(step.id);
      onWay.delete(step.id);
      way.pop();
    } else if (onWay.has(name) && name !== step.id) {
      faults.push(circleFault(way.map((one) => one.id), name, found.index, place));
    } else if (byId.has(name) && !finished.has(name) && name !== step.id) {
      onWay.add(name);
      way.push({ id: name, next: 0 });
    }
  }
  return faults;
}

function circleFaults(people: readonly Managing[]): readonly Fault[] {
  const byId = new Map(people.map((person, index) => [person.id, { person, index }]));
  const finished = new Set<string>();
  return people.flatMap(({ id }) => (finished.has(id) ? [] : circlesBelow(id, byId, finished)));
}

/** @param people in the order of the file */
export function managesFaults(people: readonly Managing[]): readonly Fault[] {
  return [...lineFaults(people), ...circleFaults(people)];
}
