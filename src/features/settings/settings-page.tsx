import { useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { Language } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { AccountSection } from './account-section.tsx';
import { DeviceSection } from './device-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { settingsWords } from './words.ts';

const languages = [{ value: 'vi' as Language, label: 'Tiếng Việt' }, { value: 'en' as Language, label: 'English' }];

export function SettingsPage() {
  const say = useText(settingsWords);
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = (['auto', 'light', 'dark'] as const).map((value) => ({ value: value as MantineColorScheme, label: say(value) }));
  return (
    <Page>
      <PageHeader title={say('title')} />
      <AccountSection />
      <Section title={say('look')}>
        <div className="stack">
          <ChoiceChips label={say('language')} options={languages} value={language} onChange={choose} />
          <ChoiceChips label={say('colour')} options={schemes} value={colorScheme} onChange={setColorScheme} />
        </div>
      </Section>
      <NoticeSection />
      <DeviceSection />
    </Page>
  );
}
