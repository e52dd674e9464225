import { PNG } from 'pngjs';

/** A picture on white, measured in CSS pixels. `scale`: its device pixels per CSS pixel. */
export class Image {
  constructor(width, height, data, scale) {
    this.width = width;
    this.height = height;
    this.data = data;
    this.scale = scale;
  }

  static decode(bytes, scale) {
    const { width, height, data } = PNG.sync.read(bytes);
    return new Image(width, height, data, scale);
  }

  /** Its height in CSS pixels. */
  get tall() {
    return this.height / this.scale;
  }

  /** Red, green and blue of a device pixel. */
  pixel(x, y) {
    const at = (y * this.width + x) * 4;
    const alpha = (this.data[at + 3] ?? 0) / 255;
    return [0, 1, 2].map((channel) => Math.round((this.data[at + channel] ?? 0) * alpha + 255 * (1 - alpha)));
  }

  /** The part between these CSS pixels, as a separate picture. */
  crop(left, top, right, bottom) {
    const [x, y] = [left * this.scale, top * this.scale].map((value) => Math.max(0, Math.round(value)));
    const width = Math.min(this.width, Math.round(right * this.scale)) - x;
    const height = Math.min(this.height, Math.round(bottom * this.scale)) - y;
    const data = new Uint8Array(width * height * 4);
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        data.set([...this.pixel(x + column, y + row), 255], (row * width + column) * 4);
      }
    }
    return new Image(width, height, data, this.scale);
  }

  /** Colour at a CSS pixel. */
  colour(x, y) {
    return this.pixel(Math.round(x * this.scale), Math.round(y * this.scale));
  }

  /** The stretches of ink along one axis, within a band across the other axis. In CSS pixels. */
  runs(axis, from, to, { background = [255, 255, 255], tolerance = 100, gap = 0, start = 0, end } = {}) {
    const length = axis === 'y' ? this.height : this.width;
    const last = Math.min(length, Math.round((end ?? length / this.scale) * this.scale));
    const [low, high] = [from, to].map((value) => Math.round(value * this.scale));
    const found = [];
    for (let along = Math.round(start * this.scale); along < last; along += 1) {
      let inked = false;
      for (let across = low; across < high && !inked; across += 1) {
        const colour = axis === 'y' ? this.pixel(across, along) : this.pixel(along, across);
        inked = colour.some((value, channel) => Math.abs(value - background[channel]) > tolerance);
      }
      if (!inked) continue;
      const run = found.at(-1);
      if (run !== undefined && along / this.scale - run.end <= gap) run.end = (along + 1) / this.scale;
      else found.push({ start: along / this.scale, end: (along + 1) / this.scale });
    }
    return found;
  }

  /** The darkest colour in an area in CSS pixels, which is the colour of its text. */
  darkest(left, top, right, bottom) {
    let best = [255, 255, 255];
    for (let y = Math.round(top * this.scale); y < Math.round(bottom * this.scale); y += 1) {
      for (let x = Math.round(left * this.scale); x < Math.round(right * this.scale); x += 1) {
        const colour = this.pixel(x, y);
        if (sum(colour) < sum(best)) best = colour;
      }
    }
    return best;
  }
}

function sum(colour) {
  return colour.reduce((total, value) => total + value, 0);
}

function lab(colour) {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two colours in CIELAB (CIE 1976). */
export function deltaE(a, b) {
  const [first, second] = [lab(a), lab(b)];
  return Math.hypot(...first.map((value, index) => value - second[index]));
}

export function hex(colour) {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
