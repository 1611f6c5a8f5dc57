import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import { checkBody } from './check-body.ts';
import { checkParams } from './check-params.ts';
import { checkResponses } from './check-responses.ts';
import type { DocumentMistake, MistakeInDocument } from './document-mistake.ts';
import { isSameJson } from './json-text.ts';
import type { SchemaValidator } from './schema-validator.ts';

/** How the document prints, behind the permissions, that telco users may not call. */
const tenantOnly = ' (Only for tenant level users)';

/** What endpoint.schema.json cannot say: that the parts of one endpoint document agree with each other. */
export function checkEndpoint(
  file: string,
  document: EndpointDocument,
  validator: SchemaValidator,
): readonly DocumentMistake[] {
  const { body } = document.http;
  return [
    ...checkFileName(file, document),
    ...checkPermissions(document),
    ...checkParams(document.http, validator),
    ...(body === undefined ? [] : checkBody(body, validator)),
    ...checkResponses(document.responses, validator),
  ].map((mistake) => ({ file, ...mistake }));
}

function checkFileName(file: string, { info }: EndpointDocument): readonly MistakeInDocument[] {
  const expected = `${info.area}/${info.section}-${info.id}.yaml`;
  return file === expected ? [] : [{ pointer: '/info', message: `belongs into the file ${expected}` }];
}

function checkPermissions({ permissions }: EndpointDocument): readonly MistakeInDocument[] {
  const isTenantOnly = permissions.printed.endsWith(tenantOnly);
  const names = isTenantOnly ? permissions.printed.slice(0, -tenantOnly.length) : permissions.printed;
  const allOf = names.split(', ').map((group) => group.split('/'));
  const only = isTenantOnly ? 'tenant' : 'any';
  return [
    ...(isSameJson(allOf, permissions.allOf)
      ? []
      : [{ pointer: '/permissions/allOf', message: `is not what is printed: ${JSON.stringify(allOf)}` }]),
    ...(only === permissions.only
      ? []
      : [{ pointer: '/permissions/only', message: `is not what is printed: ${only}` }]),
  ];
}
