import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { headWorld } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { FormLink } from './form-link.tsx';
import type { LinkedForm } from './form-link.tsx';

afterEach(cleanup);

describe('from a record to its form', () => {
  it.each<readonly [LinkedForm, string | number, string | undefined, name: string, address: string]>([
    ['mau-01', '2026-03', 'an', 'Mẫu số 01', 'mau=mau-01&ky=2026-03&nguoi=an'],
    ['mau-02', 2026, 'an', 'Mẫu số 02', 'mau=mau-02&ky=2026&nguoi=an'],
    ['ho-so', 2026, 'tat-ca', 'Tải hồ sơ năm', 'mau=ho-so&ky=2026&nguoi=tat-ca'],
    ['tong-hop-nam', 2026, undefined, 'Biểu mẫu của năm', 'mau=tong-hop-nam&ky=2026'],
  ])('%s of %s and %s', async (form, period, person, name, address) => {
    const show = () => <FormLink form={form} period={period} {...(person !== undefined && { person })} />;
    renderPage(headWorld([]), { '/': show, '/bieu-mau': () => null }, '/');
    expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(`/bieu-mau?${address}`);
  });
});
