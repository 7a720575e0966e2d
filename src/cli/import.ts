import { ContentError } from '../schemas/problem.ts';
import { describeImport } from './describe-import.ts';
import { ArgumentError, readImportArguments, USAGE } from './import-arguments.ts';
import { importEssay } from './import-essay.ts';
import { printProblems } from './report.ts';

/** `npm run import -- FILE --essay ID` */
function main(): number {
  try {
    const wanted = readImportArguments(process.argv.slice(2));
    if (!wanted) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const imported = importEssay(wanted, new Date().toISOString().slice(0, 10));
    process.stdout.write(describeImport(imported));
    printProblems(imported.warnings);
    return 0;
  } catch (error) {
    if (error instanceof ContentError) printProblems(error.problems);
    else if (error instanceof ArgumentError) process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    else process.stderr.write(`The import failed, and nothing was written: ${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = main();
