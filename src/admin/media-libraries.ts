/** A photograph as the site needs it: turned upright, without what the camera wrote into it, in the size of a large screen. */
const photograph = { format: "webp", quality: 85, width: 2000, height: 2000 };

/**
 * What the editor does with files that somebody chooses (https://sveltiacms.app/en/docs/media/internal). GIF and WebP
 * may move, which a smaller copy would not: they stay as they are. HEIC would need a program from somewhere else; as it is
 * not in the list, iPhones hand over a JPEG in its place.
 */
export const mediaLibraries = {
  default: {
    config: {
      slugify_filename: true,
      // As the check has it, for pictures and files alike.
      max_file_size: 10_000_000,
      transformations: { jpeg: photograph, png: photograph, avif: photograph },
    },
  },
  // Pictures of people who have nothing to do with the clinic.
  stock_assets: { providers: [] },
};
