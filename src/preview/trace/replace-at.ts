import type { DataPath } from './marks.js';

/** A copy of data in which one value is another; everything beside the way to it is shared. */
export const replaceAt = (data: unknown, [step, ...rest]: DataPath, next: unknown): unknown => {
  if (step === undefined) return next;
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? replaceAt(item, rest, next) : item));
  const object = data as Record<string, unknown>;
  return { ...object, [step]: replaceAt(object[step], rest, next) };
};
