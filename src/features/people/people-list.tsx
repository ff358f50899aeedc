import { StateMark } from '#ui/state-mark.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { WITHOUT_POST } from './people-view.ts';
import type { PeopleGroup, PersonEntry } from './people-view.ts';
import { PostFacts } from './post-facts.tsx';
import type { PeopleScreen } from './use-people.ts';
import { peopleWords } from './words.ts';

interface PeopleListProps {
  readonly groups: readonly PeopleGroup[];
  readonly screen: PeopleScreen;
  readonly chosen: string | null;
  readonly onChoose: (person: string) => void;
}

function PersonRow({ person, screen, active, onChoose }: { person: PersonEntry; screen: PeopleScreen; active: boolean; onChoose: () => void }) {
  const { id, state, posts } = person;
  const delivery = screen.deliveries.get(id);
  return (
    <button type="button" className="row person-row" data-active={active ? '' : undefined} onClick={onChoose}>
      <span>
        <span className="row-title">{state.name}</span>
        {posts.map((post) => <PostFacts key={post.id} post={post} divisionName={null} />)}
      </span>
      {delivery && delivery.state !== 'received' && <StateMark state={delivery.state} compact />}
    </button>
  );
}

export function PeopleList({ groups, screen, chosen, onChoose }: PeopleListProps) {
  const say = useText(peopleWords);
  if (groups.length === 0) return <p className="soft">{say('emptySearch')}</p>;
  return (
    <div className="stack">
      {groups.map(({ key, name, people }) => (
        <Section key={key} title={name ?? say(key === WITHOUT_POST ? 'withoutPost' : 'unitLevel')} aside={people.length}>
          {people.length === 0
            ? <p className="soft">{say('emptyDivision')}</p>
            : (
              <ul className="rows">
                {people.map((person) => (
                  <li key={person.id}><PersonRow person={person} screen={screen} active={person.id === chosen} onChoose={() => onChoose(person.id)} /></li>
                ))}
              </ul>
            )}
        </Section>
      ))}
    </div>
  );
}
