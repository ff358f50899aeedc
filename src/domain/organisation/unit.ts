/** A unit (cơ quan sử dụng công chức): divisions, settings, working calendar, rule profile, catalogue versions. */
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { Meeting, OrganisationRating, OrganisationSelfRating } from './rating.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { applyLock } from './period-lock.ts';
import type { PeriodLock } from './period-lock.ts';
import { withLatest, withMeeting, written } from './rating.ts';
import { withSending } from './sending.ts';
import type { ResultsSent } from './sending.ts';
import type { UnitData as Data, UnitEntryType } from './unit-entries.ts';

export interface Division {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

export interface UnitSettings {
  /** Most jobs a catalogue may list; null = no limit. */
  readonly catalogueLimit: number | null;
}

export interface CatalogueVersion {
  readonly version: string;
  readonly name: string;
  readonly products: number;
  readonly from: string | null;
  readonly decision: string | null;
}

export interface AdoptedProfile {
  readonly rules: RuleProfile;
  /** First day of the first period under it. */
  readonly from: string;
  readonly decision: string;
}

export interface UnitState {
  readonly name: string;
  readonly level: 'commune' | 'ward';
  readonly divisions: readonly Division[];
  readonly settings: UnitSettings;
  readonly calendar: WorkingCalendar;
  readonly profiles: readonly AdoptedProfile[];
  readonly catalogues: readonly CatalogueVersion[];
  /** One for each year and organisation, the latest. */
  readonly ratings: readonly OrganisationRating[];
  /** What organisations say of themselves: one for each year and organisation, the latest. */
  readonly selfRatings: readonly OrganisationSelfRating[];
  readonly meetings: readonly Meeting[];
  /** Periods that are closed now. */
  readonly locks: readonly PeriodLock[];
  /** Results that went to the national database. */
  readonly sent: readonly ResultsSent[];
}

const start: UnitState = {
  name: '',
  level: 'commune',
  divisions: [],
  settings: { catalogueLimit: null },
  calendar: { holidays: [], swapped: [] },
  profiles: [],
  catalogues: [],
  ratings: [],
  selfRatings: [],
  meetings: [],
  locks: [],
  sent: [],
};

function adopt(state: UnitState, data: Data<'unit.catalogueAdopted.v1'>): UnitState {
  const catalogues = state.catalogues.map((known) =>
    known.version === data.version && known.from === null ? { ...known, from: data.from, decision: data.decision } : known,
  );
  return { ...state, catalogues };
}

function propose(state: UnitState, data: Data<'unit.catalogueProposed.v1'>): UnitState {
  if (state.catalogues.some((known) => known.version === data.version)) return state;
  const { version, name, products } = data;
  return { ...state, catalogues: [...state.catalogues, { version, name, products, from: null, decision: null }] };
}

function adoptProfile(state: UnitState, { rules, from, decision }: Data<'unit.profileAdopted.v1'>): UnitState {
  // Checked whole before it was accepted.
  return { ...state, profiles: [...state.profiles, { rules: rules as unknown as RuleProfile, from, decision }] };
}

function openDivision(state: UnitState, data: Data<'unit.divisionOpened.v1'>): UnitState {
  const others = state.divisions.filter((known) => known.id !== data.division);
  return { ...state, divisions: [...others, { id: data.division, name: data.name, from: data.from, to: null }] };
}

function apply(state: UnitState, entry: StoredEntry): UnitState {
  switch (entry.type as UnitEntryType) {
    case 'unit.founded.v1':
      return { ...state, ...(entry.data as Data<'unit.founded.v1'>) };
    case 'unit.renamed.v1':
      return { ...state, name: (entry.data as Data<'unit.renamed.v1'>).name };
    case 'unit.divisionOpened.v1':
      return openDivision(state, entry.data as Data<'unit.divisionOpened.v1'>);
    case 'unit.divisionClosed.v1': {
      const { division, to } = entry.data as Data<'unit.divisionClosed.v1'>;
      return { ...state, divisions: state.divisions.map((known) => (known.id === division ? { ...known, to } : known)) };
    }
    case 'unit.calendarSet.v1':
      return { ...state, calendar: entry.data as Data<'unit.calendarSet.v1'> };
    case 'unit.settingsChanged.v1':
      return { ...state, settings: { ...state.settings, ...(entry.data as Partial<UnitSettings>) } };
    case 'unit.profileAdopted.v1':
      return adoptProfile(state, entry.data as Data<'unit.profileAdopted.v1'>);
    case 'unit.organisationRated.v1':
      return { ...state, ratings: withLatest(state.ratings, written<Data<'unit.organisationRated.v1'>>(entry)) };
    case 'unit.organisationSelfRated.v1':
      return { ...state, selfRatings: withLatest(state.selfRatings, written<Data<'unit.organisationSelfRated.v1'>>(entry)) };
    case 'unit.meetingHeld.v1':
      return { ...state, meetings: withMeeting(state.meetings, written<Data<'unit.meetingHeld.v1'>>(entry)) };
    case 'unit.periodLocked.v1':
    case 'unit.periodUnlockAsked.v1':
    case 'unit.periodUnlockDeclined.v1':
    case 'unit.periodUnlocked.v1':
      return { ...state, locks: applyLock(state.locks, entry) };
    case 'unit.resultsSent.v1':
      return { ...state, sent: withSending(state.sent, entry) };
    case 'unit.catalogueProposed.v1':
      return propose(state, entry.data as Data<'unit.catalogueProposed.v1'>);
    case 'unit.catalogueAdopted.v1':
      return adopt(state, entry.data as Data<'unit.catalogueAdopted.v1'>);
  }
}

export const unitFold: Fold<UnitState> = { start,  apply };

/** The catalogue version in force on a day: the last adopted one whose date has come; null = none yet. */
export function catalogueInForce(unit: UnitState, onDay: string): CatalogueVersion | null {
  const adopted = unit.catalogues.filter((known) => known.from !== null && known.from <= onDay);
  return adopted.reduce<CatalogueVersion | null>((best, known) => (best && best.from! > known.from! ? best : known), null);
}
