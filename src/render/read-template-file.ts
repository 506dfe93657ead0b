/** Reads a file of the templates folder, such as `partials/contact.hbs`; nothing where there is none. */
export type ReadTemplateFile = (path: string) => Promise<Uint8Array | undefined>;
