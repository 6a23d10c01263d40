import { decodeSafely } from "../decode-safely.ts";

/** One code between brackets: `[caption width="300"]`, `[/caption]`. */
export interface Shortcode {
  name: string;
  isEnd: boolean;
  /** By name, in small letters; those without a name by their place: "0". */
  attributes: ReadonlyMap<string, string>;
  source: string;
}

/** Codes that arrange what stands between them. */
export const isLayout = (name: string): boolean =>
  // What looks different within a word or a sentence parts nothing.
  !/drop_?cap|highlight|tooltip/i.test(name) &&
  /^(vc|et_pb|fusion|su|themify|tatsu|av|cs|x|mk|kc|siteorigin|wpb|pt|nectar)_|^(rows?|columns?|col|one_(half|third|fourth)|two_thirds?|three_fourths?|section|container|grid|tabs?|tabgroup|accordions?|accordion-item|toggles?|spoiler|spacer|divider|separator|clear|box|slide|slider|slideshow|alert|notice|quote|pullquote|blockquote|center|button|heading)$/i.test(
    name,
  );

/** Codes that showed a film, a sound, or something of another site. */
export const isMedia = (name: string): boolean =>
  /^(embed|audio|video|playlist|youtube|youtube_sc|vimeo|dailymotion|ted|googlevideo|soundcloud|spotify|tweet|twitter|instagram|facebook|gist|slideshare|googlemaps|google-map|wpvideo|wistia|tiktok|bandcamp|codepen|googleapps|scribd|iframe)$/i.test(
    name,
  );

export const isForm = (name: string): boolean =>
  /^(contact-form(-7)?|gravityforms?|wpforms|ninja_forms?|formidable|forminator_form|fluentform|mc4wp_form|caldera_form|happyforms|everest_form|weforms|quform|jetpack_subscription_form|subscribe2?|newsletter(_form|_signup)?)$/i.test(
    name,
  );

const known =
  /^(gallery|(wp_)?caption|contact-field|more|nextpage|products?|product_(page|category|categories)|recent_products|toc|ez-toc|table|sitemap|login_form|archives|polls?|tablepress|rev_slider|nggallery|layerslider|smartslider3|display-posts|latest_posts|related_posts|share|social|date|year|bloginfo|user|ad|adsense|donate|paypal|map|wpgmza|elementor-template|elementor_template|template|block|do_widget)$/i;

/**
 * Whether brackets hold a code rather than words.
 * @param ended names that an end `[/name]` of stands in the text
 */
export function isShortcode({ name, isEnd, attributes, source }: Shortcode, ended: ReadonlySet<string>): boolean {
  if (isLayout(name) && (attributes.size > 0 || ended.has(name) || name.includes("_")))
    return !isProse(source, attributes);
  if (isMedia(name) || isForm(name)) return attributes.size === 0 || !isProse(source, attributes);
  if (isEnd || ended.has(name)) return !isProse(source, attributes);
  const isNamed = [...attributes.keys()].some((key) => !/^\d+$/.test(key));
  if (known.test(name)) return isNamed || attributes.size === 0;
  return isNamed || (attributes.size === 0 && name.includes("_") && name === name.toLowerCase());
}

/** Whether several bare words follow the name, as in a sentence: [video not available]. */
const isProse = (source: string, attributes: ReadonlyMap<string, string>): boolean =>
  !source.includes("=") && attributes.size > 1 && ![...attributes.values()].some((value) => /[/\d_]/.test(value));

const wordy =
  /^(title|heading|headline|text|content|subtitle|sub_title|subheading|label|button_text|buttontext|btn_text|link_text|name|caption|description|desc|question|answer|author|job|job_title|position|company|company_name|quote|tagline|address|phone|email|button_one_text|button_two_text|title_text|before|after|message|body|number|percent)$/;
const addresses = /^(url|link|href|button_url|link_url|button_link|btn_link)$/;
const pictures = /^(image|images|img|img_id|image_id|src|image_url|photo|gallery_ids|avatar|portrait_url)$/;

/**
 * What visitors saw of the attributes of a code: its words, and pictures.
 * @returns HTML of lines of their own; empty when there is nothing to see
 */
export function writtenIn(attributes: ReadonlyMap<string, string>): string {
  const named = [...attributes].map(([key, value]): [string, string] => [key, decode(value).trim()]);
  const links = named.filter(([key]) => addresses.test(key)).map(([, value]) => linkIn(value));
  const link = links.find((one) => one !== "");
  const shown = named.filter(([key]) => pictures.test(key)).flatMap(([, value]) => picturesIn(value));
  const words = named.filter(([key, value]) => wordy.test(key) && isWords(value)).map(([, value]) => value);
  const lines = words.map((value, at) => {
    const inner = at === words.length - 1 && link ? `<a href="${link}">${value}</a>` : value;
    return `<p>${value.length <= 80 ? `<strong>${inner}</strong>` : inner}</p>`;
  });
  return [...shown, ...lines].join("");
}

/** Page builders write signs of their own codes as numbers, and lines as `{{br}}` or the like. */
const decode = (value: string): string =>
  value
    .replace(/``/g, '"')
    .replace(/%22/g, '"')
    .replace(/%(?:91|5B)/gi, "[")
    .replace(/%(?:93|5D)/gi, "]");

const isWords = (value: string): boolean =>
  /\p{L}{2}/u.test(value) &&
  !/^(yes|no|on|off|true|false|none|default|left|right|center|top|bottom|justify|full|auto|inherit|custom|[hH][1-6]|div|span)$/i.test(
    value,
  ) &&
  !/^(https?:\/\/|#[\da-f]{3,8}$|[\w-]+_[\w-]+$)/i.test(value);

function linkIn(value: string): string {
  const address = /(?:^|\|)url:([^|]+)/.exec(value)?.[1];
  const whole = address === undefined ? value : decodeSafely(address);
  return /^(https?:\/\/|\/|mailto:)/.test(whole) ? whole.replaceAll('"', "%22") : "";
}

/** Pictures named by address, or by the number that WordPress gave them. */
function picturesIn(value: string): string[] {
  if (/^\d+(\s*,\s*\d+)*$/.test(value))
    return value
      .split(/\s*,\s*/)
      .filter((id) => id.length > 1 || Number(id) > 1)
      .map((id) => `<p><img src="attachment:${id}"></p>`);
  return /^(https?:\/)?\/\S+\.(jpe?g|png|gif|webp|svg|avif)$/i.test(value)
    ? [`<p><img src="${value.replaceAll('"', "%22")}"></p>`]
    : [];
}
