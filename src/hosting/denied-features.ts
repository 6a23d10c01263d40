/**
 * What pages may not use of a visitor's device (Permissions Policy): what sees, hears or finds a visitor, reads what was
 * copied, takes money, or tells an interest. Each name is sent with each page, and pages run no script of anybody else,
 * so no more than the gravest: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Permissions-Policy
 */
export const deniedFeatures: readonly string[] = [
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "geolocation",
  "microphone",
  "payment",
  "usb",
];
