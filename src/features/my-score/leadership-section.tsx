import { Link } from '@tanstack/react-router';
import type { ScoredPeriod } from '#app/app.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { DecidedRule, LeadershipRules } from '#domain/profiles/rule-profile.ts';
import type { LeadershipInput } from '#domain/scoring/score-shape.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { percentOf } from '#parts/marks/marks-form-state.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { scoreWords } from './words.ts';

/** Names lead to the score page of each: a point lost there is found there. */
export function PeopleLinks({ people }: { people: readonly string[] }) {
  const say = useText(scoreWords);
  const { nameOf, period } = useScoreScreen();
  return (
    <ul className="score-people">
      {people.map((person) => (
        <li key={person}>
          <Link className="chip" to={'/diem/$period' as never} params={{ period } as never} search={{ nguoi: person } as never} aria-label={say('scoreOf', { name: nameOf(person) })}>
            {nameOf(person)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Criterion {
  readonly label: string;
  readonly labelEn: string;
  readonly key: string;
  readonly article: string;
}

function CriterionHead({ rule, share }: { rule: Criterion; share: string | null }) {
  const { language } = useScoreScreen();
  return (
    <p className="plain">
      {language === 'vi' ? rule.label : rule.labelEn} ({rule.key}): <strong>{share ?? '–'}</strong> <span className="soft">{rule.article}</span>
    </p>
  );
}

function Subordinates({ rules, leadership }: { rules: LeadershipRules; leadership: LeadershipInput }) {
  const say = useText(scoreWords);
  const { number } = useScoreScreen();
  const { subordinates: rule } = rules;
  const named = (standing: string) => leadership.subordinates.filter((one) => one.standing === standing).map(({ person }) => person);
  const [below, without] = [named('below'), named('no-data')];
  const judged = leadership.subordinates.length - without.length;
  const share = below.length > 0 ? rule.unmet : rule.met;
  const waiting = leadership.subordinates.filter((one) => one.standing !== 'no-data' && one.provisional).length;
  const met = { met: judged - below.length, judged, from: number(rule.from) };
  return (
    <li className="score-criterion">
      <CriterionHead rule={rule} share={`${number(percentOf(share))}%`} />
      <p className="plain">{judged > 0 ? say('subordinates', met) : say('nobodyJudged', { share: number(percentOf(share)) })}</p>
      {below.length > 0 && <><p className="plain">{say('below', { from: number(rule.from) })}</p><PeopleLinks people={below} /></>}
      {waiting > 0 && <p className="soft plain">{say('stillProvisional', { count: waiting })}</p>}
      {without.length > 0 && <details><summary className="soft">{say('passedOver', { count: without.length })}</summary><PeopleLinks people={without} /></details>}
    </li>
  );
}

function Decided({ rule, leadership, review }: { rule: DecidedRule; leadership: LeadershipInput; review: ReviewState | null }) {
  const say = useText(scoreWords);
  const { nameOf, number } = useScoreScreen();
  const decided = leadership.confirmed?.[rule.decided];
  const mark = decided ?? leadership.self?.[rule.decided];
  const reason = leadership.reasons[rule.decided];
  const confirmed = review?.confirmed;
  const who = decided !== undefined && confirmed ? say('decidedBy', { name: nameOf(confirmed.by), time: formatMoment(confirmed.at) }) : say(mark === undefined ? 'undecided' : 'selfDecided');
  return (
    <li className="score-criterion">
      <CriterionHead rule={rule} share={mark === undefined ? null : `${number(percentOf(mark))}%`} />
      <p className="soft plain">{who}</p>
      {reason && <p className="plain quote">{say('reason', { reason })}</p>}
    </li>
  );
}

/** d, đ and e of a leader (NĐ335 Điều 15.3–15.4): on whose scores and on whose decision they rest. */
export function LeadershipSection({ scored, review }: { scored: ScoredPeriod; review: ReviewState | null }) {
  const say = useText(scoreWords);
  const { input: { profile, leadership }, unseen } = scored;
  const rules = profile.taskResults?.leadership;
  if (!rules || !leadership) return null;
  return (
    <Section title={say('leadership')}>
      <div className="stack">
        {unseen.length > 0 && <Note tone="info" title={say('unseen', { count: unseen.length })}><p>{say('unseenHint')}</p></Note>}
        <ul className="plain stack">
          <Subordinates rules={rules} leadership={leadership} />
          {rules.decided.map((rule) => <Decided key={rule.key} rule={rule} leadership={leadership} review={review} />)}
        </ul>
      </div>
    </Section>
  );
}
