import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, listens } from "../../../scripts/bench/ports.ts";
import { phone } from "../screens.ts";
import type { Engine, Window } from "./engine.ts";
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
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, XDG_CONFIG_HOME: settings };
  const close = async () => {
    shown.kill();
    await once(shown, "close");
    await rm(settings, { recursive: true });
  };
  return { openWindow: () => openWindow(driver, env), close };
}

/** A window with a driver of its own: one driver for all now and then does not answer at all. */
async function openWindow(driver: string, env: NodeJS.ProcessEnv, tries = 3): Promise<Window> {
  const port = await freePort();
  // A group of its own, so that the browser which the driver starts ends with it.
  const driving = spawn(driver, [`--port=${port}`], { env, stdio: "ignore", detached: true });
  const end = async () => {
    if (driving.pid) process.kill(-driving.pid);
    await once(driving, "close");
  };
  try {
    if (!(await listens(port))) throw new Error(`${driver} does not answer.`);
    const window = await startSession(`http://127.0.0.1:${port}`, phone);
    return { ...window, close: () => window.close().finally(end) };
  } catch (error) {
    await end();
    if (tries > 1) return openWindow(driver, env, tries - 1);
    throw error;
  }
}
