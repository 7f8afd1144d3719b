/** Rooms of `src` that are pure: data in, data out. What runs in a browser, on the disk or in a process is not counted. */
export const rooms =
  'article check deck layout markdown paper pdf pptx render report source talk text theme'.split(' ');
