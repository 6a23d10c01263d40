/** Folder of the topics' pictures within the content folder, beside `topics.yaml`, which names them `./topics/door.svg`. */
export const topicFolder = "topics";
