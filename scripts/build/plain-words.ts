export { inPlainWords } from "../plain-words.mjs";
