const FULL = /\b(ENOSPC|EDQUOT)\b|No space left on device/;

/** Node's mkdir with all parents, which npm and Astro use too, calls a read-only disk a missing folder. */
const CLOSED = /\b(EACCES|EROFS|EPERM)\b|ENOENT: [^,]+, mkdir|Read-only file system|Permission denied \(os error/;

/**
 * What the system says about a disk, as advice. Plain JavaScript, because the setup runs it on whatever Node the machine has.
 * @param {string} message of an error, such as "EACCES: permission denied, mkdir '/srv/dist.new'"
 * @returns {string} one clear line; any other message as it was
 */
export function describeDiskError(message) {
  if (FULL.test(message)) return "The disk is full: free some room, then run this again.";
  if (!CLOSED.test(message)) return message;
  const [, path = "A folder"] = /(?:EACCES|EROFS|EPERM|ENOENT)\b[^']*'([^']*)'/.exec(message) ?? [];
  return `${path} cannot be written: its disk is read-only, or it belongs to someone else.`;
}

/**
 * The message of an error, with {@link describeDiskError} applied.
 * @param {unknown} error whatever was thrown
 * @returns {string}
 */
export function describeError(error) {
  return describeDiskError(error instanceof Error ? error.message : String(error));
}

/**
 * @param {string} message
 * @returns {boolean} whether it is about a disk that is full or cannot be written
 */
export function isDiskError(message) {
  return describeDiskError(message) !== message;
}
