/**
 * What the system says about a disk, in words that tell what to do.
 * @param message of an error, such as "EACCES: permission denied, mkdir '/srv/dist.new'"
 * @returns one clear line; any other message as it was
 */
export function inPlainWords(message: string): string {
  if (/\b(ENOSPC|EDQUOT)\b/.test(message)) return "The disk is full: free some room, then build again.";
  const [, path = "The folder"] = /\b(?:EACCES|EROFS|EPERM)\b[^']*'([^']*)'/.exec(message) ?? [];
  if (/\b(EACCES|EROFS|EPERM)\b/.test(message))
    return `${path} cannot be written: its disk is read-only, or it belongs to someone else.`;
  return message;
}
