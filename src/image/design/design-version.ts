/** The look of certificates: the beginning of the hash of the reference images. A test says what to put here after a change. */
export const designVersion = 'dbc17b02';
