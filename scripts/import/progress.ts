/** How often a line is printed where none can be rewritten, in milliseconds. */
const PAUSE = 10_000;

/**
 * Shows how far long work has come: on a terminal in one line that is rewritten, elsewhere in a line now and then.
 * @returns begins a step, which is told how much of it is done
 */
export function showProgress(stream: NodeJS.WriteStream): (step: string) => (done: number, total: number) => void {
  return (step) => {
    let last = Date.now();
    return (done, total) => {
      const isOver = done >= total;
      const words = `${step}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
      if (stream.isTTY) {
        if (isOver || Date.now() - last > 100) stream.write(`\r\x1b[K${words}${isOver ? "\n" : ""}`);
        else return;
      } else if (Date.now() - last > PAUSE) stream.write(`${words}\n`);
      else return;
      last = Date.now();
    };
  };
}
