import { loadEditions } from '../loaders/load-editions.ts';
import { printProblems } from './report.ts';

/** `npm run check`: validates all content without building. Exit code 1 where there is an error. */
const { problems, passed, failed } = await loadEditions();
printProblems(problems);

const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
if (problems.length > 0) console.log('');
console.log(`${count('error')} errors, ${count('warning')} warnings, ${count('unfinished')} unfinished`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
