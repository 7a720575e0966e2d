import { missingReadings } from '../text/readings/readings.ts';
import { defineRule, severityOfMissing } from './rule.ts';

export const kanjiHasReading = defineRule(
  'kanji-has-reading',
  ['segments', 'runs'],
  (essay, { readingsFile }) => {
    const { segments, runs } = essay;
    return segments.value.passages.flatMap((passage, p) =>
      passage.segments.flatMap(({ id, ja }, s) =>
        missingReadings([...(runs.get(id) ?? [{ text: ja }])]).map((word) => ({
          severity: severityOfMissing(essay),
          file: segments.file,
          line: segments.lineOf(['passages', p, 'segments', s, 'ja']),
          id,
          message: `The word “${word}” has no reading in ${id}: ${ja}`,
          remedy: `Add a row to ${readingsFile}: before, tab, ${word}, tab, after, tab, its reading in hiragana; before and after say in what context and may be empty.`,
        })),
      ),
    );
  },
);
