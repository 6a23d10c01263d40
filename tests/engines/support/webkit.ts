import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { phone } from "../../support/screens.ts";
import { freePort, listens } from "../../support/port.ts";
import type { Engine } from "./engine.ts";
import { startSession } from "./web-driver.ts";

/** The browser's own buttons would make its window wider than a phone. */
const NARROW = "* { font-size: 1px; min-width: 0; min-height: 0; padding: 0 }";

/** With less motion: nothing can be clicked while one page fades into the next. */
const STILL = "[Settings]\ngtk-enable-animations=0\n";

/**
 * WebKit as Debian has it, in a window on a screen that nobody sees.
 * @param programs what drives it, and the screen
 */
export async function startWebKit({ driver, screen }: { driver: string; screen: string }): Promise<Engine> {
  const settings = await mkdtemp(join(tmpdir(), "webkit-"));
  await mkdir(join(settings, "gtk-3.0"));
  await writeFile(join(settings, "gtk-3.0/gtk.css"), NARROW);
  await writeFile(join(settings, "gtk-3.0/settings.ini"), STILL);
  const shown = spawn(screen, ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display] = (await once(shown.stdout, "data")) as [Buffer];
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, XDG_CONFIG_HOME: settings };
  const driving = spawn(driver, [`--port=${port}`], { env, stdio: "ignore" });
  const close = async () => {
    for (const program of [driving, shown]) {
      program.kill();
      await once(program, "close");
    }
    await rm(settings, { recursive: true });
  };
  if (await listens(port)) return { openWindow: () => startSession(`http://127.0.0.1:${port}`, phone), close };
  await close();
  throw new Error(`${driver} does not answer.`);
}
