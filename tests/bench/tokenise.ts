import { readFileSync } from 'node:fs';
import { createAnalyser } from '../../src/text/readings/readings.ts';

/** Prints how long the analyser takes to load and how many characters a second it reads, corrections included. */
export async function benchReadings(): Promise<void> {
  const project = `${import.meta.dirname}/../..`;
  const table = readFileSync(`${project}/content/readings.tsv`, 'utf8');
  const lines = readFileSync(`${project}/content/essays/yen-carry/source.ja.txt`, 'utf8').split('\n');
  const start = performance.now();
  const analyser = await createAnalyser(table, 'content/readings.tsv');
  const loaded = performance.now();
  let characters = 0;
  for (let round = 0; round < 50; round++) {
    for (const line of lines) {
      analyser.read(line);
      characters += line.length;
    }
  }
  const seconds = (performance.now() - loaded) / 1000;
  const rate = Math.round(characters / seconds).toLocaleString('en');
  console.log(`readings: analyser loaded in ${((loaded - start) / 1000).toFixed(2)} s, ${rate} characters/s`);
}

if (import.meta.main) await benchReadings();
