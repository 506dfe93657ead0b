/** Whether text is a day of the calendar, `YYYY-MM-DD`. Stands apart from the schemas so that it costs nothing to load. */
export const isRealDay = (value: string): boolean => {
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === value;
};
