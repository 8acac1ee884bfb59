/** Whether there is such a day, `YYYY-MM-DD`; `Date` takes 30 February for one in March. */
export const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
