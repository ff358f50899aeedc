/** From the records to the documents asked for, one or those of many people. */
import { hashOf } from '#app/documents.ts';
import { nameIn } from '#domain/access/organisation.ts';
import { lastDay, yearOf } from '#domain/calendar/period.ts';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { organisationSheet } from '#domain/forms/organisation-sheet.ts';
import { points, subjectOf } from '#domain/forms/form-parts.ts';
import { periodDays } from '#domain/forms/period-days.ts';
import { periodSheetOf } from '#domain/forms/period-sheet.ts';
import { productList } from '#domain/forms/product-list.ts';
import { levelLabel, periodLine, unitSummary, yearLine } from '#domain/forms/unit-summary.ts';
import { draftMeeting, meetingMinutes, yearDecision, yearNotice } from '#domain/forms/year-drafts.ts';
import type { DraftPerson } from '#domain/forms/year-drafts.ts';
import { ratedPlaces } from '#domain/organisation/rating-divisions.ts';
import { meetingMembers } from '#domain/organisation/rating-meeting.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import { rulesOn } from '#domain/organisation/rules.ts';
import { yearSheetOf } from '#domain/forms/year-sheet.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { canonicalInput, canonicalJson } from '#domain/scoring/canonical-score.ts';
import { FORM_KINDS } from './form-kinds.ts';
import type { PrintedForm } from './form-kinds.ts';
import { printedScore, reviewIn } from './form-source.ts';
import type { FormSource } from './form-source.ts';

const COMMENT_SOURCES = { meeting: 'cuộc họp', party: 'cấp ủy', superior: 'cấp trên' } as const;

function subjectIn({ org, period }: FormSource, person: string) {
  return subjectOf(org, person, lastDay(period));
}

function namesIn({ org }: FormSource): (person: string) => string {
  return (person) => nameIn(org, person);
}

async function ofPeriod(form: 'mau-01' | 'san-pham', source: FormSource, person: string): Promise<FormDocument> {
  const { period, org, older, lacks } = source;
  const scored = source.scores.get(person);
  if (!scored) throw new RangeError(`${person} has no score in ${period}`);
  const { score, hash: told } = printedScore(scored, older);
  const subject = subjectIn(source, person);
  const { input } = scored;
  const hash = told ?? (score && (await hashOf(canonicalInput(input))));
  if (form === 'mau-01') return periodSheetOf({ subject, period, general: input.profile.general, score, review: reviewIn(source, person, period), nameOf: namesIn(source), hash });
  const leaves = reviewIn(source, person, yearOf(period))?.year.leaves ?? [];
  return productList({ subject, input, score: score ?? scored.score, days: periodDays(org, person, period, leaves), whole: !lacks.has(person), hash });
}

function draftOf(source: FormSource, { person, input, score, facts }: PersonYear): DraftPerson {
  const label = (code: Parameters<typeof levelLabel>[1] | undefined) => levelLabel(input.profile, code ?? null);
  return {
    subject: subjectIn(source, person),
    average: points(score.average),
    own: label(facts.self?.level),
    proposed: label(facts.proposals.at(-1)?.level),
    decided: label(facts.decisions.at(-1)?.level),
    comments: facts.comments.map((comment) => `${COMMENT_SOURCES[comment.source]}: ${comment.text}`),
  };
}

async function ofYear(form: 'mau-02' | 'thong-bao', source: FormSource, person: string): Promise<FormDocument> {
  const year = source.years.get(person);
  if (!year) throw new RangeError(`${person} has no year ${source.period}`);
  const { input, facts } = year;
  if (form === 'thong-bao') {
    const decision = facts.decisions.at(-1);
    const written = decision ? `số ${decision.document} ngày ${decision.on.split('-').toReversed().join('/')}` : null;
    return yearNotice({ year: input.year, person: draftOf(source, year), document: written, petitionDays: input.profile.cycle.petitionWorkingDays });
  }
  return yearSheetOf({ subject: subjectIn(source, person), year, nameOf: namesIn(source), notHere: source.notHere, hash: await hashOf(canonicalJson(input)) });
}

async function summaryOf(form: 'tong-hop' | 'tong-hop-nam', source: FormSource): Promise<FormDocument> {
  const { people, scores, years, period, org, older } = source;
  const lines = people.flatMap((person) => {
    const [year, scored, subject] = [years.get(person), scores.get(person), subjectIn(source, person)];
    if (form === 'tong-hop-nam') return year ? [yearLine(subject, year)] : [];
    return scored ? [periodLine(subject, { input: scored.input, score: printedScore(scored, older).score ?? scored.score }, reviewIn(source, person, period))] : [];
  });
  return unitSummary({ agency: org.unit.name, period, lines, hash: await hashOf(canonicalJson(lines)) });
}

function draftsOfUnit(form: 'bien-ban' | 'quyet-dinh', source: FormSource): readonly FormDocument[] {
  const { org, period } = source;
  const people = source.people.flatMap((person) => {
    const year = source.years.get(person);
    // Support posts and the unit's own head are decided elsewhere (Điều 10.2.a, 28.2).
    return year && year.inCap && !year.decidedAbove ? [{ person, draft: draftOf(source, year) }] : [];
  });
  const unit = { agency: org.unit.name, year: Number(period), people: people.map(({ draft }) => draft) };
  if (form === 'quyet-dinh') return [yearDecision(unit)];
  const held = org.unit.meetings.filter(({ kind, year }) => kind === 'meeting' && year === unit.year);
  if (held.length === 0) return [meetingMinutes(unit)];
  return held.map((meeting, place) => {
    const about = people.filter(({ person }) => meeting.about.includes(person)).map(({ draft }) => draft);
    const minutes = meetingMinutes({ ...unit, people: about, meeting: draftMeeting(org, meeting, meetingMembers(org, meeting.division, meeting.on)) });
    return { ...minutes, name: `${minutes.name}${place > 0 ? `-${place + 1}` : ''}` };
  });
}

/** One sheet for each division and the unit, in the order they are rated (Điều 9.1). */
function sheetsOfOrganisations(source: FormSource): readonly FormDocument[] {
  const { org: { unit }, org } = source;
  const year = Number(source.period);
  return ratedPlaces(org, year).map(({ division, name }) => organisationSheet({
    agency: unit.name, organisation: name, year, rules: rulesOn(unit, `${year}-12-31`),
    own: ratingOf(unit.selfRatings, year, division), recognised: ratingOf(unit.ratings, year, division), nameOf: namesIn(source),
  }));
}

/**
 * @param people whose forms; a form of the whole unit is made once, whoever is named. Of whom not even the sheet could
 * be fetched there is none: an empty one would look as if nobody had marked him.
 */
export async function makeForms(form: PrintedForm, source: FormSource, people: readonly string[]): Promise<readonly FormDocument[]> {
  const known = people.filter((person) => (FORM_KINDS[form].of === 'year' ? source.years : source.scores).has(person) && source.lacks.get(person) !== 'sheet');
  switch (form) {
    case 'mau-01':
    case 'san-pham':
      return Promise.all(known.map((person) => ofPeriod(form, source, person)));
    case 'mau-02':
    case 'thong-bao':
      return Promise.all(known.map((person) => ofYear(form, source, person)));
    case 'tong-hop':
    case 'tong-hop-nam':
      return [await summaryOf(form, source)];
    case 'to-chuc':
      return sheetsOfOrganisations(source);
    case 'bien-ban':
    case 'quyet-dinh':
      return draftsOfUnit(form, source);
  }
}
