import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { download, isPublic } from "../../../../src/import/write/download.ts";

/** A server on this machine. @returns its address */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const anywhere = () => true;

describe("a download", () => {
  test.each([
    ...["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.20.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
    ...["::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::"],
  ])("asks nothing of %s", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(["93.184.216.34", "8.8.8.8", "2606:4700::1111"])("may ask %s", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test.each([
    "http://127.0.0.1:1/a.jpg",
    "http://localhost:1/a.jpg",
    "http://[::1]:1/a.jpg",
    "http://2130706433/a.jpg",
  ])("of %s does not happen", async (url) => {
    await expect(download(url)).rejects.toThrow("it lies in a private network");
  });

  test("asks nothing of the own network when a server leads there", async () => {
    const secret = await serve((_, response) => response.end("secret"));
    const url = await serve((_, response) => response.writeHead(302, { location: `${secret}/x` }).end());
    let asked = 0;
    await expect(download(url, () => asked++ === 0)).rejects.toThrow("private network");
  });

  test.each(["file:///etc/passwd", "ftp://example.org/a"])("loads nothing from %s", async (url) => {
    await expect(download(url, anywhere)).rejects.toThrow("it is no web address");
  });

  test("follows where a server leads, and not for ever", async () => {
    const url = await serve((request, response) =>
      request.url === "/a"
        ? response.writeHead(301, { location: "/b" }).end()
        : request.url === "/b"
          ? response.end("it")
          : response.writeHead(302, { location: "/c" }).end(),
    );
    expect(String(await download(`${url}/a`, anywhere))).toBe("it");
    await expect(download(`${url}/c`, anywhere)).rejects.toThrow("it leads on and on");
  });

  test("says what the server says, and stops at what is too large or breaks off", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/none") response.writeHead(404).end();
      else if (request.url === "/cut") {
        response.writeHead(200, { "content-length": 100 });
        response.write("half", () => response.destroy());
      } else {
        const more = () => {
          if (response.writable) response.write(Buffer.alloc(1_000_000), more);
        };
        more();
      }
    });
    await expect(download(`${url}/none`, anywhere)).rejects.toThrow("the server says 404");
    await expect(download(`${url}/large`, anywhere)).rejects.toThrow("larger than 25 MB");
    await expect(download(`${url}/cut`, anywhere)).rejects.toThrow(/broke off|aborted/);
  });
});
