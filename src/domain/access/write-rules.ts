/**
 * Who may write which entry, as one table. Rights follow from role and organisation tree on the day the entry
 * was plausibly written. `own: 'never'` = nobody decides on his own record; `'only'` = nobody writes for another.
 */
export type Right = 'self' | 'assigner' | 'monitor' | 'organiser' | 'unitHead' | 'divisionHead' | 'system';

export interface WriteRule {
  readonly who: readonly Right[];
  readonly own: 'never' | 'only' | 'any';
  readonly source: string;
}

const decision = (source: string): WriteRule => ({ who: ['assigner'], own: 'never', source });
const ownWork = (source: string): WriteRule => ({ who: ['self'], own: 'only', source });
/** Facts of a person's year from documents: the organisation officer's or the head's to record, never one's own. */
const ofOthers = (source: string, ...more: Right[]): WriteRule => ({ who: ['organiser', 'unitHead', ...more], own: 'never', source });
const records = (source: string): WriteRule => ({ who: ['organiser', 'unitHead', 'system'], own: 'any', source });

export const writeRules: Readonly<Record<string, WriteRule>> = {
  'unit.founded.v1': { who: ['system'], own: 'any', source: 'design: first start' },
  'unit.renamed.v1': records('domain §1'),
  'unit.divisionOpened.v1': records('domain §1'),
  'unit.divisionClosed.v1': records('domain §1'),
  'unit.calendarSet.v1': records('domain §5'),
  'unit.settingsChanged.v1': records('domain §5'),
  'unit.profileAdopted.v1': { who: ['unitHead', 'system'], own: 'any', source: 'NĐ335 Điều 26.1.a' },
  'unit.organisationRated.v1': records('NĐ335 Điều 5, 8, 9.2.a'),
  'unit.periodLocked.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'domain §5 (lock)' },
  'unit.periodUnlockAsked.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'domain §5 (unlock)' },
  'unit.periodUnlocked.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'domain §5 (unlock)' },
  'unit.periodUnlockDeclined.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'domain §5 (unlock)' },
  'unit.organisationSelfRated.v1': { who: ['divisionHead', 'unitHead'], own: 'any', source: 'NĐ335 Điều 9.2.a' },
  'unit.meetingHeld.v1': { who: ['organiser', 'divisionHead', 'unitHead'], own: 'any', source: 'NĐ335 Điều 21.1.b–c, 21.2.b–c' },
  'unit.resultsSent.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'NĐ335 Điều 26.1.d' },
  'unit.catalogueProposed.v1': { who: ['organiser', 'divisionHead', 'unitHead', 'system'], own: 'any', source: 'NĐ335 Điều 13.1.d' },
  'unit.catalogueAdopted.v1': { who: ['unitHead', 'system'], own: 'any', source: 'NĐ335 Điều 13.2' },

  'person.registered.v1': records('domain §1'),
  'person.renamed.v1': records('domain §1'),
  'person.posted.v1': records('domain §1'),
  'person.postEnded.v1': records('domain §1'),
  'person.fieldAssigned.v1': { who: ['assigner', 'organiser', 'system'], own: 'never', source: 'NĐ335 Điều 15.4' },
  'person.delegated.v1': { who: ['monitor'], own: 'never', source: 'domain §1 (deputies)' },
  'person.delegationEnded.v1': { who: ['monitor'], own: 'never', source: 'domain §1 (deputies)' },

  'product.proposed.v1': { who: ['organiser', 'divisionHead', 'unitHead', 'system'], own: 'any', source: 'NĐ335 Điều 13.1' },
  'product.approved.v1': { who: ['unitHead', 'system'], own: 'any', source: 'NĐ335 Điều 13.3' },

  'task.assigned.v1': decision('NĐ335 Điều 18.1.a'),
  'task.declared.v1': ownWork('NĐ335 Điều 18.1.d'),
  'task.confirmed.v1': decision('NĐ335 Điều 18.1.d'),
  'task.declined.v1': decision('NĐ335 Điều 18.1.d'),
  'task.started.v1': ownWork('NĐ335 Điều 18.2'),
  'task.progressed.v1': ownWork('NĐ335 Điều 18.2'),
  'task.submitted.v1': ownWork('NĐ335 Điều 18.2'),
  'task.accepted.v1': decision('NĐ335 Điều 14.2'),
  'task.returned.v1': decision('NĐ335 Điều 14.2.b'),
  'task.handedBack.v1': ownWork('NĐ335 Điều 18.1.d'),
  'task.cancelled.v1': decision('NĐ335 Điều 18.1.a'),
  'task.targetAdjusted.v1': decision('NĐ335 Điều 18.1.b, 18.1.d'),
  'task.deadlineChanged.v1': decision('NĐ335 Điều 18.1.b'),
  'task.excuseRequested.v1': ownWork('NĐ335 Điều 14.2'),
  'task.excused.v1': decision('NĐ335 Điều 14.2.b–c'),
  'task.excuseDeclined.v1': decision('NĐ335 Điều 14.2.b–c'),
  'task.timeJudged.v1': decision('domain §2 (late)'),
  'task.reminded.v1': decision('domain §5'),
  'task.commented.v1': { who: ['self', 'assigner', 'monitor'], own: 'any', source: 'domain §2' },

  'day.logged.v1': ownWork('NĐ335 Điều 18.2'),
  'day.amended.v1': ownWork('NĐ335 Điều 18.2'),
  'day.removed.v1': ownWork('NĐ335 Điều 18.2'),

  'review.completed.v1': ownWork('NĐ335 Điều 17.2'),
  'review.reopened.v1': { who: ['self', 'monitor'], own: 'any', source: 'NĐ335 Điều 17.2' },
  'review.selfScored.v1': ownWork('NĐ335 Điều 17.2'),
  'review.confirmed.v1': { who: ['monitor'], own: 'never', source: 'NĐ335 Điều 10.1, 17.2' },

  'review.seen.v1': ownWork('NĐ335 Điều 17.3'),
  'review.objected.v1': ownWork('NĐ335 Điều 17.2, 22'),
  'review.objectionAnswered.v1': { who: ['monitor'], own: 'never', source: 'NĐ335 Điều 10.1, 22' },

  'year.selfClassified.v1': ownWork('NĐ335 Điều 21.1.a, 21.2.a'),
  'year.commented.v1': ofOthers('NĐ335 Điều 21.1.b–c, 21.2.b–c', 'monitor'),
  'year.proposed.v1': ofOthers('NĐ335 Điều 20.5, 21', 'monitor'),
  'year.decided.v1': ofOthers('NĐ335 Điều 10.2, 21.1.d, 21.2.d, 21.3'),
  'year.replacementAsked.v1': ofOthers('NĐ335 Điều 21.3'),
  'year.decisionSeen.v1': ownWork('NĐ335 Điều 21.1.đ, 21.2.đ'),
  'year.petitioned.v1': ownWork('NĐ335 Điều 22'),
  'year.petitionAnswered.v1': ofOthers('NĐ335 Điều 22'),
  'year.leaveRecorded.v1': ofOthers('NĐ335 Điều 11.2', 'monitor'),
  'year.leaveWithdrawn.v1': ofOthers('NĐ335 Điều 11.2', 'monitor'),
  'year.groundRecorded.v1': ofOthers('NĐ335 Điều 20.4'),
  'year.groundWithdrawn.v1': ofOthers('NĐ335 Điều 20.4'),
  'year.resultBrought.v1': ofOthers('NĐ335 Điều 19.1'),
  'year.resultWithdrawn.v1': ofOthers('NĐ335 Điều 19.1'),
  'year.groupSet.v1': { who: ['organiser', 'unitHead'], own: 'any', source: 'NĐ335 Điều 20.5.a' },

  'entry.admitted.v1': { who: ['assigner', 'monitor', 'unitHead'], own: 'never', source: 'domain §1' },
};
