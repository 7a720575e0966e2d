import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { essayIds, readSiteFile } from './load-built-site.ts';

test.each(essayIds(builtSite))('the data of %s is as its published schema says', (essay) => {
  const schema = JSON.parse(readSiteFile(builtSite, `${essay}/edition.schema.json`));
  const edition = JSON.parse(readSiteFile(builtSite, `${essay}/edition.json`));
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(edition);
  expect(validate.errors ?? []).toEqual([]);
});
