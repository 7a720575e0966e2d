import { loadEditions } from '../loaders/load-editions.ts';
import type { Problem } from '../schemas/problem.ts';
import { printProblems } from './report.ts';

/** `npm run check`: validates all content without building. Exit code 1 where there is an error. */
const { problems, passed, failed } = await loadEditions();
printProblems(problems);

const errors = countProblems('error');
const counts = [
  `${errors} ${errors === 1 ? 'error' : 'errors'}`,
  `${countProblems('warning')} ${countProblems('warning') === 1 ? 'warning' : 'warnings'}`,
  `${countProblems('unfinished')} unfinished`,
];
if (problems.length > 0) console.log('');
console.log(counts.join(', '));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function countProblems(severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
