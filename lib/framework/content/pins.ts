/**
 * The hash of every version's content. Roadmaps pin version and hash, so content that changes needs a new version and
 * a new line; the old line stays.
 */
export const PINS: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "4763d96111c56df61879201c230294b7c9ba8072bc2c83f93bd368b8f1075b5a",
  "vp-to-ceo@1.0.0": "af15dfd39cfed5495c8b66b044266311223533a7544502691e671e7c6507e760",
  "vp-to-cto@1.0.0": "b2bb47e4d35d88819490ae6fee652c60092cc447532f0524e1ad297597ae775a",
};
