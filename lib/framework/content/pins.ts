/**
 * The hash of every version's content. Roadmaps pin version and hash, so content that changes needs a new version and
 * a new line; the old line stays.
 */
export const PINS: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "106356861e06f389e898836bc8293e2b93a2bcd59eb8044c42df03493b307c95",
  "vp-to-ceo@1.0.0": "182345a0700796533f1019e1cbf22d43aae267438147eb7690525efe00c87e8f",
  "vp-to-cto@1.0.0": "679b4d705e389d130c811e3f72dd3639c1749437b9b5c207a08e26625cf2b673",
};
