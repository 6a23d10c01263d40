/** Why a source cannot be imported at all, told on one line for whoever started the import. */
export class ImportError extends Error {
  /**
   * @param place the file, and the line where it is known: `export.xml, line 12, column 5`
   * @param what what is wrong, in plain words
   * @param fix what to do; begins with a verb
   */
  constructor(place: string, what: string, fix: string) {
    super(`${place}: ${what}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`);
    this.name = "ImportError";
  }
}
