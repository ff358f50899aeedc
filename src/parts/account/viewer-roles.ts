/** What the viewer's posts make of him, for screens that show only what a role needs. Rights are judged elsewhere. */
import type { Organisation } from '#domain/access/organisation.ts';
import { activePosts, isOrganiser, isUnitHead } from '#domain/access/organisation.ts';

export interface ViewerRoles {
  readonly unitHead: boolean;
  /** Leads a unit or a division. */
  readonly head: boolean;
  /** Assigns and decides: heads, and deputies with a field (NĐ335 Điều 18.1.a). */
  readonly assigns: boolean;
  readonly organiser: boolean;
}

export function rolesOf(org: Organisation, person: string, day: string): ViewerRoles {
  const posts = activePosts(org, person, day);
  const head = posts.some((post) => post.role === 'head');
  const deputy = posts.some((post) => post.role === 'deputy' && post.field.length > 0);
  return { unitHead: isUnitHead(org, person, day), head, assigns: head || deputy, organiser: isOrganiser(org, person, day) };
}
