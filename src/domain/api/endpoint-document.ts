import type { JsonValue } from '../json.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Label } from './label.ts';
import type { PermissionRule } from './permission.ts';

/** One of the document's groups of neighbouring sections; also the folder of its files in `requests/`. */
export type Area = 'products-and-roles' | 'tenants' | 'extensions-and-agents' | 'calls';

/** The methods the document uses. There is no DELETE: 4.12 deletes by POST. */
export type Method = 'GET' | 'POST' | 'PUT';

/** Whose path it is: a telco user's, a tenant user's, or not said. */
export type Level = 'telco' | 'tenant' | 'any';

/** Where an oddity of the document shows, so that the console can put the note beside it. */
export type NotePlace = 'path' | 'params' | 'headers' | 'body' | 'response' | 'permissions' | 'endpoint';

/** Something in the document that a user could trip over, in our words. */
export interface Note {
  readonly at: NotePlace;
  readonly text: string;
}

/** One documented path of an endpoint; 4.6 and 4.8 have two. */
export interface EndpointPath {
  /** Path below `/6/v2/api`, with `{name}` placeholders; one spelling per variable. Never a query. */
  readonly path: string;
  /** The template exactly as the document prints it, typing errors included. */
  readonly printed: string;
  /** The example path exactly as printed; absent where the document gives none. */
  readonly example?: string;
  /** Who may use this path, and whether the document says so. */
  readonly level: Level;
  readonly levelLabel: 'documented' | 'inferred';
}

/** A path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  /** The spellings of this placeholder in the section, as printed, e.g. `<TenanID>`. */
  readonly printed: readonly string[];
  readonly required: boolean;
  /** What the value means; ours. */
  readonly description: string;
  /** The document's own example value. */
  readonly example?: string;
  readonly schema: JsonSchema;
}

/** A header the document names. */
export interface DocumentedHeader {
  readonly name: string;
  readonly value: string;
}

/** A documented example of a request body. */
export interface BodyExample {
  readonly name: string;
  /** Exactly as printed; may be no JSON. */
  readonly verbatim: string;
  /** Corrected: JSON text that the body schema accepts, in the document's order of members. */
  readonly text: string;
  /** What the correction changed; absent when nothing. */
  readonly correction?: string;
}

/** The body of a POST or PUT. */
export interface EndpointBody {
  readonly schema: JsonSchema;
  /** The document's template exactly as printed. */
  readonly printed: string;
  /** What the editor is preloaded with: JSON text in which `{{variable}}` stands for a value of the environment. */
  readonly template: string;
  /** The variables of `template`: what each means, the document's example value. */
  readonly variables: readonly BodyVariable[];
  readonly examples: readonly BodyExample[];
}

/** A `{{name}}` of a body template. */
export interface BodyVariable {
  readonly name: string;
  readonly printed: string;
  readonly description: string;
  readonly example: string;
}

/** An example of an answer's body. */
export interface ResponseExample {
  readonly name: string;
  readonly label: Label;
  /** Exactly as printed (documented, or cut off); absent for what the document does not have. */
  readonly verbatim?: string;
  /** The body as a value; absent where it is cut off, or where it is a pattern (`<ReasonString>`). */
  readonly value?: JsonValue;
}

/** An answer by status. 4.20 has two for 200 (`Progress`, `Answered`). */
export interface EndpointResponse {
  readonly status: number;
  /** The row's own name, e.g. `Progress`. */
  readonly name?: string;
  /** What the answer means; ours. */
  readonly meaning: string;
  readonly schema: JsonSchema;
  /** Where the schema comes from. */
  readonly schemaLabel: Label;
  readonly examples: readonly ResponseExample[];
}

/** All that the API's document says of one endpoint (section 4.x), as `requests/<area>/<section>-<id>.yaml` holds it. */
export interface EndpointDocument {
  readonly version: 1;
  readonly info: {
    /** The section's number, e.g. `4.16`; also the endpoint's identity. */
    readonly section: string;
    /** A stable slug, e.g. `update-agent-state-by-telco-user`. */
    readonly id: string;
    /** The section's title, verbatim. */
    readonly title: string;
    readonly area: Area;
  };
  readonly http: {
    readonly method: Method;
    readonly paths: readonly EndpointPath[];
    readonly params: readonly Parameter[];
    readonly headers: readonly DocumentedHeader[];
    /** Absent for GET. */
    readonly body?: EndpointBody;
  };
  readonly permissions: {
    /** As printed, e.g. `API, Tenants View/Tenant Edit`. */
    readonly printed: string;
    readonly allOf: PermissionRule;
    /** `tenant` where the document says "Only for tenant level users". */
    readonly only: Level;
  };
  readonly effect: 'reads' | 'writes' | 'destroys';
  readonly responses: readonly EndpointResponse[];
  /** What the endpoint does and how to use it, in our words; paragraphs divided by empty lines. */
  readonly docs: string;
  readonly notes: readonly Note[];
}
