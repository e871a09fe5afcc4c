import { expect, test } from "vitest";
import { isSamePerson, reachOf, type Whom } from "@/lib/grant/rules/person";

const whom = (id: string, more: Partial<Whom> = {}): Whom => ({
  ...{ id, readerId: null, name: id, organisation: "", address: null },
  ...more,
});

test("two grants are for one person by account, else by address or name", () => {
  const ada = whom("1", { readerId: "ada", name: "Ada" });
  expect(isSamePerson(ada, whom("2", { readerId: "ada", name: "My coach" }))).toBe(true);
  expect(isSamePerson(ada, whom("2", { readerId: "other", name: "Ada" }))).toBe(false);
  expect(isSamePerson(ada, whom("2", { name: "ADA" }))).toBe(true);
  expect(isSamePerson(whom("1"), whom("2"))).toBe(false);
  const at = { address: "ada@example.com" };
  expect(isSamePerson(whom("1", at), whom("2", at))).toBe(true);
});

test("ending reaches one, a person or an organisation, and an organisation that is not written reaches nobody else", () => {
  const [one, same, colleague, stranger] = [
    whom("1", { readerId: "ada", organisation: "Northwind" }),
    whom("2", { readerId: "ada" }),
    whom("3", { readerId: "bo", organisation: "NORTHWIND" }),
    whom("4", { readerId: "cy" }),
  ];
  const all = [one, same, colleague, stranger];
  const ids = (from: Whom, reach: Parameters<typeof reachOf>[2]) => reachOf(from, all, reach).map(({ id }) => id);
  expect(ids(one, "one")).toEqual(["1"]);
  expect(ids(one, "person")).toEqual(["1", "2"]);
  expect(ids(one, "organisation")).toEqual(["1", "3"]);
  expect(ids(stranger, "organisation")).toEqual(["4"]);
});
