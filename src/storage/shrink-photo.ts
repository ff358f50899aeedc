/** Photos are made small before they are kept: ≤ 2000 px on the long edge, JPEG 0.8, upright as EXIF says. */

const LONG_EDGE = 2000;
const QUALITY = 0.8;
/** Formats a canvas reads in every browser we serve; others are kept as they came. */
const READABLE = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'];

export function targetSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONG_EDGE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function toJpeg(bitmap: ImageBitmap): Promise<Blob | null> {
  const { width, height } = targetSize(bitmap.width, bitmap.height);
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** @returns the same file where the browser cannot read it or a new one would not be smaller */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (!READABLE.includes(file.type)) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const smaller = await toJpeg(bitmap);
    bitmap.close();
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
}
