import { expect, test } from 'vitest';
import { isSchoolKanji, schoolKanji } from '../../src/text/readings/school-kanji.ts';

test('The school years have 80, 160, 200, 202, 193 and 191 kanji, none of them twice', () => {
  expect(schoolKanji.map((year) => Array.from(year).length)).toEqual([80, 160, 200, 202, 193, 191]);
  expect(new Set(schoolKanji.join('')).size).toBe(1026);
});

test('The kanji of prefectures that came in 2020 are in the fourth year', () => {
  for (const kanji of '茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜') expect(schoolKanji[3]).toContain(kanji);
});

test('Those that moved in 2020 are in their new year', () => {
  expect([...'賀群徳富城'].every((kanji) => schoolKanji[3]?.includes(kanji))).toBe(true);
  expect(
    [...'囲紀喜救型航告殺士史象賞貯停堂得毒費粉脈歴'].every((kanji) => schoolKanji[4]?.includes(kanji)),
  ).toBe(true);
  expect([...'胃腸恩券承舌銭退敵俵預'].every((kanji) => schoolKanji[5]?.includes(kanji))).toBe(true);
});

test('What middle school teaches is not easy', () => {
  for (const kanji of '幻握嵐債騰') expect(isSchoolKanji(kanji)).toBe(false);
  for (const kanji of '円々〇') expect(isSchoolKanji(kanji)).toBe(true);
});
