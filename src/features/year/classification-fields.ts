/** What people type in a year's classification, and what is missing in it before it is written. */
import type { Evidence } from '#domain/record/shapes.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import type { YearWord } from './words.ts';

type Faults<T> = Partial<Record<keyof T, YearWord>>;

const isEmpty = (text: string): boolean => text.trim() === '';

/** An optional text of an entry: absent when nothing was typed. */
export function optional<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return isEmpty(text) ? {} : ({ [key]: text.trim() } as Partial<Record<K, string>>);
}

/** '' while nothing is chosen. */
export interface SelfDraft {
  readonly level: LevelCode | '';
  readonly strengths: string;
  readonly weaknesses: string;
}

export function selfFaults({ level }: SelfDraft): Faults<SelfDraft> {
  return level === '' ? { level: 'levelNeeded' } : {};
}

export const SOURCES = ['meeting', 'party', 'superior'] as const;
export interface CommentDraft {
  readonly source: (typeof SOURCES)[number];
  readonly text: string;
  readonly on: string;
  readonly document: string;
}

/** Minutes and the Party cell's comment are documents (Điều 21.1.b–c); a superior may simply say it. */
export function commentFaults({ source, text, on, document }: CommentDraft): Faults<CommentDraft> {
  return {
    ...(isEmpty(text) && { text: 'textNeeded' as const }),
    ...(!isDay(on) && { on: 'dayNeeded' as const }),
    ...(source !== 'superior' && isEmpty(document) && { document: 'documentNeeded' as const }),
  };
}

export interface ProposalDraft {
  readonly level: LevelCode | '';
  readonly reason: string;
}

export function proposalFaults({ level, reason }: ProposalDraft): Faults<ProposalDraft> {
  return { ...(level === '' && { level: 'levelNeeded' as const }), ...(isEmpty(reason) && { reason: 'reasonNeeded' as const }) };
}

export interface DecisionDraft {
  readonly level: LevelCode | '';
  readonly document: string;
  readonly on: string;
  readonly reason: string;
  readonly agency: string;
}

export interface DecisionNeeds {
  /** Whether a level has to be explained (Điều 20, 21.3). */
  readonly explained: (level: LevelCode) => boolean;
  /** It is the managing agency's decision, whose name belongs to it (Điều 21.3). */
  readonly agency: boolean;
}

export function decisionFaults({ level, document, on, reason, agency }: DecisionDraft, needs: DecisionNeeds): Faults<DecisionDraft> {
  return {
    ...(level === '' && { level: 'levelNeeded' as const }),
    ...(isEmpty(document) && { document: 'documentNeeded' as const }),
    ...(!isDay(on) && { on: 'dayNeeded' as const }),
    ...(level !== '' && needs.explained(level) && isEmpty(reason) && { reason: 'reasonNeeded' as const }),
    ...(needs.agency && isEmpty(agency) && { agency: 'agencyNeeded' as const }),
  };
}

/** A request to the managing agency, or a petition: what is wrong, and what shows it. */
export interface PetitionDraft {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export function petitionFaults({ text }: PetitionDraft): Faults<PetitionDraft> {
  return isEmpty(text) ? { text: 'textNeeded' } : {};
}

export interface AnswerDraft {
  readonly verdict: 'upheld' | 'declined' | '';
  readonly reason: string;
  readonly document: string;
}

export function answerFaults({ verdict, reason }: AnswerDraft): Faults<AnswerDraft> {
  return { ...(verdict === '' && { verdict: 'verdictNeeded' as const }), ...(isEmpty(reason) && { reason: 'reasonNeeded' as const }) };
}
