import type { CollectedContent, CollectedEssay } from '../schemas/collected.ts';
import type { Run } from '../schemas/edition.ts';
import type { Problem } from '../schemas/problem.ts';
import type { DividedPassage, SourceReading } from '../schemas/segments.ts';
import { createAnalyser } from '../text/readings/readings.ts';

type Analyser = Awaited<ReturnType<typeof createAnalyser>>;

/** Gives every segment its readings; `corrections` is the text of readings.tsv. */
export async function addReadings(
  { essays, library, problems }: CollectedContent,
  corrections: string,
): Promise<CollectedContent> {
  const analyser = await createAnalyser(corrections, library.readingsFile);
  return {
    essays: essays.map((essay) => readEssay(essay, analyser)),
    library,
    problems: [...problems, ...(analyser.problems satisfies Problem[])],
  };
}

function readEssay(essay: CollectedEssay, analyser: Analyser): CollectedEssay {
  if (!essay.segments) return essay;
  const runs = new Map<string, readonly Run[]>();
  for (const passage of essay.segments.value.passages) {
    let start = 0;
    for (const { id, ja } of passage.segments) {
      runs.set(id, analyser.read(ja, listReadingsWithin(passage, start, start + ja.length)));
      start += ja.length;
    }
  }
  return { ...essay, runs };
}

/** The source's own readings in a part of a passage, counted from the beginning of that part. */
const listReadingsWithin = ({ readings }: DividedPassage, start: number, end: number): SourceReading[] =>
  readings
    .filter(({ at, length }) => start <= at && at + length <= end)
    .map((reading) => ({ ...reading, at: reading.at - start }));
