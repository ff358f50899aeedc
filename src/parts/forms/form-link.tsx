import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import type { Bundle } from '#ui/language.ts';

const vi = { 'mau-01': 'Mẫu số 01', 'mau-02': 'Mẫu số 02', 'ho-so': 'Tải hồ sơ năm', 'tong-hop-nam': 'Biểu mẫu của năm' } as const;

export type LinkedForm = keyof typeof vi;

export const formLinkWords: Bundle<LinkedForm> = {
  vi,
  en: { 'mau-01': 'Form 01', 'mau-02': 'Form 02', 'ho-so': 'Download the file of the year', 'tong-hop-nam': 'Forms of the year' },
};

interface FormLinkProps {
  readonly form: LinkedForm;
  /** A month, a quarter or a year. */
  readonly period: string | number;
  /** Whose; 'tat-ca' for everybody in sight. */
  readonly person?: string;
}

/** From the record one looks at to the form made of it. */
export function FormLink({ form, period, person }: FormLinkProps) {
  const say = useText(formLinkWords);
  const search = { mau: form, ky: period, ...(person !== undefined && { nguoi: person }) };
  return <Button component={Link} variant="default" leftSection={<Icon name="file" />} to={'/bieu-mau' as never} search={search as never}>{say(form)}</Button>;
}
