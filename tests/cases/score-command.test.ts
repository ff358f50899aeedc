/** The score command: worked cases as files with their answers, and the process with its exit codes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreText, type Kind } from '#score-file/main.ts';
import type { PeriodFile, YearFile } from '#tests/oracle/case-file.ts';
import { oraclePeriod } from '#tests/oracle/oracle-period.ts';
import { oracleYear } from '#tests/oracle/oracle-year.ts';

const root = resolve(import.meta.dirname, '../..');
const data = join(root, 'tests/cases/data');

function read(name: string): string {
  return readFileSync(join(data, name), 'utf8');
}

const FILES: readonly (readonly [Kind, string])[] = [['period', 'score-period-nd335'], ['period', 'score-period-khanh-hoa'], ['year', 'score-year']];

describe('files with their answers', () => {
  test.each(FILES)('%s: %s.json', (kind, name) => {
    expect(scoreText(kind, read(`${name}.json`))).toEqual({ ok: true, answer: JSON.parse(read(`${name}.answer.json`)) });
  });

  test.each(FILES)('%s: the naive implementation gives the answers of %s.json too', (kind, name) => {
    const exact = JSON.parse(read(`${name}.json`), (key, value: unknown) => (key === 'organising' || key === 'uniting' ? (value === '1/2' ? 0.5 : Number(value)) : value)) as unknown;
    const answer = kind === 'year' ? oracleYear(exact as YearFile) : oraclePeriod(exact as PeriodFile);
    expect(answer).toEqual(JSON.parse(read(`${name}.answer.json`)));
  });

  test('the draft of September 2025 gives the figures of the decree', () => {
    const draft = read('score-period-nd335.json').replace('"nd335"', '"draft-2025-09"');
    expect(scoreText('period', draft)).toEqual({ ok: true, answer: JSON.parse(read('score-period-nd335.answer.json')) });
  });

  // The figures of these cases as people know them, so that no answer file can drift.
  test.each([
    ['score-period-nd335', 'one-of-five', '44.00', 'not-completed'],
    ['score-period-nd335', 'one-delay', '94.17', 'excellent'],
    ['score-period-nd335', 'two-coefficients', '86.00', 'good'],
    ['score-period-nd335', 'below-fifty', '48.00', 'not-completed'],
    ['score-period-nd335', 'leader-of-48', '94.17', 'excellent'],
    ['score-period-nd335', 'leader-of-48-general-28', '92.17', 'excellent'],
    ['score-period-nd335', 'one-fault-of-two-units', '86.63', 'good'],
    ['score-period-nd335', 'exactly-50', '50.00', 'completed'],
    ['score-period-nd335', 'just-below-90', '90.00', 'good'],
    ['score-period-nd335', 'exactly-90', '90.00', 'excellent'],
    ['score-period-nd335', 'capped-at-70', '99.25', 'excellent'],
    ['score-period-khanh-hoa', 'on-time', '79.72', 'good'],
    ['score-period-khanh-hoa', 'at-most-100', '100.00', 'excellent'],
  ])('%s: %s is %s, %s', (name, person, total, level) => {
    expect(scoreText('period', read(`${name}.json`))).toMatchObject({ ok: true, answer: { people: { [person]: { total, level } } } });
  });

  test('numbers without quotes and what may be left out', () => {
    const file = {
      profile: 'nd335', period: '2026-Q2',
      people: [{ id: '__proto__', role: 'head', general: 27.25, organising: '1/2', uniting: '0.50', tasks: [{ coefficient: 1.5, kind: 'planned', assigned: 2, completed: [{ units: 1 }] }] }],
    };
    const scored = scoreText('period', `\uFEFF${JSON.stringify(file)}`);
    expect(scored.ok && Object.entries(scored.answer.people)).toEqual([
      ['__proto__', {
        status: 'scored', ratios: { a: '1/2', b: '1/2', c: '1/2', d: '1/1', đ: '1/2', e: '1/2' }, general: '27.25',
        taskResults: '40.83', total: '68.08', exact: '817/12', level: 'completed',
      }],
    ]);
  });
});

describe('the process', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ro-viec-score-'));
    writeFileSync(join(folder, 'mine.json'), read('score-period-nd335.json'));
    writeFileSync(join(folder, 'bad.json'), '{"profile":"nd335","period":"2026-03","people":[{"id":"p1","role":"boss","general":"31"}]}');
    runNode(folder, ['period', 'mine.json']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function runNode(cwd: string, args: readonly string[], input = '') {
    const env: NodeJS.ProcessEnv = { ...process.env };
    delete env['INIT_CWD'];
    return spawnSync(process.execPath, [join(root, 'src/score-file/score.mjs'), ...args], { cwd, env, input, encoding: 'utf8' });
  }

  test('prints nothing but the answer', () => {
    const { status, stdout, stderr } = runNode(folder, ['period', 'mine.json']);
    expect({ status, stderr, answer: JSON.parse(stdout) as unknown }).toEqual({ status: 0, stderr: '', answer: JSON.parse(read('score-period-nd335.answer.json')) });
  });

  test('runs as an npm script, with files named from where the person is', () => {
    const { status, stdout } = spawnSync('npm', ['--prefix', root, 'run', '-s', 'score', '--', 'period', 'mine.json'], { cwd: folder, encoding: 'utf8' });
    expect({ status, answer: JSON.parse(stdout) as unknown }).toEqual({ status: 0, answer: JSON.parse(read('score-period-nd335.answer.json')) });
  });

  test('reads stdin', () => {
    const { status, stdout } = runNode(folder, ['year', '-'], read('score-year.json'));
    expect({ status, answer: JSON.parse(stdout) as unknown }).toEqual({ status: 0, answer: JSON.parse(read('score-year.answer.json')) });
  });

  test('the module runs by itself', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/score/score.mjs'), 'period', join(folder, 'mine.json')], { cwd: folder, encoding: 'utf8' });
    expect({ status, answer: JSON.parse(stdout) as unknown }).toEqual({ status: 0, answer: JSON.parse(read('score-period-nd335.answer.json')) });
    expect(readFileSync(join(root, 'dist/score/score.mjs'), 'utf8')).not.toMatch(/from\s*["'](?!node:)/);
  });

  test('bad input ends with 2, one line for each fault, and an empty stdout', () => {
    const { status, stdout, stderr } = runNode(folder, ['period', 'bad.json']);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
      status: 2, stdout: '',
      lines: [
        'people[0].role: phải là một trong: staff, head, deputy / must be one of: staff, head, deputy',
        'people[0].general: không được quá 30 / must not be above 30',
      ],
    });
  });

  test.each([
    [[], /^cách dùng: /],
    [['month', 'mine.json'], /^cách dùng: /],
    [['period'], /^cách dùng: /],
    [['period', 'mine.json', 'more.json'], /^cách dùng: /],
    [['period', 'nowhere.json'], /^nowhere\.json: không đọc được tệp/],
    [['period', '.'], /^\.: không đọc được tệp/],
  ])('called with %j it ends with 2 and says why', (args, line) => {
    const { status, stdout, stderr } = runNode(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
  });
});
