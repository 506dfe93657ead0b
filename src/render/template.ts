/** A template as it was read: the name that diagnostics give it, and its bytes. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}
