/** What texts to read do: the elements of their contents and of the ways to share them. */
import { SharePage } from "./share-page.ts";
import { TableOfContents } from "./table-of-contents.ts";

customElements.define("share-page", SharePage);
customElements.define("table-of-contents", TableOfContents);
