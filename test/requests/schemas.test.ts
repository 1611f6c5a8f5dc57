import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { requestsFolder } from './changed-requests.ts';

test.each(['endpoint.schema.json', 'socket.schema.json'])(
  '%s is a JSON Schema of 2020-12, strictly',
  (file) => {
    const read = (name: string): AnySchemaObject =>
      JSON.parse(readFileSync(join(requestsFolder, name), 'utf8')) as AnySchemaObject;
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    if (file !== 'endpoint.schema.json') ajv.addSchema(read('endpoint.schema.json'));
    expect(ajv.validateSchema(read(file))).toBe(true);
    expect(() => ajv.compile(read(file))).not.toThrow();
  },
);
