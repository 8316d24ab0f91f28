// Table, index and attribute names never contain a slash, so it separates the parts of a row's key.

export const itemPrefix = (tableName: string): string => `item/${tableName}/`;
export const indexPrefix = (tableName: string, indexName: string): string => `index/${tableName}/${indexName}/`;
export const indexesPrefix = (tableName: string): string => `index/${tableName}/`;
export const expiryPrefix = (tableName: string): string => `expiry/${tableName}/`;
export const changePrefix = (tableName: string): string => `change/${tableName}/`;
export const cursorPrefix = (tableName: string): string => `cursor/${tableName}/`;
export const sequenceRow = (tableName: string): string => `sequence/${tableName}`;
export const layoutRow = (tableName: string): string => `layout/${tableName}`;
export const tokenPrefix = 'token/';
export const statePrefix = (collection: string): string => `state/${encodeURIComponent(collection)}/`;
