// @ts-check

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * The moment of a date and a time of day in a time zone.
 * @param {string} date `2024-03-04` @param {string} time `11:20:05` @param {string} timeZone `Asia/Kolkata`
 * @returns {number} Unix seconds
 */
export function unixOf(date, time, timeZone) {
  const local = Date.parse(`${date}T${time}Z`) / 1000;
  // The offset of a moment close by, and then of the moment itself: they differ when clocks are changed in between.
  return local - offsetAt(local - offsetAt(local, timeZone), timeZone);
}

/** @param {number} unix @param {string} timeZone @returns {number} seconds east of UTC */
function offsetAt(unix, timeZone) {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(unix * 1000)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
