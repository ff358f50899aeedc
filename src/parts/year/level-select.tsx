import { NativeSelect } from '@mantine/core';
import { LEVEL_CODES } from '#domain/profiles/rule-profile.ts';
import type { LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { levelName } from './level-name.ts';
import { yearPartsWords } from './year-parts-words.ts';

interface LevelSelectProps {
  readonly label: string;
  readonly rules: RuleProfile;
  readonly value: LevelCode | '';
  readonly error?: string | undefined;
  readonly onChange: (level: LevelCode | '') => void;
}

/** The four levels with their official names; nothing is chosen beforehand. */
export function LevelSelect({ label, rules, value, error, onChange }: LevelSelectProps) {
  const say = useText(yearPartsWords);
  const language = useLanguage((choice) => choice.language);
  const options = LEVEL_CODES.map((code) => ({ value: code as string, label: levelName(rules, code, language) }));
  return (
    <NativeSelect label={label} value={value} error={error} data={[{ value: '', label: say('choose') }, ...options]}
      onChange={(event) => onChange(LEVEL_CODES.find((code) => code === event.currentTarget.value) ?? '')} />
  );
}
