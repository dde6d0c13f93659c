const MIB = 1024 ** 2;

/** Bytes that evidence may have before it is packed: the most that one text can hold, with room to spare. */
export const LARGEST = 480 * MIB;

/** `480 MiB`. */
export const inMib = (bytes: number): string => `${Math.round(bytes / MIB)} MiB`;
