/** What section 4.14 writes; all strings, as documented. */
export interface ExtensionSettings {
  readonly is_agent: 'true' | 'false';
  readonly recording_type: 'None' | 'Mandatory' | 'On Demand';
  readonly monitor: 'true' | 'false';
  /** `0` to `6`. */
  readonly max_chats: string;
  readonly is_multimedia_enabled: 'true' | 'false';
}

/** A telephone of a tenant and the person at it. Source: section 4.8. */
export interface Extension {
  readonly uuid: string;
  readonly tenantUuid: string;
  /** Its number, e.g. `114`. */
  readonly extension: string;
  readonly lastname: string;
  readonly firstname: string;
  readonly settings: ExtensionSettings;
}
