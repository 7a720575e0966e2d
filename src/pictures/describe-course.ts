import type { Language } from '../schemas/bilingual.ts';
import type { YearlyValues } from './river-course.ts';

/** The course in words, for those who do not see it: where it begins and ends, its weakest and strongest year. */
export function describeCourse(values: YearlyValues, language: Language): string {
  const years = Object.keys(values).sort();
  const byValue = years.toSorted((a, b) => (values[a] as number) - (values[b] as number));
  const name = (year: string | undefined): [string, string] => {
    if (year === undefined) throw new RangeError('There is no course without figures.');
    return [year, (values[year] as number).toFixed(2)];
  };
  const [first, last, strongest, weakest] = [years[0], years.at(-1), byValue[0], byValue.at(-1)].map(
    name,
  ) as [[string, string], [string, string], [string, string], [string, string]];
  return language === 'ja'
    ? `1ドルあたりの円の年平均。${first[0]}年は${first[1]}円、${last[0]}年は${last[1]}円。最も円高の年は${strongest[0]}年の${strongest[1]}円、最も円安の年は${weakest[0]}年の${weakest[1]}円。`
    : `Yen per dollar, annual averages: ${first[1]} in ${first[0]}, ${last[1]} in ${last[0]}; the yen strongest in ${strongest[0]} at ${strongest[1]}, weakest in ${weakest[0]} at ${weakest[1]}.`;
}
