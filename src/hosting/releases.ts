/**
 * A server keeps each release in a folder of its own, `releases/<id>`, with its files and its nginx configuration, and
 * `current` names the one that nginx reads. These are the server's steps, for its shell. Nothing that visitors get
 * changes before nginx reads its configuration again, all of it at once.
 */

/** How many releases stay, so that one can go back. */
const RELEASES_KEPT = 5;

/** @returns shell that unpacks a release from a tar archive on standard input */
export const receiveFiles = (release: string): string =>
  `set -e; mkdir -p ${plainPath(release)}/site; tar -xf - -C ${plainPath(release)}/site`;

/** @returns shell that writes a release's nginx configuration from standard input */
export const receiveConfiguration = (release: string): string => `cat > ${plainPath(release)}/nginx.conf`;

/**
 * Puts a release online, and notes the one before as `previous`. When nginx refuses it, the one before stays.
 * @param base folder on the server that holds `releases/`
 * @param id name of the release's folder in it
 * @param reload shell that makes nginx read its configuration again
 * @returns shell
 */
export function activate(base: string, id: string, reload: string): string {
  return `set -e; cd ${plainPath(base)}
${LINK}
before=$(readlink current || true)
link releases/${id} current
if ! { ${reload}; }; then
  if [ "$before" ]; then link "$before" current; else rm current; fi
  echo "nginx did not take the new release; the one before stays." >&2
  exit 1
fi
if [ "$before" ] && [ "$before" != releases/${id} ]; then link "$before" previous; fi
ls -d releases/* | sort -r | tail -n +${RELEASES_KEPT + 1} | while read -r old; do
  [ "$old" = "$(readlink previous)" ] || rm -rf "$old"
done`;
}

/** @returns shell that goes back to the release that was online before; parameters as for {@link activate} */
export function goBack(base: string, reload: string): string {
  return `set -e; cd ${plainPath(base)}
${LINK}
before=$(readlink previous) || { echo "There is no release before this one." >&2; exit 1; }
now=$(readlink current)
link "$before" current
if ! { ${reload}; }; then link "$now" current; echo "nginx did not take it; nothing changed." >&2; exit 1; fi
link "$now" previous
echo "Online again: $before"`;
}

/** A name for a folder in a single step: it is never without one. */
const LINK = 'link() { ln -sfn "$1" "$2.new" && mv -fT "$2.new" "$2"; }';

/** @throws when a path has anything that a shell would take for more than a name */
function plainPath(path: string): string {
  if (!/^\/[\w./-]+$/.test(path)) throw new Error(`"${path}" is no plain path: use letters, digits, - _ . and /`);
  return path;
}
