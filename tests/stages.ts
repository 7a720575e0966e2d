/** What a stage of `npm test` counted. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Stage {
  /** the word for `npm test -- unit` */
  name: string;
  title: string;
  /** programs of node_modules/.bin or `node`, with their arguments; each is one check unless `results` counts */
  commands: string[][];
  /** the machine-readable results that the command writes, and how they are counted */
  results?: { file: string; count: (json: unknown) => Count };
  /** only where an earlier stage, or an earlier run, has built the site */
  needsSite?: boolean;
  /** Gets ready what the commands need; a returned sentence says why they cannot run. */
  prepare?: () => string | undefined;
  minutes: number;
}
