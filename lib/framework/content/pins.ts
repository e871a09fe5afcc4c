/**
 * The hash of every version's content. Roadmaps pin version and hash, so content that changes needs a new version and
 * a new line; the old line stays.
 */
export const PINS: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "a81a3545ebd8716f6ea3b090c2a323cb379c591c6799d8e76c6f9bf5569ed416",
  "vp-to-ceo@1.0.0": "fa112b5a7099990a6474b60e5d60fc088364871017d72496ec448957543c9661",
  "vp-to-cto@1.0.0": "278f20344b456213005d88b4f582689561c57e0c748ac9c616839a2f751db088",
};
