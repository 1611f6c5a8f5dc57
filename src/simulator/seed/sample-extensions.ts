import type { Extension, ExtensionSettings } from '../world/extension.ts';
import { documentIds } from './document-ids.ts';
import { maskedUuid } from './masked-uuid.ts';

const plain: ExtensionSettings = {
  is_agent: 'false',
  recording_type: 'None',
  monitor: 'false',
  max_chats: '0',
  is_multimedia_enabled: 'false',
};
const agent: ExtensionSettings = { ...plain, is_agent: 'true' };
const recorded: ExtensionSettings = { ...agent, recording_type: 'On Demand' };
const multimedia: ExtensionSettings = { ...recorded, max_chats: '3', is_multimedia_enabled: 'true' };
const monitored: ExtensionSettings = { ...multimedia, recording_type: 'Mandatory', monitor: 'true' };

/**
 * The extensions of CCSLab15; 100 to 104 are the built-in users. The first three, with their order, are the sample of
 * 4.8. The settings are spread so that the counts of 4.4 come out as printed: 8 agents, 7 recorded, 2 monitored, 5
 * with chat, 5 with multimedia.
 */
export const sampleExtensions: readonly Extension[] = [
  extension(documentIds.extension114, '114', 'Reese', 'Nath', monitored),
  extension(documentIds.extension113, '113', 'Sonny', 'Patel', monitored),
  extension(documentIds.extension112, '112', 'Rob', 'Masters', multimedia),
  extension(maskedUuid('0048', 100), '100', 'User', '100', agent),
  extension(maskedUuid('0048', 101), '101', 'Telco Administrator', '101', recorded),
  extension(maskedUuid('0048', 102), '102', 'Tenant Administrator', '102', recorded),
  extension(documentIds.extensionOfTelcoPaths, '103', 'Agent', '103', multimedia),
  extension(maskedUuid('0048', 104), '104', 'User', '104', plain),
  extension(documentIds.extensionOfTenantPath, '115', 'Agent', '115', multimedia),
  // The caller of the example of 4.21.
  extension(maskedUuid('0048', 501), '501', 'Extension', '501', plain),
];

function extension(
  uuid: string,
  number: string,
  firstname: string,
  lastname: string,
  settings: ExtensionSettings,
): Extension {
  return { uuid, tenantUuid: documentIds.tenant, extension: number, lastname, firstname, settings };
}
