import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const CHANNELS = 3;

/**
 * The same picture in at most 256 colours, which makes a screenshot less than half as large: its commonest colours as
 * they are, and for the others the nearest of these.
 */
export function withPalette(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === "IHDR")?.data;
  // Eight bits of red, green and blue for each point, row by row: what the browser takes of an opaque page.
  if (head?.toString("hex", 8) !== "0802000000") throw new Error("This is no picture as the browser takes it.");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), { stride: width * CHANNELS, height });
  const colours = coloursOf(pixels);
  const palette = [...colours].sort((a, b) => b[1] - a[1]).slice(0, MOST_COLOURS);
  const index = new Map(palette.map(([colour], at) => [colour, at]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += CHANNELS) {
      const colour = colourAt(pixels, at);
      const found = index.get(colour) ?? nearest(palette, colour);
      index.set(colour, found);
      rows[y * (width + 1) + 1 + x] = found;
    }
  const indexed = Buffer.from(head);
  indexed[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", indexed),
    chunk("PLTE", Buffer.from(palette.flatMap(([colour]) => channelsOf(colour)))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

type Shape = { stride: number; height: number };

/** Takes back what each row's filter did to it (PNG, section 9). */
function unfiltered(rows: Buffer, { stride, height }: Shape): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < CHANNELS ? 0 : (pixels[at - CHANNELS] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = y === 0 || x < CHANNELS ? 0 : (pixels[at - stride - CHANNELS] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const colourAt = (pixels: Buffer, at: number) => pixels.readUIntBE(at, 3);
const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function coloursOf(pixels: Buffer): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function nearest(palette: readonly [number, number][], colour: number): number {
  const wanted = channelsOf(colour);
  const far = palette.map(([one]) =>
    channelsOf(one).reduce((sum, value, n) => sum + (value - (wanted[n] ?? 0)) ** 2, 0),
  );
  return far.indexOf(Math.min(...far));
}
