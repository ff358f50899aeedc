/** What the page shows stands in the address, so that the phone's own back button closes it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { UnitState } from '#domain/organisation/unit.ts';
import { findProfile } from '#domain/profiles/profiles.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';

/** The profile somebody prepares on this device. */
export const OWN = 'ban-rieng';

export type RulesPlace =
  | { readonly show: 'overview' }
  | { readonly show: 'text'; readonly profile: string }
  | { readonly show: 'changes'; readonly before: string; readonly after: string }
  | { readonly show: 'adopt'; readonly profile: string };

function placeOf(search: Readonly<Record<string, unknown>>): RulesPlace {
  const text = (key: string): string | null => (typeof search[key] === 'string' ? search[key] : null);
  const [read, before, after, adopt] = [text('doc'), text('tu'), text('sang'), text('ap-dung')];
  if (adopt) return { show: 'adopt', profile: adopt };
  if (before && after) return { show: 'changes', before, after };
  return read ? { show: 'text', profile: read } : { show: 'overview' };
}

function searchOf(place: RulesPlace): Readonly<Record<string, string>> {
  if (place.show === 'adopt') return { 'ap-dung': place.profile };
  if (place.show === 'changes') return { tu: place.before, sang: place.after };
  return place.show === 'text' ? { doc: place.profile } : {};
}

export function useRulesPlace(): readonly [RulesPlace, (place: RulesPlace) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  return [placeOf(search), (place) => void navigate({ to: '/quy-tac', search: searchOf(place) as never })];
}

/** An adopted profile is named by its first day, one that comes with the software by its id. */
export function keyOfAdopted(from: string): string {
  return `ngay-${from}`;
}

/** Null for a key that names nothing. */
export function profileAt(key: string, unit: UnitState, own: RuleProfile | null): RuleProfile | null {
  if (key === OWN) return own;
  const adopted = unit.profiles.findLast(({ from }) => keyOfAdopted(from) === key);
  return adopted?.rules ?? findProfile(key);
}
