import type { TurnCodes } from "./context.ts";
import { replaceOutsideCode } from "./outside-code.ts";

/** Orders for a table of contents, emphasis of whole headings, and little pictures by their names. */
export const turnSigns: TurnCodes = (text) => {
  const ordered = replaceOutsideCode(
    text,
    /^[ \t]*(?:\[\[?_?TOC_?\]?\]|\{\{\s*TOC\s*\}\}|\[\[toc\]\]|@\[toc\].*)[ \t]*$/gim,
    () => "",
  );
  const headings = replaceOutsideCode(
    ordered,
    /^(#{1,6}[ \t]+)\*\*([^*\n]+)\*\*[ \t]*$/gm,
    (_, marks = "", words = "") => marks + words.trim(),
  );
  const inserted = replaceOutsideCode(
    headings,
    /(?<![\w+])\+\+(?=[^\s+])([^+\n]{1,300}?)(?<=[^\s+])\+\+(?![\w+])/g,
    (_, words = "") => `<ins>${words}</ins>`,
  );
  return replaceOutsideCode(
    inserted,
    /(?<![\w:/])(?::([a-z][a-z_]+|\+1|-1|100):)(?![\w:])/g,
    (_, name = "") => emoji[name],
  );
};

/** Names that GitHub and Slack gave to the signs which people use most. */
const emoji: Record<string, string> = {
  ...{
    smile: "😄",
    smiley: "😃",
    grin: "😁",
    grinning: "😀",
    laughing: "😆",
    joy: "😂",
    blush: "😊",
    wink: "😉",
    slightly_smiling_face: "🙂",
  },
  ...{
    thinking: "🤔",
    cry: "😢",
    sob: "😭",
    disappointed: "😞",
    heart_eyes: "😍",
    sunglasses: "😎",
    hugs: "🤗",
    relieved: "😌",
    confused: "😕",
  },
  ...{
    heart: "❤️",
    broken_heart: "💔",
    blue_heart: "💙",
    green_heart: "💚",
    purple_heart: "💜",
    yellow_heart: "💛",
    two_hearts: "💕",
    sparkling_heart: "💖",
  },
  ...{
    thumbsup: "👍",
    "+1": "👍",
    thumbsdown: "👎",
    "-1": "👎",
    clap: "👏",
    wave: "👋",
    pray: "🙏",
    muscle: "💪",
    raised_hands: "🙌",
    ok_hand: "👌",
    point_right: "👉",
    point_down: "👇",
    handshake: "🤝",
  },
  ...{
    tada: "🎉",
    fire: "🔥",
    star: "⭐",
    star2: "🌟",
    sparkles: "✨",
    rocket: "🚀",
    bulb: "💡",
    warning: "⚠️",
    white_check_mark: "✅",
    heavy_check_mark: "✔️",
    x: "❌",
    question: "❓",
    exclamation: "❗",
    "100": "💯",
  },
  ...{
    information_source: "ℹ️",
    memo: "📝",
    book: "📖",
    books: "📚",
    calendar: "📅",
    phone: "☎️",
    telephone: "☎️",
    email: "📧",
    link: "🔗",
    house: "🏠",
    hospital: "🏥",
    pill: "💊",
    coffee: "☕",
  },
  ...{
    sunny: "☀️",
    rainbow: "🌈",
    seedling: "🌱",
    herb: "🌿",
    cactus: "🌵",
    earth_americas: "🌎",
    arrow_right: "➡️",
    arrow_down: "⬇️",
    zap: "⚡",
    eyes: "👀",
    bell: "🔔",
    lock: "🔒",
    key: "🔑",
    mag: "🔍",
  },
};
