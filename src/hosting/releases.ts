/**
 * A server keeps each release in a folder of its own, `releases/<id>`, with its files and its nginx configuration, and
 * `current` names the one that nginx reads. These are the server's steps, for its shell. Nothing that visitors get
 * changes before nginx reads its configuration again, all of it at once.
 */

/** How many releases stay, so that one can go back. */
const RELEASES_KEPT = 5;

/** Whatever the server's own habit is: nginx runs as somebody else, and has to read all of it. */
const BEGIN = "set -e; umask 022";

/**
 * Makes room, then takes a release's files from a packed tar archive on standard input. What does not arrive whole is gone.
 * Prints the release's id and, in the next line, the release that is online, `releases/<id>`, or nothing.
 * @param base folder on the server that holds `releases/`
 * @returns shell
 */
export function receiveFiles(base: string): string {
  return `${BEGIN}; mkdir -p ${plainPath(base)}/releases; cd ${plainPath(base)}
trap 'rm -rf incoming' EXIT; trap 'exit 1' HUP INT TERM
rm -rf incoming
online=$(readlink current || true); before=$(readlink previous || true)
ls -d releases/* 2>/dev/null | sort -r | tail -n +${RELEASES_KEPT} | while read -r old; do
  [ "$old" = "$online" ] || [ "$old" = "$before" ] || rm -rf "$old"
done
mkdir -p incoming/site; tar -xzf - -C incoming/site
chmod -R u=rwX,go=rX incoming
while id=$(date -u +%Y%m%dT%H%M%SZ); [ -e "releases/$id" ]; do sleep 1; done
mv incoming "releases/$id"
echo "$id"; echo "$online"`;
}

/**
 * Puts a release online, with the nginx configuration on standard input. When nginx refuses it, the one before stays.
 * @param base folder on the server that holds `releases/`
 * @param id name of the release's folder in it
 * @param reload shell that makes nginx read its configuration again
 * @returns shell
 */
export function activate(base: string, id: string, reload: string): string {
  return `${BEGIN}; cd ${plainPath(base)}
${LINK}
cat > releases/${id}/nginx.conf
before=$(readlink current || true)
link releases/${id} current
if ! { ${reload}; } >&2; then
  if [ "$before" ]; then link "$before" current; else rm current; fi
  rm -rf releases/${id}
  echo "nginx did not take the new release; the one before stays." >&2
  exit 1
fi`;
}

/** @param release `releases/<id>`, which was online before @returns shell that notes it, for {@link goBack} */
export const notePrevious = (base: string, release: string): string =>
  `${BEGIN}; cd ${plainPath(base)}; ${LINK}; link ${release} previous`;

/**
 * Takes back a release that does not answer as it should, and removes it.
 * @param release `releases/<id>`, which was online before
 * @returns shell; other parameters as for {@link activate}
 */
export const withdraw = (base: string, id: string, release: string, reload: string): string =>
  `${BEGIN}; cd ${plainPath(base)}; ${LINK}; link ${release} current; { ${reload}; } >&2; rm -rf releases/${id}`;

/** @returns shell that goes back to the release that was online before; parameters as for {@link activate} */
export function goBack(base: string, reload: string): string {
  return `${BEGIN}; cd ${plainPath(base)}
${LINK}
before=$(readlink previous) || { echo "There is no release before this one." >&2; exit 1; }
now=$(readlink current)
link "$before" current
if ! { ${reload}; } >&2; then link "$now" current; echo "nginx did not take it; nothing changed." >&2; exit 1; fi
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
