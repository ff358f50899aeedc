/** The actor of entries the server writes itself (first start). No person can have this id. */
export const SYSTEM = 'system';
