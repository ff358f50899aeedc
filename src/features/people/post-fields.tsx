import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { openDivisions } from '#app/division-match.ts';
import { headsOfDivision, isUnitHead, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Role } from '#domain/organisation/person.ts';
import { POSITIONS, POSITION_GROUPS } from '#domain/organisation/positions.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { withPosition } from './post-draft.ts';
import type { PostDraft, PostFault } from './post-draft.ts';
import { peopleWords } from './words.ts';

interface PostFieldsProps {
  readonly post: PostDraft;
  readonly change: (post: PostDraft) => void;
  readonly faults: readonly PostFault[];
  readonly org: Organisation;
  readonly today: string;
  /** Whose post it is; null for somebody new. */
  readonly person: string | null;
}

const ROLES: readonly Role[] = ['staff', 'deputy', 'head'];

function PositionSelect({ post, change, faults }: Pick<PostFieldsProps, 'post' | 'change' | 'faults'>) {
  const say = useText(peopleWords);
  const groupName = { elected: say('groupElected'), leadership: say('groupLeadership'), professional: say('groupProfessional'), support: say('groupSupport') };
  const groups = POSITION_GROUPS.map((group) => ({
    group: groupName[group],
    items: POSITIONS.filter((position) => position.group === group).map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
  }));
  return (
    <NativeSelect label={say('position')} value={post.position} error={faults.includes('position') ? say('positionNeeded') : undefined}
      data={[{ value: '', label: say('choosePosition') }, ...groups]} onChange={(event) => change(withPosition(post, event.currentTarget.value))} />
  );
}

function otherHead({ post, org, today, person }: PostFieldsProps): string | null {
  if (post.role !== 'head') return null;
  const heads = post.division === '' ? [...org.people.keys()].filter((one) => isUnitHead(org, one, today)) : headsOfDivision(org, post.division, today);
  const other = heads.find((one) => one !== person);
  return other === undefined ? null : (nameIn(org, other));
}

export function PostFields(props: PostFieldsProps) {
  const { post, change, faults, org, today } = props;
  const say = useText(peopleWords);
  const divisions = [{ value: '', label: say('ofUnit') }, ...openDivisions(org.unit.divisions, today).map(({ id, name }) => ({ value: id, label: name }))];
  const other = otherHead(props);
  return (
    <>
      <PositionSelect post={post} change={change} faults={faults} />
      <TextInput label={say('postTitle')} value={post.title} maxLength={500} error={faults.includes('title') ? say('titleNeeded') : undefined}
        onChange={(event) => change({ ...post, title: event.currentTarget.value })} />
      <NativeSelect label={say('division')} value={post.division} data={divisions} onChange={(event) => change({ ...post, division: event.currentTarget.value })} />
      <ChoiceChips<Role> label={say('role')} value={post.role} options={ROLES.map((role) => ({ value: role, label: say(role) }))} onChange={(role) => change({ ...post, role })} />
      {other && <Note tone="warn" title={say('twoHeads', { name: other })} />}
      <Checkbox label={say('isOrganiser')} checked={post.organiser} onChange={(event) => change({ ...post, organiser: event.currentTarget.checked })} />
      <DayField label={say('from')} value={post.from} error={faults.includes('from') ? say('dayNeeded') : undefined} onChange={(from) => change({ ...post, from })} />
    </>
  );
}
