import type { Post } from '#domain/organisation/person.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { peopleWords } from './words.ts';

/** A post in one line: title, role, where, since when. */
export function PostFacts({ post, divisionName }: { post: Post; divisionName: string | null }) {
  const say = useText(peopleWords);
  const from = formatFullDay(post.from);
  return (
    <span className="row-facts">
      <span>{post.title}</span>
      {post.role !== 'staff' && <span>{say(post.role)}</span>}
      {divisionName && <span>{divisionName}</span>}
      {post.organiser && <span>{say('organiser')}</span>}
      <span>{post.to === null ? say('since', { day: from }) : say('until', { from, to: formatFullDay(post.to) })}</span>
    </span>
  );
}
