/** So many photos are asked for at once: each may have a megabyte, and the core answers nobody else meanwhile. */
export const mostPhotos = 16;
