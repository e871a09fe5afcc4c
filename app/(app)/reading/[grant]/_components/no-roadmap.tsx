import { Empty, PageHead } from "@/app/_ui/page-head";

/** Where states would stand, before there is a roadmap to read them by. */
export function NoRoadmap() {
  return (
    <>
      <PageHead title="Nothing to read yet" />
      <Empty>No roadmap has been started, and states are read by what a roadmap is held against.</Empty>
    </>
  );
}
