/**
 * The hash of every version's content. Roadmaps pin version and hash, so content that changes needs a new version and
 * a new line; the old line stays.
 */
export const PINS: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "337c3c28ba17c72f627581d6d6aa7f7222437119d435e51ad2b0767dc0f0d4dd",
  "vp-to-ceo@1.0.0": "77633188246d69a48c546b9f24823171e859224aab61159aab1ae2780ca88b6a",
  "vp-to-cto@1.0.0": "3b3de66e1dc7e67933b0a6d869bf70073fd4373c4953a271328f81dc33808ba4",
};
