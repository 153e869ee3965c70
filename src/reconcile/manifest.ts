/** What the service says of itself, so that a client knows what it may ask and where. */
import { ENTITY_TYPES, entityType } from './entity-types';
import { BATCH_SIZE } from './queries';

/** Where the routes are, below the endpoint itself. */
export const PATHS = {
  endpoint: '/reconcile',
  view: '/reconcile/view',
  preview: '/reconcile/preview',
  suggestEntity: '/reconcile/suggest/entity',
  suggestProperty: '/reconcile/suggest/property',
  suggestType: '/reconcile/suggest/type',
  properties: '/reconcile/properties',
} as const;

export const PREVIEW_SIZE = { width: 430, height: 300 } as const;

/**
 * @param service where clients reach the service, without a slash at its end
 * @param base where the addresses of things begin
 */
export const manifestOf = (service: string, base: string) => ({
  versions: ['0.2'],
  name: '政府机构图谱 govorg-graph',
  identifierSpace: `${base}/id/`,
  schemaSpace: `${base}/def/gov#`,
  defaultTypes: [entityType('Agency'), ...ENTITY_TYPES.filter(({ id }) => id !== 'Agency')],
  view: { url: `${service}${PATHS.view}?id={{id}}` },
  preview: { url: `${service}${PATHS.preview}?id={{id}}`, ...PREVIEW_SIZE },
  suggest: {
    entity: { service_url: service, service_path: PATHS.suggestEntity },
    property: { service_url: service, service_path: PATHS.suggestProperty },
    type: { service_url: service, service_path: PATHS.suggestType },
  },
  extend: { propose_properties: { service_url: service, service_path: PATHS.properties }, property_settings: [] },
  batchSize: BATCH_SIZE,
});
