/** What is being saved, by the new text of a file the one that was opened. Ends of files count for nothing. */
const opened = new Map<string, string>();

/** What was written from here: an entry that is saved twice carries the text of its first opening. */
const written = new Set<string>();

/** Notes which text a file had when it was opened, before the new one is written. */
export function noteSaving(original: string, text: string): void {
  opened.set(text.trim(), original.trim());
}

/** The part of the File System Access API by which the editor writes files of this computer. */
interface Handle {
  getFile(): Promise<File>;
  createWritable?: (this: Handle, options?: unknown) => Promise<Stream>;
  /** Not in every browser: writes go to a new file, which is then moved to its place. */
  move?: (this: Handle, folder: FolderHandle, name: string) => Promise<void>;
}

interface Stream {
  write(data: unknown): Promise<void>;
  abort(): Promise<void>;
}

interface FolderHandle {
  getFileHandle(name: string): Promise<Handle>;
}

/**
 * Refuses to write over a file of this computer that somebody else changed after it was opened here: the editor itself
 * looks for that at GitHub only.
 * @param handles the prototype of the browser's file handles
 */
export function guardFiles(handles: Handle): void {
  const { createWritable, move } = handles;
  if (createWritable)
    handles.createWritable = async function (options) {
      const now = await textOf(this);
      const stream = await createWritable.call(this, options);
      const write = stream.write.bind(stream);
      stream.write = async (data) => {
        const problem = typeof data === "string" && now ? refusal(now, data) : undefined;
        if (problem) await stream.abort();
        if (problem) throw problem;
        await write(data);
        if (typeof data === "string" && opened.has(data.trim())) written.add(data.trim());
      };
      return stream;
    };
  if (move)
    handles.move = async function (folder, name) {
      const now = await folder.getFileHandle(name).then(textOf, () => "");
      const problem = now ? refusal(now, await textOf(this)) : undefined;
      if (problem) throw problem;
      await move.call(this, folder, name);
    };
}

const textOf = (handle: Handle): Promise<string> => handle.getFile().then((file) => file.text());

function refusal(now: string, next: string): Error | undefined {
  const before = opened.get(next.trim());
  if (before === undefined || before === now.trim() || written.has(now.trim())) return undefined;
  return new Error(
    "Somebody else changed this file after you opened it, so yours was not saved over it. Copy what you wrote, load this page anew, and write it into the newer text.",
  );
}
