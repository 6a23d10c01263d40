const FULL = /\b(ENOSPC|EDQUOT)\b|No space left on device/;
const CLOSED = /\b(EACCES|EROFS|EPERM)\b|Read-only file system|Permission denied \(os error/;

/**
 * What the system says about a disk, in words that tell what to do.
 * @param message of an error, such as "EACCES: permission denied, mkdir '/srv/dist.new'"
 * @returns one clear line; any other message as it was
 */
export function inPlainWords(message: string): string {
  if (FULL.test(message)) return "The disk is full: free some room, then build again.";
  if (!CLOSED.test(message)) return message;
  const [, path = "A folder"] = /(?:EACCES|EROFS|EPERM)\b[^']*'([^']*)'/.exec(message) ?? [];
  return `${path} cannot be written: its disk is read-only, or it belongs to someone else.`;
}
