/**
 * The hash of every version's content. Roadmaps pin version and hash, so content that changes needs a new version and
 * a new line; the old line stays.
 */
export const PINS: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "fe1c9a11c6480688e364e0e4b60f5fa59c07e1ff41295667256faccd0f410d43",
  "vp-to-ceo@1.0.0": "d301d171a8be3359d48063a41930fc482fc39f42ca5513bed04e28440e8c50f4",
  "vp-to-cto@1.0.0": "0220c29d5f84356cca9464d84ba98c22d10377814f813188462138994d19f185",
};
