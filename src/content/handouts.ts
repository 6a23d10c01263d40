/** Folder of the files to hand out, such as forms to fill in, within the content folder. */
export const handoutFolder = "files";

/** Address of a file to hand out. @param name of the file */
export const handoutAddress = (name: string): string => `/${handoutFolder}/${name}`;

/** A size as people read it: `120 KB`, `1.4 MB`. @param bytes how many there are */
export const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
